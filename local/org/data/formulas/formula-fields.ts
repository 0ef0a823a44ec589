import { formulaValue, parseFormula, type Formula, type FormulaContext, type FormulaValue } from '../../formula/index.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { userTimeZone } from '../../runtime/values/time-zone.ts';
import { services } from '../../runtime/services.ts';
import type { FieldDescribe, ObjectDescribe, SchemaService } from '../schema/describe.ts';
import { decode, encode, type StoredValue } from '../store/stored-values.ts';
import { firstTarget } from '../soql/scope.ts';
import { globalValue, isGlobal } from './global-values.ts';

interface Prepared {
  readonly formula: Formula;
  readonly field: FieldDescribe;
  /** Field at the end of each path; undefined for a path that leads nowhere. */
  readonly operands: readonly (FieldDescribe | undefined)[];
  readonly index: ReadonlyMap<string, number>;
  readonly namespace: string | null;
}

/** Computes formula fields inside queries, from stored values to stored values. */
export class FormulaFields {
  readonly #schema: SchemaService;
  #version = -1;
  readonly #prepared = new Map<string, Prepared | null>();
  readonly #globals = new Map<string, FormulaValue>();

  constructor(schema: SchemaService) {
    this.#schema = schema;
  }

  /** Values of `$User.Id`, `$Setup.Limits__c.Size__c`… for the query that is about to run. */
  readonly readGlobals = (paths: readonly (readonly string[])[], namespace: string | null): void => {
    for (const path of paths) this.#globals.set(globalKey(path, namespace), globalValue(path, namespace));
  };

  /** `key`: `Contact.Full__c`; `values`: stored values of the formula's paths in order. */
  evaluate(key: string, values: readonly StoredValue[]): StoredValue {
    const prepared = this.#of(key);
    if (prepared === null) return null;
    const value = (path: readonly string[]): FormulaValue => {
      if (isGlobal(path)) return this.#globals.get(globalKey(path, prepared.namespace)) ?? null;
      const at = prepared.index.get(path.join('.').toLowerCase());
      const field = at === undefined ? undefined : prepared.operands[at];
      return at === undefined || field === undefined ? null : fieldValue(field, decode(field, values[at] ?? null));
    };
    return encodeResult(prepared.field, prepared.formula.evaluate(formulaContext(value, prepared.field.formulaTreatBlanksAs === 'BlankAsZero')));
  }

  #of(key: string): Prepared | null {
    if (this.#version !== this.#schema.version) {
      this.#prepared.clear();
      this.#version = this.#schema.version;
    }
    let prepared = this.#prepared.get(key);
    if (prepared === undefined) {
      prepared = this.#prepare(key);
      this.#prepared.set(key, prepared);
    }
    return prepared;
  }

  #prepare(key: string): Prepared | null {
    const [objectName = '', fieldName = ''] = key.split('.');
    const object = this.#schema.object(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (object === undefined || field?.formula == null) return null;
    const formula = parseFormula(field.formula);
    return {
      formula,
      field,
      operands: formula.paths.map((path) => pathField(this.#schema, object, path)),
      index: new Map(formula.paths.map((path, index) => [path.join('.').toLowerCase(), index])),
      namespace: object.namespace,
    };
  }
}

const globalKey = (path: readonly string[], namespace: string | null): string => `${namespace ?? ''}:${path.join('.').toLowerCase()}`;

function pathField(schema: SchemaService, object: ObjectDescribe, path: readonly string[]): FieldDescribe | undefined {
  let at: ObjectDescribe | undefined = object;
  for (const name of path.slice(0, -1)) {
    const relationship: FieldDescribe | undefined = at === undefined ? undefined : schema.parentRelationship(at, name, object.namespace);
    at = relationship === undefined ? undefined : firstTarget(schema, relationship, path);
  }
  return at === undefined ? undefined : schema.field(at, path.at(-1) as string, object.namespace);
}

/** A field's Apex value as formulas see it: ids have 15 characters there. */
export function fieldValue(field: FieldDescribe, value: unknown): FormulaValue {
  const seen = formulaValue(value);
  return field.apexType === 'Id' && typeof seen === 'string' ? seen.slice(0, 15) : seen;
}

export function formulaContext(
  value: (path: readonly string[]) => FormulaValue,
  blanksAsZero: boolean,
  change: { prior?: (path: readonly string[]) => FormulaValue; isNew?: boolean; isClone?: boolean } = {},
): FormulaContext {
  return {
    value,
    prior: change.prior ?? value,
    isNew: change.isNew ?? false,
    isClone: change.isClone ?? false,
    now: services().clock.now(),
    timeZone: userTimeZone(),
    blanksAsZero,
  };
}

/** The result in the formula field's own type; null when it does not fit. */
export function resultValue(field: FieldDescribe, value: FormulaValue): unknown {
  if (value === null) return field.apexType === 'Boolean' ? false : null;
  switch (field.apexType) {
    case 'Boolean': return value === true;
    case 'Integer': return value instanceof Decimal ? value.intValue() : null;
    case 'Decimal': case 'Double': return value instanceof Decimal ? value.setScale(field.scale, 'HALF_UP') : null;
    case 'Date': return value instanceof ApexDatetime ? value.date(userTimeZone()) : value instanceof ApexDate ? value : null;
    case 'Datetime': return value instanceof ApexDate ? new ApexDatetime(value.days * 86_400_000) : value;
    case 'String': return typeof value === 'string' ? value : null;
    default: return value;
  }
}

function encodeResult(field: FieldDescribe, value: FormulaValue): StoredValue {
  const stored = encode(field, resultValue(field, value));
  // A JavaScript number would come out of an SQL function as a floating point one.
  return typeof stored === 'number' && Number.isInteger(stored) ? BigInt(stored) : stored;
}
