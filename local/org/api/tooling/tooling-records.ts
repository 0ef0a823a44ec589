import type { ObjectDescribe } from '../../data/schema/describe.ts';
import { valuesOf, type FieldValues } from '../../runtime/sobject.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { parseId } from '../../runtime/values/id.ts';
import { ApiError, notFound } from '../api-error.ts';
import { recordFromJson, recordToJson } from '../json-values.ts';
import { withJson } from './query-routes.ts';
import type { ToolingDatabase } from './tooling-database.ts';

type Json = Readonly<Record<string, unknown>>;

/** What happens when a client made a row of an object. */
export type AfterCreate = (id: string, values: FieldValues, userId: string) => void;

/** Objects whose rows clients make, change and delete. All others show what the org has. */
const writable: ReadonlySet<string> = new Set([
  'TraceFlag', 'DebugLevel', 'ApexTestSuite', 'TestSuiteMembership', 'ApexTestQueueItem', 'PackageInstallRequest', 'SubscriberPackageVersionUninstallRequest',
]);

const dayMs = 86_400_000;
/** A trace flag without an end. Source: Tooling API Developer Guide "TraceFlag". */
const traceFlagMs = dayMs / 48;

/** Single rows of the Tooling API's own objects. */
export class ToolingRecords {
  readonly #database: ToolingDatabase;
  readonly #now: () => number;
  readonly #afterCreate: ReadonlyMap<string, AfterCreate>;

  constructor(database: ToolingDatabase, now: () => number, afterCreate: ReadonlyMap<string, AfterCreate>) {
    this.#database = database;
    this.#now = now;
    this.#afterCreate = afterCreate;
  }

  read(describe: ObjectDescribe, id: string, base: string): Json {
    const names = [...describe.fields.values()].filter(({ type }) => type !== 'ADDRESS').map(({ name }) => name);
    const [record] = this.#database.query(`SELECT ${names.join(', ')} FROM ${describe.name} WHERE Id = '${this.#id(id)}'`).records ?? [];
    if (record === undefined) throw notFound();
    return withJson(recordToJson(record, base));
  }

  create(describe: ObjectDescribe, body: Json, userId: string): string {
    this.#checkWritable(describe);
    const values = valuesOf(recordFromJson(describe, body, this.#database.schema));
    const missing = [...describe.fields.values()].filter((field) => field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'BOOLEAN' && (values[field.name] ?? null) === null).map(({ name }) => name);
    if (missing.length > 0) throw new ApiError(400, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
    this.#checkUnique(describe, values, null);
    if (describe.name === 'TraceFlag') withDates(values, this.#now());
    const id = this.#database.put(describe.name, values);
    this.#afterCreate.get(describe.name)?.(id, values, userId);
    return id;
  }

  update(describe: ObjectDescribe, id: string, body: Json): void {
    this.#checkWritable(describe);
    const full = this.#id(id);
    if (this.#database.read(describe.name, full) === null) throw notFound();
    const values = valuesOf(recordFromJson(describe, body, this.#database.schema));
    this.#checkUnique(describe, values, full);
    this.#database.put(describe.name, { ...values, Id: full });
  }

  remove(describe: ObjectDescribe, id: string): void {
    this.#checkWritable(describe);
    const full = this.#id(id);
    if (this.#database.read(describe.name, full) === null) throw notFound();
    this.#database.remove(describe.name, '"Id" = ?', full);
  }

  #id(id: string): string {
    const full = parseId(id);
    if (full === null) throw notFound();
    return full;
  }

  #checkWritable(describe: ObjectDescribe): void {
    if (!writable.has(describe.name)) throw new ApiError(400, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted, updated or deleted here: ${describe.label}. Deploy it.`);
  }

  /** Names of debug levels are unique, and so are log types of a traced user. */
  #checkUnique(describe: ObjectDescribe, values: FieldValues, id: string | null): void {
    const name = describe.name === 'DebugLevel' ? 'DeveloperName' : describe.name === 'ApexTestSuite' ? 'TestSuiteName' : null;
    if (name === null || typeof values[name] !== 'string') return;
    const { records } = this.#database.query(`SELECT Id FROM ${describe.name} WHERE ${name} = '${values[name].replaceAll("'", "\\'")}'`);
    const other = (records ?? []).map((record) => valuesOf(record).Id).find((one) => one !== id);
    if (other !== undefined) throw new ApiError(400, 'DUPLICATE_VALUE', `duplicate value found: ${name} duplicates value on record with id: ${String(other)}`, [name]);
  }
}

function withDates(values: FieldValues, now: number): void {
  values.StartDate ??= new ApexDatetime(now);
  values.ExpirationDate ??= new ApexDatetime(now + traceFlagMs);
  const start = (values.StartDate as ApexDatetime).ms;
  const end = (values.ExpirationDate as ApexDatetime).ms;
  if (end <= start) throw new ApiError(400, 'FIELD_INTEGRITY_EXCEPTION', 'Expiration date must be later than the start date', ['ExpirationDate']);
  if (end - start > dayMs + 60_000) throw new ApiError(400, 'FIELD_INTEGRITY_EXCEPTION', 'Expiration date must be within 24 hours of the start date', ['ExpirationDate']);
}
