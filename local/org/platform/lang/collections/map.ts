import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { ApexMap, newMap } from '../../../runtime/values/map.ts';
import type { ApexObject } from '../../../runtime/values/object-protocol.ts';
import { listOf, setOf } from '../../../runtime/values/runtime-types.ts';
import { newSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { required } from '../arguments.ts';
import { tokenOf } from './list.ts';

/** `System.Map<K, V>`. Source: Apex Reference "Map Class". */
export const MapClass = platformClass('System.Map<K,V>', {
  is: (value) => value instanceof ApexMap,
  constructors: {
    'Map()': (type: RuntimeType) => newMap(type),
    'Map(Map<K,V> other)': (type: RuntimeType, other: ApexMap | null) => newMap(type, required(other).entries()),
    'Map(List<SObject> records)': (type: RuntimeType, records: ApexList | null) => putRecords(newMap(type), required(records)),
  },
  methods: {
    'void clear()': (self: ApexMap) => self.clear(),
    'Map<K,V> clone()': (self: ApexMap) => self.clone(),
    'Boolean containsKey(K key)': (self: ApexMap, key: unknown) => self.containsKey(key),
    'Map<K,V> deepClone()': (self: ApexMap) => deepClone(self),
    'Boolean equals(Map<K,V> other)': (self: ApexMap, other: unknown) => self.equals(other),
    'Boolean equals(Object other)': (self: ApexMap, other: unknown) => self.equals(other),
    'V get(K key)': (self: ApexMap, key: unknown) => self.get(key),
    'Schema.SObjectType getSObjectType()': (self: ApexMap) => tokenOf(self.type.element as RuntimeType),
    'Integer hashCode()': (self: ApexMap) => self.hashCode(),
    'Boolean isEmpty()': (self: ApexMap) => self.isEmpty(),
    'Set<K> keySet()': (self: ApexMap) => newSet(setOf(self.type.key as RuntimeType), self.keys()),
    'V put(K key, V value)': (self: ApexMap, key: unknown, value: unknown) => self.put(key, value),
    'void putAll(Map<K,V> other)': (self: ApexMap, other: ApexMap | null) => self.putAll(required(other)),
    'void putAll(List<SObject> records)': (self: ApexMap, records: ApexList | null) => {
      for (const record of required(records).a) self.put((record as { Id?: string | null } | null)?.Id ?? null, record);
    },
    'V remove(K key)': (self: ApexMap, key: unknown) => self.remove(key),
    'Integer size()': (self: ApexMap) => self.size(),
    'String toString()': (self: ApexMap) => textOf(self),
    'List<V> values()': (self: ApexMap) => new ApexList(listOf(self.type.element as RuntimeType), [...self.values()]),
  },
  inline: {
    'V get(K key)': '$0.get($1)',
    'V put(K key, V value)': '$0.put($1, $2)',
    'Boolean containsKey(K key)': '$0.containsKey($1)',
    'Integer size()': '$0.size()',
    'Boolean isEmpty()': '($0.size() === 0)',
  },
});

/** Records by their ids, as the constructor takes them; each needs one, and no two the same. */
function putRecords(map: ApexMap, records: ApexList): ApexMap {
  records.a.forEach((record, row) => {
    if (record === null) throwApex('System.ListException', `Row with null at index: ${row}`);
    const id = (record as { Id?: string | null }).Id ?? null;
    if (id === null) throwApex('System.ListException', `Row with null Id at index: ${row}`);
    map.put(id, record);
  });
  return map;
}

/** Copies of the records too, their ids included; values of other kinds are shared. */
function deepClone(self: ApexMap): ApexMap {
  const copy = newMap(self.type);
  for (const [key, value] of self.entries()) {
    const clone = value === null || typeof value !== 'object' ? undefined : (value as ApexObject).$clone;
    copy.put(key, clone === undefined ? value : clone.call(value as ApexObject, true, false, true, true));
  }
  return copy;
}
