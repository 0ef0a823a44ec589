import type { SoqlQuery } from '../language/syntax/soql-ast.ts';
import type { SoslSearch } from '../language/syntax/sosl-ast.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { countDml, countDmlStatement } from '../runtime/governor-limits.ts';
import { services, transaction, type Clock, type DataService, type DmlOperation, type DmlOptions, type DmlResult, type QueryOptions } from '../runtime/services.ts';
import type { SObjectRecord } from '../runtime/sobject.ts';
import { parseId } from '../runtime/values/id.ts';
import { convertLead, type ConvertedLead, type LeadConversion } from './leads/convert-lead.ts';
import type { ObjectDescribe, RecordTypeDescribe, SchemaService } from './schema/describe.ts';
import { makeProtectedRecords, noteProtectedRecords, visibleRecords, type ProtectedRecord } from './schema/protected-records.ts';
import { runDml } from './dml/dml-statement.ts';
import type { DmlEnvironment } from './dml/dml-environment.ts';
import { mergeRecords, recordById } from './dml/merge.ts';
import { recordOfRow } from './dml/row-work.ts';
import { recalculateAll } from './dml/summary-fields.ts';
import { writeRow } from './dml/write-row.ts';
import { loadRow } from './dml/stored-rows.ts';
import { FormulaFields } from './formulas/formula-fields.ts';
import { QueryRunner } from './soql/run-query.ts';
import { runSearch } from './soql/run-search.ts';
import { registerSqlFunctions } from './soql/sql-functions.ts';
import type { Store } from './store/store.ts';
import { recordTypeRow } from './record-type-rows.ts';
import { RowAccess } from './sharing/row-access.ts';

/** Records of an org: queries, DML, savepoints. One for each org; see {@link DataService} for what the members promise. */
export class OrgData implements DataService {
  readonly store: Store;
  readonly #schema: SchemaService;
  readonly #clock: Clock;
  readonly #environment: DmlEnvironment;
  readonly #queries: QueryRunner;
  readonly #locked = new Set<string>();
  readonly #captured = new Set<string>();
  readonly #sources = new WeakMap<readonly unknown[], { query: SoqlQuery; options: QueryOptions }>();
  /** Was there uncommitted work when a savepoint was set? */
  #workAtSavepoint = new Map<string, boolean>();

  constructor(store: Store, schema: SchemaService, clock: Clock) {
    this.store = store;
    this.#schema = schema;
    this.#clock = clock;
    makeProtectedRecords(store);
    const rowAccess = new RowAccess(store, schema);
    this.#environment = { store, schema, lockedElsewhere: this.#locked, rowAccess, capturedObjects: this.#captured };
    const formulas = new FormulaFields(schema);
    this.#queries = new QueryRunner(this.#environment, formulas);
    registerSqlFunctions(store.database, (key, values) => formulas.evaluate(key, values));
  }

  query(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    const records = this.#queries.query(query, options);
    this.#sources.set(records, { query, options });
    return records;
  }

  /** The query that a result came from: `Database.getQueryLocator([SELECT …])` gets the result and wants the query. */
  sourceOf(records: readonly unknown[]): { readonly query: SoqlQuery; readonly options: QueryOptions } | undefined {
    return this.#sources.get(records);
  }

