import { HttpCalloutService } from './callouts/service.ts';
import type { OwnApi } from './callouts/own-api.ts';
import type { CalloutRoutes } from './callouts/routes.ts';
import { OrgData } from './data/org-data.ts';
import type { ProtectedRecord } from './data/schema/protected-records.ts';
import { SchemaRegistry } from './data/schema/registry.ts';
import { standardObjects } from './data/schema/standard-objects/index.ts';
import { isCountQuery } from './data/soql/compile-query.ts';
import { parseDynamicQuery } from './data/soql/parse-query.ts';
import type { ModuleCoverage } from './language/index.ts';
import type { SoqlQuery } from './language/syntax/soql-ast.ts';
import { Store } from './data/store/store.ts';
import { MachineClock } from './jobs/clock.ts';
import { triggerName } from './jobs/events/event-service.ts';
import { eventBusSubscriber, standardEvents } from './jobs/events/standard-events.ts';
import { Explorer } from './jobs/exploring/explorer.ts';
import { failureText } from './jobs/failure.ts';
import type { OrgJobs } from './jobs/job-service.ts';
import { openJobs, type Jobs } from './jobs/open-jobs.ts';
import { recover } from './jobs/recovery.ts';
import { Transactions } from './jobs/transactions.ts';
import { Deployments, type DeployMode, type DeployResult } from './metadata/deployment.ts';
import { DeployQueue } from './metadata/requests/deploy-queue.ts';
import { RequestStore } from './metadata/requests/request-store.ts';
import { capturedObjects } from './metadata/change-capture.ts';
import { readSource, type PackageMetadata, type PackageSource, type StaticResource } from './metadata/index.ts';
import { databaseClasses } from './platform/database/index.ts';
import { platformClasses } from './platform/index.ts';
import { CollectedLog } from './platform/system/debug-log.ts';
import { systemClasses } from './platform/system/index.ts';
import type { OrgExtras, SentMessage } from './platform/system/org-extras.ts';
import { Packages, type InstallOptions, type InstallResult, type UninstallResult } from './packages/packages.ts';
import type { InstalledPackage } from './packages/installed-packages.ts';
import type { PackageVersion } from './packages/package-version.ts';
import { ApexException } from './runtime/exceptions.ts';
import { toApexException } from './runtime/emitted/failures.ts';
import { transaction, type Clock, type OrgServices, type QueryOptions } from './runtime/services.ts';
import type { SObjectRecord } from './runtime/sobject.ts';
import { stackTraceText } from './runtime/stack.ts';
import type { LimitCounts, TransactionKind } from './runtime/transaction.ts';
import { exceptionText } from './runtime/values/text.ts';
import { seed, type OrgIdentity } from './security/seed.ts';
import { OrgSecurity } from './security/security.ts';
import { Sessions } from './security/sessions.ts';
import { findTests } from './testing/find-tests.ts';
import { reportOf, runTests, runTestsOf, type ClassQueue, type TestParts } from './testing/test-runner.ts';
import type { TestOutcome, TestReport, TestRunOptions } from './testing/test-report.ts';

export type { DeployError, DeployMode, DeployResult } from './metadata/deployment.ts';

export interface OrgOptions {
  /** The org's file; in memory when absent. */
  readonly file?: string;
  /** Bytes of another org ({@link Org.image}): this one starts as a copy of it, in memory. */
  readonly image?: Uint8Array;
  /** The machine's clock when absent; its advances are kept in the file. */
  readonly clock?: Clock;
  readonly calloutRoutes?: CalloutRoutes;
  /** Count covered statements of Apex; makes code a little slower. */
  readonly coverage?: boolean;
  /** `TimeZoneSidKey` of a new org and its users. */
  readonly timeZone?: string;
}

/** As the Tooling API answers `executeAnonymous`, with the debug log. */
export interface AnonymousResult {
  readonly compiled: boolean;
  readonly success: boolean;
  readonly line: number;
  readonly column: number;
  readonly compileProblem: string | null;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  readonly log: readonly string[];
  /** What the transaction used, and what it might have; null when nothing ran. */
  readonly usage: { readonly used: LimitCounts; readonly limits: LimitCounts } | null;
}

