import { callerNamespace } from '../lang/caller-namespace.ts';
import { orgData } from '../../data/org-data.ts';
import type { ObjectDescribe } from '../../data/schema/describe.ts';
import { services } from '../../runtime/services.ts';
import { newRecord, valuesOf, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { Bean } from '../bean.ts';
import { CustomMetadataClass, ValueClass } from './containers.ts';

/** Why a component can't be deployed. */
export class ComponentProblem extends Error {}

interface Name {
  readonly describe: ObjectDescribe;
  readonly namespace: string | null;
  readonly developerName: string;
}

/** `Rule__mdt.First`, `Rule.First`, `ns__Rule.ns__First`. */
function nameOf(fullName: string): Name {
  const [type = '', name = ''] = fullName.split(/\.(.*)/s);
  const describe = services().schema.object(type.endsWith('__mdt') ? type : `${type}__mdt`);
  if (describe === undefined) throw new ComponentProblem(`There is no custom metadata type ${type}`);
  const [, namespace = null, developerName = name] = /^([A-Za-z]\w*?)__(\w+)$/.exec(name) ?? [];
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(developerName)) throw new ComponentProblem(`${fullName} is no name of a custom metadata record`);
  return { describe, namespace, developerName };
}

function find({ describe, namespace, developerName }: Name): SObjectRecord | undefined {
  return orgData().metadataRows(describe, callerNamespace()).find((row) => {
    const values = valuesOf(row);
    return String(values.DeveloperName).toLowerCase() === developerName.toLowerCase() && (values.NamespacePrefix ?? null) === namespace;
  });
}

/** Writes a record; answers its id and whether it is new. Throws {@link ComponentProblem}. */
export function deployRecord(component: Bean): { readonly id: string; readonly created: boolean } {
  const name = nameOf(String(component.fullName ?? ''));
  const old = find(name);
  const values: FieldValues = old === undefined ? {} : { Id: valuesOf(old).Id };
  const label = component.label ?? valuesOf(old ?? newRecord(name.describe)).MasterLabel ?? name.developerName;
  const qualified = name.namespace === null ? name.developerName : `${name.namespace}__${name.developerName}`;
  Object.assign(values, { DeveloperName: name.developerName, NamespacePrefix: name.namespace, MasterLabel: label, Label: label, QualifiedApiName: qualified, Language: 'en_US' });
  const record = newRecord(name.describe, values);
  for (const { field, value } of valuesIn(component)) {
    const described = services().schema.field(name.describe, field);
    if (described === undefined) throw new ComponentProblem(`There is no field ${field} on ${name.describe.name}`);
    valuesOf(record)[described.name] = value;
  }
  return { id: orgData().write(record), created: old === undefined };
}

function valuesIn(component: Bean): readonly { readonly field: string; readonly value: unknown }[] {
  const list = component.values instanceof ApexList ? (component.values.a as Bean[]) : [];
  return list.map(({ field, value }) => ({ field: String(field), value }));
}

/** A record as a component; null where there is none of that name. */
export function retrieveRecord(fullName: string): Bean | null {
  const name = nameOf(fullName);
  const record = find(name);
  if (record === undefined) return null;
  const component = CustomMetadataClass.make({ fullName, label: valuesOf(record).MasterLabel ?? null, protected_x: false });
  for (const field of name.describe.fields.values()) {
    if (field.custom) (component.values as ApexList).add(ValueClass.make({ field: field.name, value: valuesOf(record)[field.name] ?? null }));
  }
  return component;
}