  /** `FIND …`: records of each returned object. */
  search(search: SoslSearch, options: QueryOptions): SObjectRecord[][] {
    return runSearch(search, options, (query, all) => this.#queries.read(query, all));
  }

  /** Throws what is wrong with a query, without running it. */
  check(query: SoqlQuery, options: QueryOptions): void {
    this.#queries.check(query, options);
  }

  /** Rows of a query that counts against no limit: a query locator's chunks. */
  readUncounted(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    return this.#queries.read(query, options);
  }

  /** Results of an aggregate query that counts against no limit. */
  aggregateUncounted(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    return this.#queries.aggregate(query, options);
  }

  /** Objects whose changes are published as events from now on. */
  captureChangesOf(objects: readonly string[]): void {
    this.#captured.clear();
    for (const object of objects) this.#captured.add(object.toLowerCase());
  }

  /** Computes the roll-up summaries that are new, or defined anew, since this was called last; rows keep their stamps. */
  refreshSummaries(): void {
    for (const object of this.#schema.objects()) {
      for (const field of object.fields.values()) {
        if (field.summary === undefined) continue;
        const key = `summary.${object.name}.${field.name}`;
        const definition = JSON.stringify(field.summary);
        if (this.store.setting(key) === definition) continue;
        recalculateAll(this.#environment, { object, field, summary: field.summary });
        this.store.setSetting(key, definition);
      }
    }
  }

  count(query: SoqlQuery, options: QueryOptions): number {
    return this.#queries.count(query, options);
  }

  /** Records of a query without counting rows: for query locators. The whole result is read by id order chunk by chunk by the caller. */
  stream(query: SoqlQuery, options: QueryOptions): Iterable<SObjectRecord> {
    return this.#queries.stream(query, options);
  }

  dml(operation: DmlOperation, records: readonly SObjectRecord[], options: DmlOptions): DmlResult[] {
    return runDml(this.#environment, operation, records, options);
  }

  merge(master: SObjectRecord, duplicates: readonly (SObjectRecord | string)[], options: DmlOptions): DmlResult[] {
    return mergeRecords(this.#environment, master, duplicates.map((one) => (typeof one === 'string' ? recordById(master, one) : one)), options);
  }

  /** Converts leads, each counted as a DML row; all or none of them when told so. */
  convertLeads(asked: readonly LeadConversion[], allOrNone: boolean): ConvertedLead[] {
    countDml(asked.length);
    const before = this.store.setSavepoint();
    try {
      return asked.map((one, index) => {
        const savepoint = this.store.setSavepoint();
        const result = convertLead(this.#environment, one);
        if (result.errors.length > 0) this.store.rollbackTo(savepoint);
        this.store.release(savepoint);
        const [error] = result.errors;
        if (error !== undefined && allOrNone) {
          this.store.rollbackTo(before);
          throwApex('System.DmlException', `ConvertLead failed. First exception on row ${index}; first error: ${error.statusCode}, ${error.message}: []`, [{ index, id: one.leadId, ...error }]);
        }
        return result;
      });
    } finally {
      this.store.release(before);
    }
  }

  /** Removes rows from the recycle bin for good. */
  emptyRecycleBin(object: ObjectDescribe, ids: readonly string[]): void {
    const table = this.store.table(object);
    // Until the transaction ends, queries still see the rows as deleted ones.
    transaction().afterCommit.push(() => this.store.run(`DELETE FROM ${table.sql} WHERE "IsDeleted" = 1 AND "Id" IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)));
  }

  setSavepoint(): string {
    countDmlStatement();
    const name = this.store.setSavepoint();
    this.#workAtSavepoint.set(name, transaction().uncommittedWork);
    return name;
  }

  rollback(savepoint: string): void {
    countDmlStatement();
    if (!this.store.rollbackTo(savepoint)) throwApex('System.TypeException', 'Savepoint no longer valid');
    transaction().uncommittedWork = this.#workAtSavepoint.get(savepoint) ?? false;
  }

  releaseSavepoint(savepoint: string): void {
    if (!this.store.release(savepoint)) throwApex('System.TypeException', 'Savepoint no longer valid');
    this.#workAtSavepoint.delete(savepoint);
  }

  read(object: string, id: string): SObjectRecord | null {
    const describe = this.#schema.object(object);
    const full = parseId(id);
    if (describe === undefined || full === null) return null;
    const table = this.store.table(describe);
    const row = loadRow(this.store, table, full);
    return row === null ? null : recordOfRow(table, row);
  }

  write(record: SObjectRecord): string {
    return this.store.atomically(() => writeRow(this.store, record, this.#clock.now()));
  }

  /** The row of a hierarchy setting that belongs to an organization, profile or user. */
  settingRow(object: ObjectDescribe, ownerId: string): SObjectRecord | null {
    return this.#settingWhere(object, '"SetupOwnerId"', ownerId);
  }

  /** The row of a list setting by name. */
  listSetting(object: ObjectDescribe, name: string): SObjectRecord | null {
    return this.#settingWhere(object, '"Name"', name);
  }

  listSettings(object: ObjectDescribe): SObjectRecord[] {
    const table = this.store.table(object);
    return this.store.rows(`${table.selectAll} WHERE "IsDeleted" = 0 ORDER BY "Name"`).map((row) => recordOfRow(table, row));
  }

  /** Records of custom metadata types that only their own package sees, all there are. */
  protectRecords(records: readonly ProtectedRecord[]): void {
    noteProtectedRecords(this.store, records);
  }

  /** Rows of a custom metadata type that code of a namespace sees. */
  metadataRows(object: ObjectDescribe, namespace: string | null): SObjectRecord[] {
    const table = this.store.table(object);
    return this.store.rows(`${table.selectAll} WHERE ${visibleRecords(table.sql)} ORDER BY "DeveloperName"`, namespace).map((row) => recordOfRow(table, row));
  }

  /** Id of the RecordType row of a declared record type; the row is made where it is missing. */
  recordTypeId(object: ObjectDescribe, type: RecordTypeDescribe): string {
    return recordTypeRow(this, object, type);
  }

  #settingWhere(object: ObjectDescribe, column: string, value: string): SObjectRecord | null {
    const table = this.store.table(object);
    const [row] = this.store.rows(`${table.selectAll} WHERE ${column} = ? AND "IsDeleted" = 0`, value);
    return row === undefined ? null : recordOfRow(table, row);
  }

  lockElsewhere(ids: readonly string[], locked: boolean): void {
    for (const id of ids) {
      if (locked) this.#locked.add(parseId(id) ?? id);
      else this.#locked.delete(parseId(id) ?? id);
    }
  }

  begin(): void {
    this.store.begin();
  }

  commit(): void {
    this.store.commit();
  }

  abort(): void {
    this.store.abort();
  }
}

export function convertedLeads(asked: readonly LeadConversion[], allOrNone: boolean): ConvertedLead[] {
  return orgData().convertLeads(asked, allOrNone);
}

/** The org's data with what goes beyond {@link DataService}. */
export function orgData(): OrgData {
  return services().data as OrgData;
}

