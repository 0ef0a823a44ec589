/**
 * `npm run rules`: checks docs/rules.md against the tests that name its rules; `-- --write` fills its last column. A rule that is said to work needs a test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesPage } from './rules/rules-page.ts';
import { rulePage, testsByRule } from './rules/tests-by-rule.ts';

const written = readFileSync(rulePage, 'utf8');
const { text, unproved } = rulesPage(written, testsByRule());
if (process.argv.includes('--write')) writeFileSync(rulePage, text);
else if (text !== written) {
  console.error('docs/rules.md is not up to date with the tests. Run: npm run rules -- --write');
  process.exitCode = 1;
}
for (const rule of unproved) {
  console.error(`${rule} is said to work, and no test names it.`);
  process.exitCode = 1;
}