/** `records` is null for `SELECT COUNT() …`. */
export interface QueryResult {
  readonly totalSize: number;
  readonly records: readonly SObjectRecord[] | null;
  readonly query: SoqlQuery;
}

/** A job or event subscriber that ended with an exception: what Salesforce mails to the last modifier of the code. */
export interface JobFailure {
  /** AsyncApexJob id, or name of the trigger. */
  readonly source: string;
  readonly message: string;
  readonly stack: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const clockKey = 'org.clockOffsetMs';
const keptFailures = 200;
const platform = [...platformClasses, ...databaseClasses, ...systemClasses];

export function openOrg(options: OrgOptions = {}): Org {
  return new Org(options);
}

/** A Salesforce org in this process. All members are synchronous: Apex is, and one transaction runs at a time. */
export class Org {
  readonly services: OrgServices & OrgExtras;
  readonly identity: OrgIdentity;
  readonly jobs: OrgJobs;
  readonly security: OrgSecurity;
  readonly sessions: Sessions;
  /** Deployments that clients of the Metadata API asked for. */
  readonly deployQueue: DeployQueue;
  /** Its API, for callouts of its own Apex; set where one is served. */
  ownApi: OwnApi | null = null;
  /** Mail and notifications that Apex sent since the org was opened. */
  readonly messages: SentMessage[] = [];
  readonly failures: JobFailure[] = [];
  /** Jobs that a dead process had left in the middle; they go on now. */
  readonly recoveredJobs: number;
  readonly #options: OrgOptions;
  readonly #store: Store;
  readonly #schema: SchemaRegistry;
  readonly #data: OrgData;
  readonly #transactions: Transactions;
  readonly #deployments: Deployments;
  readonly #packages: Packages;
  readonly #work: Jobs;
  readonly #callouts: HttpCalloutService;
  readonly #log: CollectedLog;
  #labels = new Map<string, string>();
  #remoteSites: ReadonlySet<string> = new Set();

