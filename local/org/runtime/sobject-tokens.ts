import type { FieldDescribe, ObjectDescribe } from '../data/schema/describe.ts';
import { aggregateResultDescribe } from '../data/schema/aggregate-result.ts';
import { throwApex } from './exceptions.ts';
import { services } from './services.ts';
import { fieldOf } from './sobject.ts';

/** `Account.SObjectType`. One object for each describe, so tokens compare by identity. */
export class SObjectTypeToken {
  readonly describe: ObjectDescribe;

  constructor(describe: ObjectDescribe) {
    this.describe = describe;
  }

  $text(): string {
    return this.describe.name;
  }
}

/** `Account.Name`. One object for each field; its describe is looked up when asked for, since fields can change. */
export class SObjectFieldToken {
  readonly object: ObjectDescribe;
  /** Full API name. */
  readonly name: string;

  constructor(object: ObjectDescribe, name: string) {
    this.object = object;
    this.name = name;
  }

  get field(): FieldDescribe {
    return this.object.fields.get(this.name.toLowerCase()) ?? throwApex('System.SObjectException', `Field ${this.name} does not exist on ${this.object.name}`);
  }

  $text(): string {
    return this.name;
  }
}

const types = new WeakMap<ObjectDescribe, SObjectTypeToken>();
const fields = new WeakMap<ObjectDescribe, Map<string, SObjectFieldToken>>();

const aggregateName = 'AggregateResult';
/** One token for the rows of all aggregate queries, though each has a describe of its own. */
const aggregateResults = new SObjectTypeToken(aggregateResultDescribe([]));

export function typeTokenOf(describe: ObjectDescribe): SObjectTypeToken {
  if (describe.name === aggregateName) return aggregateResults;
  let token = types.get(describe);
  if (token === undefined) types.set(describe, (token = new SObjectTypeToken(describe)));
  return token;
}

export function fieldTokenOf(object: ObjectDescribe, field: FieldDescribe): SObjectFieldToken {
  let known = fields.get(object);
  if (known === undefined) fields.set(object, (known = new Map()));
  let token = known.get(field.name);
  if (token === undefined) known.set(field.name, (token = new SObjectFieldToken(object, field.name)));
  return token;
}

/** Token of an object by full API name. */
export function sobjectTypeToken(objectName: string): SObjectTypeToken {
  return objectName === aggregateName ? aggregateResults : typeTokenOf(objectNamed(objectName));
}

/** Token of a field by full API names. */
export function sobjectFieldToken(objectName: string, fieldName: string): SObjectFieldToken {
  const object = objectNamed(objectName);
  const field = fieldOf(object, fieldName) ?? throwApex('System.SObjectException', `Invalid field ${fieldName} for ${objectName}`);
  return fieldTokenOf(object, field);
}

export function objectNamed(name: string): ObjectDescribe {
  return services().schema.object(name) ?? throwApex('System.TypeException', `Invalid type: ${name}`);
}
