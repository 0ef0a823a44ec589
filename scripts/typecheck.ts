/** `tsc -b` over the rooms, then the package's Apex sources, which are checked against the Apex library instead of JavaScript's. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const checks = [['-b'], ['-p', 'codegen/package/apex/tsconfig.json', '--noEmit']];
let failed = false;
for (const args of checks) {
  const project = args[1];
  if (project !== undefined && !existsSync(project)) continue;
  failed = spawnSync('tsc', args, { stdio: 'inherit' }).status !== 0 || failed;
}
process.exit(failed ? 1 : 0);
