import { apexTests } from './apex-tests.ts';
import { jest } from './jest.ts';
import { mutants } from './mutants.ts';
import { oneCheck, type Stage } from './stage.ts';

/** In the order in which they run: what fails fastest comes first. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    what: 'TypeScript of every room, and the package against the Apex library',
    run: () => oneCheck('tsc', 'node', ['scripts/typecheck.ts']),
  },
  {
    name: 'lint',
    what: 'ESLint, with the walls between the rooms',
    run: () => oneCheck('eslint', 'eslint', ['.', '--quiet']),
  },
  {
    name: 'drift',
    what: 'force-app is what codegen emits, and Salesforce’s parser takes it',
    run: () => oneCheck('generate --check', 'node', ['codegen/generate.ts', '--check']),
  },
  { name: 'unit', what: 'compiler, apex-ls over the package, local org, local MoEngage, scripts', run: jest },
  { name: 'apex', what: 'Apex tests of the package on the local org, without and with namespace', run: apexTests },
  {
    name: 'mutants',
    what: 'a broken rule turns an Apex test red, one by one',
    run: mutants,
  },
];