  constructor(options: OrgOptions) {
    this.#options = options;
    this.#store = new Store(options.image ?? options.file ?? ':memory:');
    this.#schema = new SchemaRegistry(this.#store.keyPrefixes);
    this.#schema.define([...standardObjects, ...standardEvents, eventBusSubscriber]);
    this.#store.synchronise(this.#schema);
    const clock = options.clock ?? new MachineClock(Number(this.#store.setting(clockKey) ?? 0));
    const data = (this.#data = new OrgData(this.#store, this.#schema, clock));
    this.identity = this.#store.atomically(() => seed(this.#store, data, this.#schema, { organizationName: 'Local Org', timeZone: options.timeZone ?? 'GMT' }));
    this.security = new OrgSecurity(this.#store, this.#schema, this.identity.adminId);
    this.sessions = new Sessions(this.#store, this.identity.organizationId);
    this.security.sessionOf = (userId) => this.sessions.ofApex(userId).id;
    this.#log = new CollectedLog(clock);
    const deployed = (): Deployments => this.#deployments;
    this.#transactions = new Transactions({ data, classes: () => deployed().program.registry, asApexException: (error) => toApexException(error) ?? error });
    this.#work = openJobs({
      store: this.#store, data, schema: this.#schema, clock, transactions: this.#transactions, services: () => this.services,
      timeZone: () => this.security.timeZone, automatedProcessUser: () => this.identity.automatedProcessId,
      report: (source, error) => this.#report(source, error),
    });
    this.jobs = this.#work.service;
    this.#callouts = new HttpCalloutService({
      routes: options.calloutRoutes ?? {}, remoteSites: () => this.#remoteSites, refusal: () => this.#transactions.running?.calloutRefusal() ?? null, ownApi: () => this.ownApi,
    });
    this.services = {
      clock, data, schema: this.#schema, jobs: this.jobs, events: this.#work.events, callouts: this.#callouts, security: this.security, log: this.#log,
      organizationId: this.identity.organizationId, messages: this.messages, cache: new Map(),
      get classes() {
        return deployed().program.registry;
      },
      label: (name, namespace) => this.#labels.get(labelKey(namespace, name)) ?? null,
      staticResource: (name) => textOfResource(this.packages.flatMap(({ staticResources }) => staticResources), name),
      dataWeaveScript: (name) => textOfResource(this.packages.flatMap(({ dataWeaveScripts }) => dataWeaveScripts), name),
      asAutomatedProcess: (body) => this.#asAutomatedProcess(body),
      standardPricebookId: () => (this.#store.rows('SELECT "Id" FROM "Pricebook2" WHERE "IsStandard" = 1')[0]?.[0] as string | undefined) ?? null,
    };
    this.#transactions.connect(this.services);
    this.#deployments = new Deployments({
      store: this.#store, data, schema: this.#schema, platform, coverage: options.coverage === true,
      atomically: (body) => this.#transactions.bookkeeping(body), stamp: () => ({ userId: this.security.userId, now: clock.now() }), activated: (packages) => this.#activated(packages),
    });
    this.#packages = new Packages({
      store: this.#store, data, schema: this.#schema, deployments: this.#deployments, jobs: this.#work, services: this.services, adminId: this.identity.adminId,
      report: (source, error) => this.#report(source, error),
    });
    this.deployQueue = new DeployQueue(this, new RequestStore(this.#store, this.services));
    for (const error of this.#deployments.restore()) this.#report(error.file, new Error(`${error.line ?? ''}: ${error.message}`));
    this.recoveredJobs = recover(this.#work.parts, this.#work.kinds.batches);
  }

  /** Deploys a folder (its project file tells the namespace) or files. Errors leave the org as it was, unless `mode` says otherwise. */
  deploy(source: PackageSource | string, mode?: DeployMode): DeployResult {
    return this.#deployments.deploy(typeof source === 'string' ? readSource(source) : source, mode);
  }

  /** What is deployed, with its sources, ids and dates. */
  get deployments(): Deployments {
    return this.#deployments;
  }

  get packages(): readonly PackageMetadata[] {
    return this.#deployments.packages;
  }

  /** Managed packages that are installed. */
  get installedPackages(): readonly InstalledPackage[] {
    return this.#packages.installed.all();
  }

  /** Package versions that were uploaded and can be installed by id. */
  get packageVersions(): readonly PackageVersion[] {
    return this.#packages.installed.versions();
  }

  /** Makes a managed package version (`04t…`) of a folder or files, as `sf package version create` does. */
  uploadPackage(source: PackageSource | string, options?: InstallOptions): PackageVersion {
    return this.#packages.upload(source, options);
  }

  /** Installs a managed package, or upgrades it: a folder, files, or the `04t…` id of an uploaded version. Its install script runs. All or nothing. */
  installPackage(source: PackageSource | string, options?: InstallOptions): InstallResult {
    return this.#packages.install(source, options);
  }

  /** Takes a managed package out, with its metadata, data and jobs. Refused while something else needs it: the errors name what. */
  uninstallPackage(namespace: string, uninstallerId?: string): UninstallResult {
    return this.#packages.uninstall(namespace, uninstallerId);
  }

  /**
   * Runs a body as one Apex transaction of the administrator (or another user): committed durably when it returns, gone when it throws.
   * Throws what the body throws, V8's own errors as the Apex exceptions that they stand for.
   */
  transaction<T>(kind: TransactionKind, body: () => T, userId = this.identity.adminId): T {
    return this.security.runAs(userId, () => this.#transactions.run(kind, body));
  }

  /** Compiles and runs an anonymous block, as the administrator when no user is named. */
  runAnonymous(source: string, userId = this.identity.adminId): AnonymousResult {
    const { errors, run } = this.#deployments.program.anonymous(source);
    const [problem] = errors;
    if (run === null || problem !== undefined) {
      return { compiled: false, success: false, line: problem?.line ?? -1, column: problem?.column ?? -1, compileProblem: problem?.message ?? 'The code does not compile', exceptionMessage: null, exceptionStackTrace: null, log: [], usage: null };
    }
    let usage: AnonymousResult['usage'] = null;
    const { lines, error } = this.#log.collect(() => this.transaction('anonymous', () => {
      const { used, limits } = transaction();
      usage = { used, limits };
      run();
    }, userId));
    const compiled = { compiled: true, compileProblem: null, log: lines, usage };
    if (error === null) return { ...compiled, success: true, line: -1, column: -1, exceptionMessage: null, exceptionStackTrace: null };
    if (!(error instanceof ApexException)) throw error;
    const stack = stackTraceText(error);
    return { ...compiled, success: false, line: Number(/line (\d+)/.exec(stack)?.[1] ?? -1), column: 1, exceptionMessage: exceptionText(error), exceptionStackTrace: stack };
  }

  /**
   * Runs a query of a client as a user, the administrator when none is named, with what the user may see. Unlike one of Apex it counts against no limit of a
   * transaction: a client may read a million rows, part by part. Throws `System.QueryException`.
   */
  query(soql: string, options: { readonly allRows?: boolean; readonly userId?: string } = {}): QueryResult {
    const { userId = this.identity.adminId } = options;
    return this.transaction('api', () => {
      const parsed = parseDynamicQuery(soql);
      const query = options.allRows === true ? { ...parsed, allRows: true } : parsed;
      const how = this.queryOptions(userId);
      if (isCountQuery(query)) return { totalSize: this.#data.count(query, how), records: null, query };
      // Only one of the two kinds of results is there.
      const aggregates = this.#data.aggregateUncounted(query, how);
      const records = aggregates.length > 0 ? aggregates : this.#data.readUncounted(query, how);
      return { totalSize: records.length, records, query };
    }, userId);
  }

  /** How a client's query runs: the administrator sees everything, everyone else what sharing and field access leave. */
  queryOptions(userId: string): QueryOptions {
    return { accessMode: userId === this.identity.adminId ? 'system' : 'user', sharing: 'with', namespace: null, binds: [] };
  }

  /**
   * Runs Apex tests. They see no rows of a kept org: one with a file lends its metadata to an org in memory.
   */
  runTests(options: TestRunOptions = {}): TestReport {
    if (this.#options.file !== undefined) return this.#inMemory((copy) => copy.runTests(options));
    return runTests(this.#testParts(), options);
  }

  /** Names of the test classes, with namespace, that a filter (`Class`, `Class.method`) leaves. */
  testClasses(filter?: readonly string[]): string[] {
    return findTests(this.#deployments.program.registry.all(), filter).map(({ name }) => name);
  }

  /** Runs the test classes that this thread takes from a queue: see `testing/parallel`. Answers what was covered. */
  runTestsOf(queue: ClassQueue, options: TestRunOptions, ran: (outcomes: readonly TestOutcome[]) => void): readonly ModuleCoverage[] {
    return runTestsOf(this.#testParts(), queue, options, ran);
  }

  /** One report of tests that ran in several threads. */
  reportOf(outcomes: readonly TestOutcome[], coverage: readonly ModuleCoverage[], started: number): TestReport {
    return reportOf(this.#deployments.program.registry, outcomes, coverage, started);
  }

  #testParts(): TestParts {
    return { registry: this.#deployments.program.registry, transactions: this.#transactions, jobs: this.jobs, security: this.security, adminId: this.identity.adminId };
  }

  /** Runs one transaction of work that is due, an event or a piece of a job; false when nothing is. */
  step(): boolean {
    return this.#work.events.runOne() || this.#work.runner.runOne();
  }

  /** Steps through jobs, events and commits one at a time, in any order that Salesforce could take, with kills in between: see `jobs/README.md`. */
  explore(): Explorer {
    return new Explorer({ jobs: this.#work, store: this.#store, services: this.services, memory: () => this.#memory() });
  }

  /** Runs due work until nothing is due. Answers how many transactions that took. */
  drain(atMost = Number.POSITIVE_INFINITY): number {
    let ran = 0;
    while (ran < atMost && this.step()) ran += 1;
    return ran;
  }

  /** When the next work is due (milliseconds since 1970); null when none waits. */
  nextDue(): number | null {
    const due = [this.#work.events.earliestDue(), this.#work.parts.store.earliestDue()].filter((time) => time !== null);
    return due.length === 0 ? null : Math.min(...due);
  }

  /** Jobs by state of the queue. */
  jobCounts(): { readonly holding: number; readonly waiting: number; readonly running: number } {
    const { store } = this.#work.parts;
    return { holding: store.inState('holding').length, waiting: store.inState('waiting').length, running: store.inState('running').length };
  }

  /** Moves the clock; a kept org remembers it. */
  advanceClock(milliseconds: number): void {
    const { clock } = this.services;
    clock.advance(milliseconds);
    if (clock instanceof MachineClock) this.#store.setSetting(clockKey, String(clock.offset));
  }

  /** The org as bytes, for a copy of it elsewhere. Not while a transaction runs. */
  image(): Uint8Array {
    return this.#store.image();
  }

  close(): void {
    this.deployQueue.close();
    this.#callouts.close();
    this.#store.close();
  }

  /** What transactions leave beside the file; the answer puts it back as it is now. */
  #memory(): () => void {
    const { messages, failures, services: { cache } } = this;
    const cached = [...cache];
    const kept = { messages: [...messages], failures: [...failures] };
    return () => {
      messages.splice(0, messages.length, ...kept.messages);
      failures.splice(0, failures.length, ...kept.failures);
      cache.clear();
      for (const [key, value] of cached) cache.set(key, value);
    };
  }

  #asAutomatedProcess(body: () => void): void {
    const { automatedProcessId } = this.identity;
    if (this.#transactions.running?.isTest === true) return this.transaction('event', body, automatedProcessId);
    try {
      this.transaction('event', body, automatedProcessId);
    } catch (error) {
      this.#report('Publish callback', error as ApexException | Error);
    }
  }

  #inMemory<T>(body: (copy: Org) => T): T {
    const copy = openOrg({ ...this.#options, file: undefined, clock: this.services.clock });
    try {
      for (const source of this.#deployments.sources) copy.deploy(source);
      return body(copy);
    } finally {
      copy.close();
    }
  }

  #activated(packages: readonly PackageMetadata[]): void {
    this.#labels = new Map(packages.flatMap(({ labels }) => labels).map((label) => [labelKey(label.namespace, label.name), label.value]));
    this.#remoteSites = new Set(packages.flatMap(({ remoteSites }) => remoteSites).filter(({ active }) => active).map(({ url }) => new URL(url).origin));
    this.#transactions.bookkeeping(() => this.#data.refreshSummaries());
    this.security.define(packages.flatMap(({ access }) => access));
    this.#transactions.bookkeeping(() => this.#data.protectRecords(packages.flatMap((one) => this.#protectedRecordsOf(one))));
    this.#data.captureChangesOf(packages.flatMap(capturedObjects));
    const events = [...this.#schema.objects()].filter(({ kind }) => kind === 'platformEvent' || kind === 'changeEvent');
    const triggers = events.flatMap(({ name }) => this.services.classes.triggersOf(name).map((trigger) => ({ trigger: triggerName(trigger), object: name })));
    this.#work.parts.events.subscribe(triggers);
  }

  #protectedRecordsOf({ records }: PackageMetadata): ProtectedRecord[] {
    return records.flatMap(({ type, developerName, namespace, isProtected }) => {
      const name = this.#schema.object(type)?.name;
      return isProtected && namespace !== null && name !== undefined ? [{ type: name, developerName, namespace }] : [];
    });
  }

  #report(source: string, error: ApexException | Error): void {
    this.failures.push({ source, message: failureText(error), stack: error instanceof ApexException ? stackTraceText(error) : (error.stack ?? ''), at: this.services.clock.now() });
    if (this.failures.length > keptFailures) this.failures.shift();
  }
}

/** Text of the resource with that name, bare or with its namespace. */
function textOfResource(resources: readonly StaticResource[], name: string): string | null {
  const lower = name.toLowerCase();
  const found = resources.find((resource) => resource.name.toLowerCase() === lower || `${resource.namespace ?? ''}__${resource.name}`.toLowerCase() === lower);
  return found?.text ?? null;
}

function labelKey(namespace: string | null, name: string): string {
  return `${namespace ?? ''}:${name}`.toLowerCase();
}

