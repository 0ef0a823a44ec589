/** `node scripts/server-methods.ts`: whether the list of server methods in docs/developers/server-methods.md is that of the sources; `--write` makes it so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { methodsPage, withMethods } from './server-methods/methods-page.ts';

const written = readFileSync(methodsPage, 'utf8');
const text = withMethods(written);
if (process.argv.includes('--write')) writeFileSync(methodsPage, text);
else if (text !== written) {
  console.error('The list of server methods is not up to date. Run: node scripts/server-methods.ts --write');
  process.exitCode = 1;
}
