import { openOrg, type Org } from '../../org.ts';
import { sample } from './sample-org.ts';

/**
 * Deploys classes (and other files by path) to a new org and runs their Apex tests; throws the first failure in Apex's words. Answers how many passed.
 */
export function apexTestsPass(classes: readonly string[], others: Readonly<Record<string, string>> = {}): number {
  const org: Org = openOrg();
  try {
    const { errors } = org.deploy(sample(classes, others));
    if (errors.length > 0) throw new Error(errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    const { passed, failures } = org.runTests();
    if (failures.length > 0) throw new Error(failures.map(({ method, message, stack }) => `${method}: ${message}\n${stack}`).join('\n'));
    return passed;
  } finally {
    org.close();
  }
}

/** One Apex test with these statements, and members beside it. */
export function apexTest(statements: string, members = ''): number {
  return apexTestsPass([`@IsTest private class MainTest { ${members} @IsTest static void run() { ${statements} } }`]);
}
