import type { DeployOptions } from './deploy-options.ts';

export type DeployStatus = 'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';

/** What became of one component. */
export interface DeployMessage {
  readonly changed: boolean;
  readonly columnNumber: number | null;
  readonly componentType: string;
  readonly created: boolean;
  /** ISO 8601. */
  readonly createdDate: string;
  readonly deleted: boolean;
  readonly fileName: string;
  readonly fullName: string;
  readonly id: string | null;
  readonly lineNumber: number | null;
  readonly problem: string | null;
  readonly problemType: 'Error' | 'Warning' | null;
  readonly success: boolean;
}

export interface TestSuccess {
  readonly id: string | null;
  readonly methodName: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly seeAllData: boolean;
  /** Milliseconds. */
  readonly time: number;
}

export interface TestFailureMessage extends TestSuccess {
  readonly message: string;
  readonly packageName: string;
  readonly stackTrace: string;
  readonly type: 'Class';
}

export interface CodeCoverage {
  readonly id: string | null;
  readonly locationsNotCovered: readonly { readonly column: number; readonly line: number; readonly numExecutions: number; readonly time: number }[];
  readonly name: string;
  readonly namespace: string | null;
  readonly numLocations: number;
  readonly numLocationsNotCovered: number;
  readonly type: 'Class' | 'Trigger';
}

export interface CodeCoverageWarning {
  readonly id: string | null;
  readonly message: string;
  /** null when the org as a whole is meant. */
  readonly name: string | null;
  readonly namespace: string | null;
}

export interface RunTestResult {
  readonly apexLogId: string | null;
  readonly codeCoverage: readonly CodeCoverage[];
  readonly codeCoverageWarnings: readonly CodeCoverageWarning[];
  readonly failures: readonly TestFailureMessage[];
  readonly numFailures: number;
  readonly numTestsRun: number;
  readonly successes: readonly TestSuccess[];
  /** Milliseconds. */
  readonly totalTime: number;
}

export interface DeployDetails {
  readonly componentFailures: readonly DeployMessage[];
  readonly componentSuccesses: readonly DeployMessage[];
  readonly runTestResult: RunTestResult;
}

/** State of a deployment. Names are those of the API. Source: Metadata API Developer Guide "DeployResult". */
export interface DeployResultState {
  readonly id: string;
  canceledBy: string | null;
  canceledByName: string | null;
  readonly checkOnly: boolean;
  completedDate: string | null;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  details: DeployDetails;
  done: boolean;
  errorMessage: string | null;
  errorStatusCode: string | null;
  readonly ignoreWarnings: boolean;
  lastModifiedDate: string;
  numberComponentErrors: number;
  numberComponentsDeployed: number;
  numberComponentsTotal: number;
  numberTestErrors: number;
  numberTestsCompleted: number;
  numberTestsTotal: number;
  readonly rollbackOnError: boolean;
  readonly runTestsEnabled: boolean;
  startDate: string | null;
  stateDetail: string | null;
  status: DeployStatus;
  success: boolean;
}

/** A deployment that was asked for, as the org keeps it. */
export interface DeployRequest {
  readonly result: DeployResultState;
  readonly options: DeployOptions;
  /** The validation that a quick deployment relies on. */
  readonly validatedDeployRequestId: string | null;
}

export const noTests: RunTestResult = { apexLogId: null, codeCoverage: [], codeCoverageWarnings: [], failures: [], numFailures: 0, numTestsRun: 0, successes: [], totalTime: 0 };
