import { ApiSchemas } from 'jsforce/lib/api/metadata/schema.js';
import { objectParts, singleFileTypes } from '../emit/components.ts';
import { apiTypes, type ApiProperty } from '../validate/api-types.ts';

/** jsforce's own reading of an earlier WSDL: `string`, `?string`, `Type`, `['Type']`, by element. */
type Schema = { readonly props: Readonly<Record<string, string | readonly [string]>>; readonly extends?: string };
const schemas = ApiSchemas as unknown as Readonly<Record<string, Schema | undefined>>;

function shape(property: ApiProperty): string {
  return `${property.list ? 'list' : property.required ? 'required' : 'optional'} ${scalar(property.type)}`;
}

function schemaShape(property: string | readonly [string]): string {
  if (typeof property !== 'string') return `list ${scalar(property[0])}`;
  return property.startsWith('?') ? `optional ${scalar(property.slice(1))}` : `required ${scalar(property)}`;
}

/** Enumerations are plain strings to jsforce. */
function scalar(type: string): string {
  return apiTypes().get(type)?.kind === 'record' || type === 'boolean' || type === 'number' ? type : 'string';
}

describe('apiTypes', () => {
  const emitted = ['CustomObject', 'CustomLabels', 'ApexClass', 'ApexTrigger', ...[singleFileTypes, objectParts].flatMap((kinds) => Object.values(kinds).map((kind) => kind.root))];

  test.each(emitted)('%s is read as jsforce reads it, which has an independent copy of the WSDL', (name) => {
    const type = apiTypes().get(name);
    if (type?.kind !== 'record') throw new Error(`${name} was not read as a type with elements.`);
    const differing = Object.entries(schemas[name]?.props ?? {})
      .filter(([element]) => type.properties.has(element))
      .filter(([element, property]) => shape(type.properties.get(element)!) !== schemaShape(property));
    expect(differing).toEqual([]);
    expect(type.properties.size).toBeGreaterThan(0);
  });

  test('elements that a type inherits belong to it', () => {
    const override = apiTypes().get('AppActionOverride');
    expect(override?.kind === 'record' && [...override.properties.keys()]).toEqual(expect.arrayContaining(['actionName', 'pageOrSobjectType']));
  });

  test('enumerations have their values', () => {
    expect(apiTypes().get('DeleteConstraint')).toEqual({ kind: 'values', values: new Set(['Cascade', 'Restrict', 'SetNull']) });
  });
});
