import type { BoundExpression, Constant, Token } from '../bound/tree.ts';
import type { Name } from '../syntax/ast.ts';
import { BOOLEAN, ID, INTEGER, listOf, mapOf, OBJECT, SOBJECT, STRING } from '../types/model.ts';
import type { ApexType, SObjectType } from '../types/model.ts';
import type { Code } from './scope.ts';

const platformType = (code: Code, name: string): ApexType => code.site.catalogue.platformType(name) ?? OBJECT;

/**
 * Static names that stand for metadata: `Account.Name`, `Account.SObjectType`, `Schema.SObjectType.Account`, `Label.Title`, `Page.Home`.
 * `type` is what the names without the last one mean, where they mean a type.
 */
export function staticToken(code: Code, names: readonly string[], type?: ApexType): Token | null {
  const { catalogue, namespace } = code.site;
  const lower = names.map((name) => name.toLowerCase());
  const start = lower[0] === 'system' || lower[0] === 'schema' ? 1 : 0;
  const [head, second, third] = lower.slice(start);
  const last = names[names.length - 1]!;
  if (type?.kind === 'sobject')
    return type.describe === null && last.toLowerCase() !== 'sobjecttype' ? null : objectToken(code, type, last);
  if (head === 'label' && second !== undefined) {
    if (third === undefined && catalogue.isUserNamespace(second)) return null;
    return {
      kind: 'Token',
      type: STRING,
      token: 'label',
      object: third === undefined ? (namespace ?? '') : names[start + 1]!,
      name: last,
    };
  }
  if (head === 'page' && second !== undefined && third === undefined)
    return {
      kind: 'Token',
      type: platformType(code, 'System.PageReference'),
      token: 'page',
      object: namespace ?? '',
      name: last,
    };
  if (head === 'sobjecttype' && second !== undefined && third === undefined) {
    const object = catalogue.sObject(last, namespace);
    if (object)
      return {
        kind: 'Token',
        type: platformType(code, 'Schema.DescribeSObjectResult'),
        token: 'describe',
        object: object.name,
        name: '',
      };
  }
  return null;
}

function objectToken(code: Code, object: SObjectType, name: string): Token | null {
  if (name.toLowerCase() === 'sobjecttype')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectType'),
      token: 'object',
      object: object.name,
      name: '',
    };
  if (name.toLowerCase() === 'fields')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectTypeFields'),
      token: 'fieldsMap',
      object: object.name,
      name: 'tokens',
    };
  const member = code.site.catalogue.member(object, name, code.site.namespace);
  if (member?.kind === 'field' || member?.kind === 'parent')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectField'),
      token: 'field',
      object: object.name,
      name: member.field.name,
    };
  return null;
}

/** Members of a token that depend on the object: `Schema.SObjectType.Account.fields.Name`, `Contact.Account.Name`. */
export function tokenMember(code: Code, target: Token, name: string): Token | Constant | null {
  const { catalogue, namespace } = code.site;
  const key = name.toLowerCase();
  // `Label.namespace.Title`
  if (target.token === 'label' && target.object === (namespace ?? '')) return { ...target, object: target.name, name };
  // `Account.SObjectType.fields.Name` is a token, `Schema.SObjectType.Account.fields.Name` a describe.
  if (target.token === 'object' && key === 'fields')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectTypeFields'),
      token: 'fieldsMap',
      object: target.object,
      name: 'tokens',
    };
  if (target.token === 'describe' && key === 'fields')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectTypeFields'),
      token: 'fieldsMap',
      object: target.object,
      name: '',
    };
  if (target.token === 'describe' && key === 'fieldsets')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.SObjectTypeFieldSets'),
      token: 'fieldSetsMap',
      object: target.object,
      name: '',
    };
  if (target.token === 'fieldSetsMap')
    return {
      kind: 'Token',
      type: platformType(code, 'Schema.FieldSet'),
      token: 'describeFieldSet',
      object: target.object,
      name,
    };
  const object = catalogue.sObject(target.object, null);
  if (object === undefined) return null;
  if (target.token === 'fieldsMap') {
    const member = catalogue.member(object, name, namespace);
    if (member?.kind === 'field' && target.name === 'tokens') return objectToken(code, object, name);
    if (member?.kind === 'field')
      return {
        kind: 'Token',
        type: platformType(code, 'Schema.DescribeFieldResult'),
        token: 'describeField',
        object: object.name,
        name: member.field.name,
      };
  }
  if (target.token === 'object' && key !== 'sobjecttype') return null;
  if (target.token === 'field') {
    // `Log__Share.RowCause.Reviewer__c`: the name of an Apex sharing reason.
    if (target.name === 'RowCause' && object.name.endsWith('Share')) return { kind: 'Constant', type: STRING, value: name };
    const reference = object.describe && catalogue.schema.field(object.describe, target.name);
    if (reference && reference.referenceTo.length > 0) return objectToken(code, catalogue.parentType(reference), name);
  }
  return null;
}

/** `Trigger.new` and its kin. Outside of triggers they are null. */
export function triggerVariable(code: Code, name: Name): BoundExpression | null {
  const object = triggerObject(code);
  const types: Readonly<Record<string, ApexType>> = {
    new: listOf(object),
    old: listOf(object),
    newmap: mapOf(ID, object),
    oldmap: mapOf(ID, object),
    size: INTEGER,
    isexecuting: BOOLEAN,
    isbefore: BOOLEAN,
    isafter: BOOLEAN,
    isinsert: BOOLEAN,
    isupdate: BOOLEAN,
    isdelete: BOOLEAN,
    isundelete: BOOLEAN,
    operationtype: platformType(code, 'System.TriggerOperation'),
  };
  const key = name.text.toLowerCase();
  const type = types[key];
  return type ? { kind: 'TriggerVariable', type, name: key } : null;
}

const objects = new WeakMap<object, SObjectType>();

/** Inside a trigger `Trigger.new` is a list of its object. */
export function setTriggerObject(site: object, object: SObjectType): void {
  objects.set(site, object);
}

const triggerObject = (code: Code): SObjectType => objects.get(code.site) ?? SOBJECT;
