/** Source: Metadata API Developer Guide "deploy()", test levels. `RunRelevantTests` (beta) is not there. */
const testLevels = ['NoTestRun', 'RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'] as const;
export type TestLevel = (typeof testLevels)[number];

export interface DeployOptions {
  readonly allowMissingFiles: boolean;
  readonly autoUpdatePackage: boolean;
  /** Validate, and leave nothing behind. */
  readonly checkOnly: boolean;
  readonly ignoreWarnings: boolean;
  readonly performRetrieve: boolean;
  readonly purgeOnDelete: boolean;
  /** All or nothing. Otherwise what is right is deployed, and what is not is told. */
  readonly rollbackOnError: boolean;
  /** Test classes, for `RunSpecifiedTests`. */
  readonly runTests: readonly string[];
  /** `package.xml` stands at the top; otherwise each top folder is a package of its own. */
  readonly singlePackage: boolean;
  readonly testLevel: TestLevel;
}

/** Options that can't be. `code` as the API tells it. */
export class DeployOptionsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Options as a client sent them: JSON, or elements of SOAP (texts). A sandbox and a Developer Edition run no tests when nothing is said, and so does this org.
 * @throws DeployOptionsError
 */
export function readDeployOptions(sent: Readonly<Record<string, unknown>>): DeployOptions {
  const flag = (name: string): boolean => String(sent[name] ?? 'false').trim().toLowerCase() === 'true';
  const runTests = [sent.runTests ?? []].flat().map((name) => String(name).trim()).filter((name) => name !== '');
  const level = sent.testLevel === undefined || sent.testLevel === null || sent.testLevel === '' ? (runTests.length > 0 ? 'RunSpecifiedTests' : 'NoTestRun') : String(sent.testLevel).trim();
  const testLevel = testLevels.find((one) => one.toLowerCase() === level.toLowerCase());
  if (testLevel === undefined) throw new DeployOptionsError('INVALID_TYPE', `'${level}' is not a valid value for the enum 'TestLevel'`);
  if (testLevel === 'RunSpecifiedTests' && runTests.length === 0) throw new DeployOptionsError('INVALID_OPERATION', 'RunSpecifiedTests needs at least one test class in runTests.');
  if (testLevel !== 'RunSpecifiedTests' && runTests.length > 0) throw new DeployOptionsError('INVALID_OPERATION', `runTests can only be given with the test level RunSpecifiedTests, not with ${testLevel}.`);
  return {
    allowMissingFiles: flag('allowMissingFiles'), autoUpdatePackage: flag('autoUpdatePackage'), checkOnly: flag('checkOnly'), ignoreWarnings: flag('ignoreWarnings'),
    performRetrieve: flag('performRetrieve'), purgeOnDelete: flag('purgeOnDelete'), rollbackOnError: flag('rollbackOnError'), runTests, singlePackage: flag('singlePackage'), testLevel,
  };
}
