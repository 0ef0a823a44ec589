import type { Org } from '../../org.ts';
import { ArchiveError, componentsIn, readArchive, type Archive } from './archive.ts';
import { attempt, type Attempt } from './attempt.ts';
import { reportComponents, type KnownComponents } from './component-report.ts';
import { codeCoverage, coverageWarnings } from './coverage-rule.ts';
import type { DeployOptions } from './deploy-options.ts';
import { noTests, type DeployRequest, type DeployResultState } from './deploy-result.ts';
import type { RequestStore } from './request-store.ts';
import { testResult } from './test-messages.ts';
import { startTrial, type Trial } from './trial.ts';
import type { TrialMessage } from './trial-messages.ts';

/** A request that can't be taken. `code` as the API tells it. */
export class DeployRequestError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Newest version of the Metadata API. */
const newestVersion = 66;
/** How long a validation can be deployed quickly. Source: "Quick Deployments". */
const validationLivesMs = 10 * 24 * 3_600_000;

/**
 * Deployments that clients asked for, one after the other, beside the work of the org. Where tests are to run, everything is tried out in a copy of the org in
 * another thread first; the org itself changes in one step when all is well, and else not at all.
 */
export class DeployQueue {
  readonly #org: Org;
  readonly #kept: RequestStore;
  /** State of what is not through, by id. */
  readonly #live = new Map<string, { readonly request: DeployRequest; readonly zip: Uint8Array }>();
  readonly #waiting: string[] = [];
  #running: { readonly id: string; trial: Trial | null } | null = null;
  #closed = false;

  constructor(org: Org, kept: RequestStore) {
    this.#org = org;
    this.#kept = kept;
  }

