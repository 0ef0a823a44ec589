import type { FieldDescribe, ObjectDescribe } from '../data/schema/describe.ts';
import { composeCompound } from '../data/compound-values.ts';
import { assignableValue } from '../data/schema/assignable-value.ts';
import { throwApex } from './exceptions.ts';
import { services } from './services.ts';
import { fieldOf, parentFieldOf } from './sobject-fields.ts';
import { recordList, sobjectType } from './sobject-type.ts';
import type { RuntimeType } from './types.ts';
import { equalsValue, hashValue } from './values/equality.ts';
import { valueOfText } from './values/text.ts';

export { childRelationshipOf, fieldOf, parentFieldOf } from './sobject-fields.ts';

/**
 * A record in Apex. One JavaScript class per object ({@link sobjectClass}); fields are own properties under their full API names, added when
 * they are set: `undefined` means "not set", `null` "set to null". Parents stand under their relationship name (an `SObjectRecord`), children
 * under theirs (an `ApexList`). The order of properties is the order in which fields were set, and so the order of JSON.
 *
 * Emitted code reads `(r.Name ?? r.$m('Name'))` and writes `r.Name = value`. Records of after triggers and `Trigger.old` are frozen: a write
 * ends in a TypeError of V8 for which {@link isReadOnlyViolation} answers true ("Record is read-only", a `System.FinalException`).
 */
export abstract class SObjectRecord {
  /** On the prototype: the object that this is a record of. */
  declare readonly $describe: ObjectDescribe;
  /** What is known about the record beside its fields; most records have nothing. */
  #state: RecordState | null = null;

  get $type(): RuntimeType {
    return sobjectType(this.$describe);
  }

  /** `Contact:{LastName=Doe, Id=003…}`: what `String.valueOf` and debug logs show. */
  $text(): string {
    const shown = setEntries(this).map(([name, value]) => `${name}=${valueOfText(value)}`);
    return `${this.$describe.name}:{${shown.join(', ')}}`;
  }

  get $state(): RecordState | null {
    return this.#state;
  }

  /** The state for writing. Works on frozen records too. */
  $own(): RecordState {
    this.#state ??= { errors: null, queried: null, cloned: false, cloneSource: null, dmlOptions: null };
    return this.#state;
  }

  /** A field that has no value: null, `false` for check boxes, an empty list for children; throws when a query left the field out. */
  $m(name: string): unknown {
    if ((this as unknown as FieldValues)[name] === null) return null;
    const queried = this.#state?.queried;
    if (queried != null && !queried.has(name)) {
      throwApex('System.SObjectException', `SObject row was retrieved via SOQL without querying the requested field: ${this.$describe.name}.${name}`);
    }
    return this.#blank(name);
  }

