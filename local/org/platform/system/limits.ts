import { cpuMicroseconds } from '../../jobs/org-transaction.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import type { LimitCounts } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap } from '../../runtime/values/map.ts';
import { listOf, mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { RuntimeType } from '../../runtime/types.ts';

/** Names of `getX` / `getLimitX` and the counts behind them. Source: "Limits Class". */
const counted: Readonly<Record<string, keyof LimitCounts>> = {
  AggregateQueries: 'aggregateQueries', Callouts: 'callouts', DMLRows: 'dmlRows', DMLStatements: 'dmlStatements', EmailInvocations: 'emailInvocations',
  FutureCalls: 'futureCalls', MobilePushApexCalls: 'mobilePushApexCalls', PublishImmediateDML: 'publishImmediateDml', Queries: 'queries',
  QueryLocatorRows: 'queryLocatorRows', QueryRows: 'queryRows', QueueableJobs: 'queueableJobs', SoslQueries: 'soslQueries', HeapSize: 'heapSize',
};

/** Still callable, of no meaning any more: they answer what Salesforce answers. */
const fixed: Readonly<Record<string, readonly [used: number, limit: number]>> = {
  AsyncCalls: [0, 200], FindSimilarCalls: [0, 0], RunAs: [0, 0], SavepointRollbacks: [0, 0], Savepoints: [0, 0], FieldsDescribes: [0, 0], PicklistDescribes: [0, 0],
  RecordTypesDescribes: [0, 0], ChildRelationshipsDescribes: [0, 0], ScriptStatements: [0, 0], ApexCursorRows: [0, 50_000_000], FetchCallsOnApexCursor: [0, 100],
};

/** Milliseconds of CPU since the transaction began. */
function cpuTime(): number {
  return Math.max(0, Math.round((cpuMicroseconds() - transaction().cpuStart) / 1000));
}

function members(): Record<string, PlatformFunction> {
  const made: Record<string, PlatformFunction> = {
    'Integer getCpuTime()': cpuTime,
    'Integer getLimitCpuTime()': () => transaction().limits.cpuTime,
    'Integer getDatabaseTime()': () => 0,
    'Integer getLimitDatabaseTime()': () => 0,
  };
  for (const [name, count] of Object.entries(counted)) {
    made[`Integer get${name}()`] = () => transaction().used[count];
    made[`Integer getLimit${name}()`] = () => transaction().limits[count];
  }
  for (const [name, [used, limit]] of Object.entries(fixed)) {
    made[`Integer get${name}()`] = () => used;
    made[`Integer getLimit${name}()`] = () => limit;
  }
  return made;
}

export const limitsClass = platformClass('System.Limits', { statics: members() });

/** `OrgLimit` of `OrgLimits`. */
class OrgLimit {
  readonly name: string;
  readonly limit: number;
  readonly value: number;

  constructor(name: string, limit: number, value: number) {
    this.name = name;
    this.limit = limit;
    this.value = value;
  }
}

const orgLimitType: RuntimeType = { name: 'System.OrgLimit', kind: 'class', is: (value) => value instanceof OrgLimit };
const mapType = mapOf(stringType, orgLimitType);

/** What services tell about limits of the whole org, when they do (`jobs` counts asynchronous executions). */
export interface OrgLimitSource {
  asyncExecutionsToday(): number;
}

function orgLimits(): OrgLimit[] {
  const { asyncExecutionsToday } = services().jobs as Partial<OrgLimitSource>;
  const asyncExecutions = asyncExecutionsToday === undefined ? 0 : asyncExecutionsToday.call(services().jobs);
  return [
    new OrgLimit('DailyAsyncApexExecutions', 250_000, asyncExecutions),
    new OrgLimit('DailyApiRequests', 100_000, 0),
    new OrgLimit('DataStorageMB', 1024, 0),
    new OrgLimit('FileStorageMB', 1024, 0),
    new OrgLimit('HourlyPublishedPlatformEvents', 250_000, 0),
    new OrgLimit('DailyDeliveredPlatformEvents', 50_000, 0),
    new OrgLimit('SingleEmail', 5000, 0),
  ];
}

export const orgLimitClass = platformClass('System.OrgLimit', {
  methods: {
    'String getName()': (self: OrgLimit) => self.name,
    'Integer getLimit()': (self: OrgLimit) => self.limit,
    'Integer getValue()': (self: OrgLimit) => self.value,
  },
  is: orgLimitType.is,
});

export const orgLimitsClass = platformClass('System.OrgLimits', {
  statics: {
    'Map<String, System.OrgLimit> getMap()': () => newMap(mapType, orgLimits().map((limit) => [limit.name, limit] as const)),
    'List<System.OrgLimit> getAll()': () => new ApexList(listOf(orgLimitType), orgLimits()),
  },
});