  /** Takes up what a dead process left unfinished: nothing of it reached the org. */
  resume(): void {
    for (const request of this.#kept.unfinished()) if (!this.#live.has(request.result.id)) this.#enqueue(request, this.#kept.zipOf(request.result.id) ?? new Uint8Array());
  }

  /** Takes a deployment. Answers its id at once. */
  submit(zip: Uint8Array, options: DeployOptions, userId: string): DeployRequest {
    return this.#add(zip, options, userId, null);
  }

  /** Deploys what a validation found right, without running its tests again. */
  submitValidated(validationId: string, userId: string): DeployRequest {
    const validation = this.find(validationId);
    const zip = validation === null ? null : this.#kept.zipOf(validation.result.id);
    if (validation === null) throw new DeployRequestError('INVALID_CROSS_REFERENCE_KEY', `invalid cross reference id: there is no deployment ${validationId}`);
    const refusal = this.#whyNotQuick(validation) ?? (zip === null ? 'something else was deployed since' : null);
    if (refusal !== null) throw new DeployRequestError('INVALID_OPERATION', `The validation ${validation.result.id} can't be deployed quickly: ${refusal}.`);
    return this.#add(zip!, { ...validation.options, checkOnly: false, testLevel: 'NoTestRun', runTests: [] }, userId, validation.result.id);
  }

  /** By id of 15 or 18 characters; null when there is none. */
  find(id: string): DeployRequest | null {
    return [...this.#live.values()].find(({ request: { result } }) => result.id === id || result.id.slice(0, 15) === id)?.request ?? this.#kept.find(id);
  }

  /** Ends a deployment that waits or runs. null when there is none, false when it is through already. */
  cancel(id: string, userId: string): DeployRequest | false | null {
    const request = this.find(id);
    if (request === null || request.result.done) return request === null ? null : false;
    const { result } = request;
    result.canceledBy = userId;
    result.canceledByName = this.#nameOf(userId);
    result.status = 'Canceling';
    if (this.#running?.id === result.id) this.#running.trial?.stop();
    else {
      this.#waiting.splice(this.#waiting.indexOf(result.id), 1);
      this.#end(request, 'Canceled');
    }
    return request;
  }

  /** Ends with the org. What waits goes on when the org is opened again. */
  close(): void {
    this.#closed = true;
    this.#running?.trial?.stop();
  }

  #add(zip: Uint8Array, options: DeployOptions, userId: string, validatedDeployRequestId: string | null): DeployRequest {
    const now = this.#now();
    const result: DeployResultState = {
      id: this.#kept.newId(), canceledBy: null, canceledByName: null, checkOnly: options.checkOnly, completedDate: null, createdBy: userId, createdByName: this.#nameOf(userId), createdDate: now,
      details: { componentFailures: [], componentSuccesses: [], runTestResult: noTests }, done: false, errorMessage: null, errorStatusCode: null, ignoreWarnings: options.ignoreWarnings, lastModifiedDate: now,
      numberComponentErrors: 0, numberComponentsDeployed: 0, numberComponentsTotal: 0, numberTestErrors: 0, numberTestsCompleted: 0, numberTestsTotal: 0, rollbackOnError: options.rollbackOnError,
      runTestsEnabled: options.testLevel !== 'NoTestRun', startDate: null, stateDetail: null, status: 'Pending', success: false,
    };
    const request: DeployRequest = { result, options, validatedDeployRequestId };
    this.#kept.add(request, zip);
    this.#enqueue(request, zip);
    return request;
  }

  #enqueue(request: DeployRequest, zip: Uint8Array): void {
    this.#live.set(request.result.id, { request, zip });
    this.#waiting.push(request.result.id);
    setImmediate(() => void this.#next());
  }

  async #next(): Promise<void> {
    if (this.#running !== null || this.#closed) return;
    const id = this.#waiting.shift();
    if (id === undefined) return;
    const { request, zip } = this.#live.get(id)!;
    this.#running = { id, trial: null };
    request.result.status = 'InProgress';
    request.result.startDate = request.result.lastModifiedDate = this.#now();
    // Clients that ask right away see it running.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      await this.#run(request, zip);
    } catch (error) {
      if (!this.#closed) this.#fail(request, error instanceof ArchiveError ? 'INVALID_ZIP_FILE' : 'UNKNOWN_EXCEPTION', (error as Error).message);
    }
    this.#running = null;
    if (!this.#closed) setImmediate(() => void this.#next());
  }

  async #run(request: DeployRequest, zip: Uint8Array): Promise<void> {
    const { result, options } = request;
    const archive = readArchive(zip, options, newestVersion);
    result.numberComponentsTotal = archive.components.length + archive.destructions.length;
    const known = this.#knownBefore(result);
    if (archive.problems.some(({ isWarning }) => !isWarning)) return this.#finish(request, archive, null, known);
    const tried = options.testLevel === 'NoTestRun' ? null : await this.#try(request, archive);
    if (this.#closed) return;
    if (result.status === 'Canceling') return this.#end(request, 'Canceled');
    if (result.errorMessage !== null) return this.#end(request, 'Failed');
    const { failures, codeCoverageWarnings } = result.details.runTestResult;
    const refused = (tried !== null && tried.files.length === 0 && tried.errors.length > 0) || failures.length > 0 || codeCoverageWarnings.length > 0;
    if (refused) return this.#finish(request, archive, tried, known);
    result.stateDetail = null;
    const how = options.checkOnly ? 'checkOnly' : 'allOrNothing';
    const deployed: Attempt = tried !== null && options.checkOnly
      ? { errors: [], files: archive.files }
      : this.#org.security.runAs(result.createdBy, () => attempt(this.#org, tried?.files ?? archive.files, how, !options.rollbackOnError));
    this.#finish(request, archive, { errors: [...(tried?.errors ?? []), ...deployed.errors], files: deployed.files }, known);
  }

  /** Tries it out in a copy of the org, with tests. The request tells how far it is. */
  async #try(request: DeployRequest, archive: Archive): Promise<Attempt> {
    const { result, options } = request;
    let tried: Attempt = { errors: [], files: [] };
    const told = (message: TrialMessage): void => {
      result.lastModifiedDate = this.#now();
      switch (message.kind) {
        case 'compiled': {
          const paths = new Set(message.paths);
          tried = { errors: message.errors, files: archive.files.filter(({ path }) => paths.has(path)) };
          result.numberComponentErrors = message.errors.length;
          result.numberComponentsDeployed = message.errors.length === 0 ? result.numberComponentsTotal : 0;
          break;
        }
        case 'test':
          result.numberTestsTotal = message.total;
          result.numberTestsCompleted = message.done;
          if (!message.passed) result.numberTestErrors += 1;
          result.stateDetail = `Running tests: ${message.done} of ${message.total}`;
          break;
        case 'tested': {
          const coverage = codeCoverage(message.coverage, message.classes);
          const warnings = coverageWarnings(coverage, options.testLevel, archive.components);
          result.details = { ...result.details, runTestResult: testResult(message.tests, message.classes, coverage, warnings) };
          result.numberTestsTotal = result.numberTestsCompleted = message.tests.length;
          break;
        }
        case 'noSuchTest':
          result.errorStatusCode = 'INVALID_CROSS_REFERENCE_KEY';
          result.errorMessage = message.message;
      }
    };
    const trial = startTrial({
      image: this.#org.image(), files: archive.files, partly: !options.rollbackOnError, testLevel: options.testLevel, runTests: options.runTests, now: this.#org.services.clock.now(),
    }, told);
    if (this.#running !== null) this.#running.trial = trial;
    await trial.ended;
    return tried;
  }

  /** What the org had before a deployment. */
  #knownBefore(result: DeployResultState): KnownComponents {
    const before = this.#org.deployments.sources.find(({ namespace }) => namespace === null)?.files ?? [];
    const contents = new Map(componentsIn(before).map(({ type, fullName, content }) => [`${type}:${fullName}`.toLowerCase(), content]));
    return {
      contentBefore: (type, fullName) => contents.get(`${type}:${fullName}`.toLowerCase()) ?? null,
      idOf: (type, fullName) => (result.checkOnly && !contents.has(`${type}:${fullName}`.toLowerCase()) ? null : (this.#org.deployments.index.find(null, type, fullName)?.id ?? null)),
    };
  }

  #finish(request: DeployRequest, archive: Archive, done: Attempt | null, known: KnownComponents): void {
    const { result, options } = request;
    const { failures, successes } = reportComponents(archive, done, known, this.#now());
    result.details = { ...result.details, componentFailures: failures, componentSuccesses: successes };
    result.numberComponentErrors = failures.length;
    result.numberComponentsDeployed = successes.filter(({ componentType }) => componentType !== '').length;
    const { runTestResult } = result.details;
    const untested = runTestResult.failures.length > 0 || runTestResult.codeCoverageWarnings.length > 0;
    if (untested || (failures.length > 0 && (options.rollbackOnError || done === null || done.files.length === 0))) this.#end(request, 'Failed');
    else this.#end(request, failures.length > 0 ? 'SucceededPartial' : 'Succeeded');
  }

  #fail(request: DeployRequest, code: string, message: string): void {
    request.result.errorStatusCode = code;
    request.result.errorMessage = message;
    this.#end(request, 'Failed');
  }

  #end(request: DeployRequest, status: 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceled'): void {
    const { result, options } = request;
    result.status = status;
    result.success = status === 'Succeeded' || status === 'SucceededPartial';
    result.done = true;
    result.stateDetail = null;
    result.completedDate = result.lastModifiedDate = this.#now();
    // Whatever was validated before was validated against another org.
    if (result.success && !options.checkOnly) this.#kept.forgetArchives();
    this.#kept.end(request, result.success && options.checkOnly ? (this.#live.get(result.id)?.zip ?? null) : null);
    this.#live.delete(result.id);
  }

  #whyNotQuick({ result, options }: DeployRequest): string | null {
    if (!options.checkOnly) return 'it is no validation';
    if (!result.done) return 'it is not through yet';
    if (!result.success) return 'it did not succeed';
    if (options.testLevel === 'NoTestRun') return 'it ran no tests';
    return this.#org.services.clock.now() - Date.parse(result.completedDate!) > validationLivesMs ? 'it is older than ten days' : null;
  }

  #nameOf(userId: string): string {
    const row = this.#org.query(`SELECT Name FROM User WHERE Id = '${userId}'`).records?.[0] as { Name?: string } | undefined;
    return row?.Name ?? '';
  }

  #now(): string {
    return new Date(this.#org.services.clock.now()).toISOString();
  }
}
