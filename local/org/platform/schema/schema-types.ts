import { SObjectFieldToken, SObjectTypeToken } from '../../runtime/sobject-tokens.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { listOf, mapOf, stringType } from '../../runtime/values/runtime-types.ts';

const platformType = (name: string, is: (value: unknown) => boolean): RuntimeType => ({ name, kind: 'class', is });

export const sobjectTypeType = platformType('Schema.SObjectType', (value) => value instanceof SObjectTypeToken);
export const sobjectFieldType = platformType('Schema.SObjectField', (value) => value instanceof SObjectFieldToken);

const types = new Map<string, RuntimeType>();

/** A list of a class of this namespace. */
export function schemaList(className: string, values: unknown[]): ApexList {
  let type = types.get(className);
  if (type === undefined) types.set(className, (type = platformType(`Schema.${className}`, (value) => typeof value === 'object' && value !== null)));
  return new ApexList(listOf(type), values);
}

export function fieldTokenList(tokens: SObjectFieldToken[]): ApexList {
  return new ApexList(listOf(sobjectFieldType), tokens);
}

/**
 * A map by API names as describes give them: keys are lower case, look-ups ignore case, and `fallback` tells under which other key a name
 * without namespace prefix may stand.
 */
export function nameMap(element: RuntimeType, entries: Iterable<readonly [string, unknown]>, fallback: (key: string) => string | undefined): ApexMap {
  const map = newMap(mapOf(stringType, element), entries);
  const { get, containsKey } = map;
  const keyOf = (key: unknown): unknown => {
    if (typeof key !== 'string') return key;
    const lower = key.toLowerCase();
    return containsKey.call(map, lower) ? lower : (fallback(lower) ?? lower);
  };
  map.get = (key) => get.call(map, keyOf(key));
  map.containsKey = (key) => containsKey.call(map, keyOf(key));
  return map;
}
