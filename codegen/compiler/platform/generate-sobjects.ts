import type { SchemaField, SchemaObject, SchemaSource } from './schema-source.ts';
import { SchemaIndex } from './schema-source.ts';
import { withSystemFields } from './system-fields.ts';

/**
 * TypeScript declarations of SObjects: one class each, tokens on the static side, values on the instance side, a private brand, and a
 * constructor that asks for the required fields (or for an Id alone: a record to update).
 */
export function generateSObjectDeclarations(source: SchemaSource): string {
  const index = new SchemaIndex({ objects: source.objects.map(withSystemFields) });
  const classes = index.objects.map((object) => declareObject(object, index));
  return `/** SObject types, generated from the schema: do not edit. */\n\n${classes.join('\n')}`;
}

function declareObject(object: SchemaObject, index: SchemaIndex): string {
  const name = object.apiName;
  const lines = [`private readonly __so_${name}: true;`, 'static readonly SObjectType: Schema.SObjectType;', ...settingAccessors(object)];
  for (const field of object.fields) lines.push(`static readonly ${field.apiName}: Schema.SObjectField;`);
  for (const field of object.fields) lines.push(...instanceMembers(field, index));
  for (const child of object.childRelationships ?? []) {
    if (index.object(child.childObject)) lines.push(`readonly ${child.name}: List<${child.childObject}>;`);
  }
  lines.push('constructor();', `constructor(init: ${constructorShape(object, index)});`);
  return `declare class ${name} extends SObject {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function instanceMembers(field: SchemaField, index: SchemaIndex): string[] {
  const lines = [`${field.readOnly ? 'readonly ' : ''}${field.apiName}: ${nullable(valueType(field), field)};`];
  const parent = relationship(field, index);
  if (parent) lines.push(`${field.relationshipName}: ${nullable(parent, field)};`);
  return lines;
}

/** Fields by name, with the required ones asked for; or any of them together with an Id. */
function constructorShape(object: SchemaObject, index: SchemaIndex): string {
  const writable = object.fields.filter((field) => !field.readOnly || field.apiName === 'Id');
  const required = writable.filter((field) => field.required);
  const optional = writable.flatMap((field) => {
    const parent = relationship(field, index);
    return [`${field.apiName}?: ${valueType(field)} | null`, ...(parent ? [`${field.relationshipName}?: ${parent} | null`] : [])];
  });
  const shape = `{ ${optional.join('; ')} }`;
  if (required.length === 0) return shape;
  return `({ ${required.map((field) => `${field.apiName}: ${valueType(field)}`).join('; ')} } | { Id: Id }) & ${shape}`;
}

function settingAccessors({ apiName, kind }: SchemaObject): string[] {
  switch (kind) {
    case 'hierarchySetting':
      return [
        `static getOrgDefaults(): ${apiName};`,
        `static getInstance(): ${apiName};`,
        `static getInstance(userOrProfileId: Id): ${apiName};`,
        `static getValues(userOrProfileId: Id): ${apiName} | null;`,
      ];
    case 'listSetting':
      return [
        `static getAll(): Map<string, ${apiName}>;`,
        `static getInstance(name: string): ${apiName} | null;`,
        `static getValues(name: string): ${apiName} | null;`,
      ];
    case 'customMetadata':
      return [`static getAll(): Map<string, ${apiName}>;`, `static getInstance(name: string): ${apiName} | null;`];
    default:
      return [];
  }
}

function relationship(field: SchemaField, index: SchemaIndex): string | null {
  if (!field.relationshipName || !field.referenceTo?.length) return null;
  const target = field.referenceTo.length === 1 ? field.referenceTo[0]! : 'Name';
  return index.object(target)?.apiName ?? null;
}

function valueType(field: SchemaField): string {
  if (field.picklistValues?.length) return field.picklistValues.map((value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(' | ');
  switch (field.type) {
    case 'String':
      return 'string';
    case 'Boolean':
      return 'boolean';
    case 'Object':
      return 'unknown';
    default:
      return field.type;
  }
}

function nullable(type: string, field: SchemaField): string {
  return field.required || field.filled || type === 'unknown' ? type : `${type} | null`;
}
