import { isHiddenFrom } from '../../data/schema/protection.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { typeTokenOf } from '../../runtime/sobject-tokens.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { callerNamespace } from '../lang/caller-namespace.ts';
import { describeObjectOf } from './describe-object.ts';
import { nameMap, schemaList, sobjectTypeType } from './schema-types.ts';

let known: { readonly version: number; readonly schema: unknown; readonly maps: Map<string | null, ApexMap> } | null = null;

/** All objects that the calling code may see, by lower-cased name; look-ups ignore case, and a packaged object is found without its prefix. */
function globalDescribe(): ApexMap {
  const { schema } = services();
  const namespace = callerNamespace();
  if (known?.version !== schema.version || known.schema !== schema) known = { version: schema.version, schema, maps: new Map() };
  const before = known.maps.get(namespace);
  if (before !== undefined) return before;
  const visible = [...schema.objects()].filter((object) => !isHiddenFrom(object, namespace));
  const entries = visible.map((object) => [object.name.toLowerCase(), typeTokenOf(object)] as const);
  const map = nameMap(sobjectTypeType, entries, (key) => {
    for (const object of visible) if (object.namespace !== null && object.localName.toLowerCase() === key) return object.name.toLowerCase();
    return undefined;
  });
  known.maps.set(namespace, map);
  return map;
}

function describeSObjects(names: ApexList): ApexList {
  const results = (names.a as string[]).map((name) => {
    const object = services().schema.object(name);
    if (object === undefined || isHiddenFrom(object, callerNamespace())) return throwApex('System.InvalidParameterValueException', `Invalid value for parameter types: ${name}`);
    return describeObjectOf(object);
  });
  return schemaList('DescribeSObjectResult', results);
}

export const SchemaClass = platformClass('System.Schema', {
  statics: {
    'Map<String,Schema.SObjectType> getGlobalDescribe()': globalDescribe,
    'List<Schema.DescribeSObjectResult> describeSObjects(List<String> types)': describeSObjects,
    'List<Schema.DescribeSObjectResult> describeSObjects(List<String> types, Object options)': describeSObjects,
  },
});
