import type { SoqlQuery, SoslSearch } from '../../language/syntax/ast.ts';
import { throwApex } from '../exceptions.ts';
import { services, transaction } from '../services.ts';
import type { AccessMode, DmlOperation, QueryOptions, SharingMode } from '../services.ts';
import type { SObjectRecord } from '../sobject.ts';
import type { RuntimeType } from '../types.ts';
import { ApexList } from '../values/list.ts';

// `sharing` null: the mode of the caller.

export function $query(
  type: RuntimeType,
  query: SoqlQuery,
  binds: unknown[],
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
): ApexList {
  return new ApexList(
    type,
    services().data.query(query, { accessMode, sharing: modeOf(sharing), namespace, binds }),
  );
}

export function $count(
  query: SoqlQuery,
  binds: unknown[],
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
): number {
  return services().data.count(query, { accessMode, sharing: modeOf(sharing), namespace, binds });
}

/** An inline query that is handed over without being run. */
export class InlineQuery {
  readonly query: SoqlQuery;
  readonly options: QueryOptions;

  constructor(query: SoqlQuery, options: QueryOptions) {
    this.query = query;
    this.options = options;
  }
}

export function $inlineQuery(
  query: SoqlQuery,
  binds: unknown[],
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
): InlineQuery {
  return new InlineQuery(query, { accessMode, sharing: modeOf(sharing), namespace, binds });
}

/** A query's result where one record is wanted. */
export function $single(list: ApexList | SObjectRecord | null): unknown {
  if (!(list instanceof ApexList)) return list;
  if (list.a.length === 0) throwApex('System.QueryException', 'List has no rows for assignment to SObject');
  if (list.a.length > 1) throwApex('System.QueryException', 'List has more than 1 row for assignment to SObject');
  return list.a[0];
}

/** A query's result in front of `?.` or `??`: finding nothing is no error there. */
export function $recordOrNull(list: ApexList | SObjectRecord | null): unknown {
  return list instanceof ApexList && list.a.length === 0 ? null : $single(list);
}

export function $search(
  type: RuntimeType,
  search: SoslSearch,
  binds: unknown[],
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
): ApexList {
  const found = services().data.search(search, { accessMode, sharing: modeOf(sharing), namespace, binds });
  return new ApexList(
    type,
    found.map((records) => new ApexList(type.element as RuntimeType, records)),
  );
}

const recordsOf = (target: ApexList | SObjectRecord | null): SObjectRecord[] => {
  if (target === null) throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
  return target instanceof ApexList ? (target.a as SObjectRecord[]) : [target];
};

export function $dml(
  operation: DmlOperation,
  target: ApexList | SObjectRecord | null,
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
  externalIdField: string | null,
): void {
  const options = {
    allOrNone: true,
    accessMode,
    sharing: modeOf(sharing),
    namespace,
    ...(externalIdField === null ? {} : { externalIdField }),
  };
  services().data.dml(operation, recordsOf(target), options);
}

export function $merge(
  master: SObjectRecord | null,
  duplicates: ApexList | SObjectRecord | null,
  accessMode: AccessMode,
  sharing: SharingMode | null,
  namespace: string | null,
): void {
  const [first] = recordsOf(master);
  services().data.merge(first!, recordsOf(duplicates), {
    allOrNone: true,
    accessMode,
    sharing: modeOf(sharing),
    namespace,
  });
}

/** The mode of a statement: that of its class, else of the caller. */
function modeOf(sharing: SharingMode | null): SharingMode {
  const running = transaction();
  if (sharing === 'with' && running.kind === 'install') refuseSharing();
  return sharing ?? running.sharing;
}

/**
 * The script that a package runs when it is installed may not call classes with sharing (ISVforce Guide "Run Apex on Package Install/Upgrade"). What
 * Salesforce does then is not documented; the words are this org's own.
 */
function refuseSharing(): never {
  throwApex('System.UnexpectedException', "The install script of a package can't call a class that is declared with sharing.");
}

/** Code with a sharing keyword begins; answers the mode to go back to. */
export function $enterSharing(mode: SharingMode): SharingMode {
  const running = transaction();
  if (mode === 'with' && running.kind === 'install') refuseSharing();
  const before = running.sharing;
  running.sharing = mode;
  return before;
}

export function $leaveSharing(mode: SharingMode): void {
  transaction().sharing = mode;
}