  #blank(name: string): unknown {
    const describe = this.$describe;
    const field = describe.fields.get(name.toLowerCase());
    if (field !== undefined) {
      if (field.apexType === 'Boolean') return false;
      // Compound fields stand in no row: they are put together from their parts.
      if (field.apexType !== 'Address' && field.apexType !== 'Location') return null;
      return composeCompound(describe, field, (part) => (this as unknown as FieldValues)[part.name]);
    }
    const children = describe.childRelationships.find((child) => child.relationshipName === name);
    return children === undefined ? null : recordList(services().schema.object(children.childObject) ?? null, []);
  }

  /**
   * A parent to read on from (`c.Account.Name`): reading through an empty lookup gives null in Apex, never a NullPointerException, so an
   * empty one answers a blank record.
   */
  $p(name: string): SObjectRecord {
    const value = (this as unknown as FieldValues)[name] ?? this.$m(name);
    if (value !== null) return value as SObjectRecord;
    return blankParent(this, name);
  }

  /** `record.get('name')`; case is ignored, the namespace prefix may be left out. */
  $get(name: string | null): unknown {
    // Parents of several possible types have a `Type`, which no object of its own has.
    if (name !== null && name.toLowerCase() === 'type' && Object.hasOwn(this, 'Type')) return (this as unknown as FieldValues).Type;
    const field = this.$field(name);
    return (this as unknown as FieldValues)[field.name] ?? this.$m(field.name);
  }

  /** `record.put('name', value)`; answers the value before. */
  $put(name: string | null, value: unknown): unknown {
    const field = this.$field(name);
    return this.$putField(field, value);
  }

  $putField(field: FieldDescribe, value: unknown): unknown {
    if (Object.isFrozen(this)) throwApex('System.FinalException', 'Record is read-only');
    if (field.calculated || field.type === 'ADDRESS' || field.type === 'LOCATION' || (!field.createable && !field.updateable && field.type !== 'ID')) {
      throwApex('System.SObjectException', `Field ${field.name} is not editable`);
    }
    const values = this as unknown as FieldValues;
    const before = values[field.name] ?? null;
    values[field.name] = assignableValue(field, value);
    return before;
  }

  /** The field by name, or Apex's "Invalid field" exception. */
  $field(name: string | null): FieldDescribe {
    if (name === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    const field = fieldOf(this.$describe, name);
    if (field === undefined) throwApex('System.SObjectException', `Invalid field ${name} for ${this.$describe.name}`);
    return field;
  }

  /** Names that the query of this record asked for; null for records of no query. */
  get $queried(): ReadonlySet<string> | null {
    return this.#state?.queried ?? null;
  }

  /** Own fields, parents and child lists that are set, in order of setting. */
  $populated(): [string, unknown][] {
    return Object.entries(this);
  }

  /** Set by assignment (null included) or named in the query that the record comes from. */
  $isSet(name: string): boolean {
    const field = this.$field(name);
    return (this as unknown as FieldValues)[field.name] !== undefined || this.#state?.queried?.has(field.name) === true;
  }

  $clone(preserveId = false, deep = false, preserveTimestamps = false, preserveAutoNumber = false): SObjectRecord {
    const copy = new (sobjectClass(this.$describe))() as unknown as FieldValues & SObjectRecord;
    for (const [name, value] of Object.entries(this)) {
      if (name === 'Id' ? !preserveId : timestamps.has(name) && !preserveTimestamps) continue;
      if (!preserveAutoNumber && this.$describe.fields.get(name.toLowerCase())?.autoNumber === true) continue;
      copy[name] = deep && value instanceof SObjectRecord ? value.$clone(true, true, true, true) : value;
    }
    const state = copy.$own();
    state.queried = this.#state?.queried ?? null;
    state.cloned = true;
    state.cloneSource = ((this as unknown as FieldValues).Id as string | null | undefined) ?? null;
    return copy;
  }

  /** Errors of `addError`, in order. */
  get $errors(): readonly RecordError[] {
    return this.#state?.errors ?? [];
  }

  $addError(message: string, field: string | null = null, statusCode = 'FIELD_CUSTOM_VALIDATION_EXCEPTION'): void {
    const state = this.$own();
    (state.errors ??= []).push({ statusCode, message, fields: field === null ? [] : [field] });
  }

  /** `==` of Apex: same object, same fields with the same values. */
  $equals(other: unknown): boolean {
    if (this === other) return true;
    if (!(other instanceof SObjectRecord) || other.$describe !== this.$describe) return false;
    const mine = setEntries(this);
    const theirs = other as unknown as FieldValues;
    if (mine.length !== setEntries(other).length) return false;
    return mine.every(([name, value]) => theirs[name] !== undefined && equalsValue(value, theirs[name]));
  }

  $hash(): number {
    let sum = 0;
    // The order of fields does not count in `==`, so the sum must not depend on it.
    for (const [name, value] of setEntries(this)) sum = (sum + Math.imul(hashValue(name), 31) + hashValue(value)) | 0;
    return sum;
  }
}

/** A record seen as the bag of its values, for code that knows field names only at run time. */
export type FieldValues = Record<string, unknown>;

export interface RecordError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface RecordState {
  errors: RecordError[] | null;
  /** Names of fields and relationships that the query asked for; null: everything may be read. Shared by all rows of a query. */
  queried: ReadonlySet<string> | null;
  cloned: boolean;
  cloneSource: string | null;
  /** `record.setOptions(…)`: an instance of `Database.DMLOptions`. */
  dmlOptions: object | null;
}

export type SObjectClass = new () => SObjectRecord;

const classes = new WeakMap<ObjectDescribe, SObjectClass>();
const timestamps: ReadonlySet<string> = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp']);

/** The class of an object's records, made once per describe. */
export function sobjectClass(describe: ObjectDescribe): SObjectClass {
  let made = classes.get(describe);
  if (made === undefined) {
    made = class extends SObjectRecord {};
    Object.defineProperty(made, 'name', { value: describe.name });
    Object.defineProperty(made.prototype, '$describe', { value: describe });
    classes.set(describe, made);
  }
  return made;
}

/** A new record with values by full API name, set in order. */
export function newRecord(describe: ObjectDescribe, values: FieldValues = {}): SObjectRecord & FieldValues {
  return Object.assign(new (sobjectClass(describe))(), values) as SObjectRecord & FieldValues;
}

/** A record as the bag of its values. */
export function valuesOf(record: SObjectRecord): FieldValues {
  return record as unknown as FieldValues;
}

/** Does this TypeError of V8 come from writing to a frozen record? */
export function isReadOnlyViolation(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /^Cannot (assign to read only property|add property \S+, object is not extensible|delete property)/.test(error.message)
  );
}

function blankParent(record: SObjectRecord, name: string): SObjectRecord {
  const target = parentFieldOf(record.$describe, name)?.referenceTo[0];
  const describe = target === undefined ? undefined : services().schema.object(target);
  if (describe === undefined) throwApex('System.SObjectException', `Invalid relationship ${name} for ${record.$describe.name}`);
  return newRecord(describe);
}

/** An Id that was set to null is none. */
function setEntries(record: SObjectRecord): [string, unknown][] {
  return Object.entries(record).filter(([name, value]) => value !== undefined && !(value === null && name === 'Id'));
}
