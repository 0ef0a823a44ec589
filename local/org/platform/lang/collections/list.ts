import { platformClass } from '../../../runtime/platform-class.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import type { ApexObject } from '../../../runtime/values/object-protocol.ts';
import { objectToken } from '../../../runtime/values/schema-token.ts';
import type { ApexSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { required } from '../arguments.ts';
import { comparison } from './comparator.ts';
import { iterableValues, ListIterator } from './iteration.ts';

/**
 * `System.List<E>`. Source: Apex Reference "List Class". A constructor of a collection gets the collection's runtime type before its
 * arguments.
 */
export const ListClass = platformClass('System.List<E>', {
  implements: ['Iterable<E>'],
  is: (value) => value instanceof ApexList,
  constructors: {
    'List()': (type: RuntimeType) => new ApexList(type),
    'List(List<E> values)': (type: RuntimeType, values: ApexList | null) => new ApexList(type, required(values).a.slice()),
    'List(Set<E> values)': (type: RuntimeType, values: ApexSet | null) => new ApexList(type, required(values).toArray()),
    'List(Iterable<E> values)': (type: RuntimeType, values: object | null) => new ApexList(type, [...iterableValues(required(values))]),
    'List(Integer size)': (type: RuntimeType, size: number) => new ApexList(type, Array<null>(required(size)).fill(null)),
  },
  methods: {
    'void add(E value)': (self: ApexList, value: unknown) => self.add(value),
    'void add(Integer index, E value)': (self: ApexList, index: number, value: unknown) => self.insert(index, value),
    'void addAll(List<E> values)': (self: ApexList, values: ApexList | null) => self.addAll(required(values)),
    'void addAll(Set<E> values)': (self: ApexList, values: ApexSet | null) => self.addAll(required(values)),
    'void addAll(Iterable<E> values)': (self: ApexList, values: object | null) => self.addAll([...iterableValues(required(values))]),
    'void clear()': (self: ApexList) => self.clear(),
    'List<E> clone()': (self: ApexList) => self.clone(),
    'Boolean contains(E value)': (self: ApexList, value: unknown) => self.contains(value),
    'List<E> deepClone()': (self: ApexList) => deepClone(self, false, false, false),
    'List<E> deepClone(Boolean preserveId)': (self: ApexList, id: boolean) => deepClone(self, id, false, false),
    'List<E> deepClone(Boolean preserveId, Boolean preserveReadOnlyTimestamps)': (self: ApexList, id: boolean, timestamps: boolean) => deepClone(self, id, timestamps, false),
    'List<E> deepClone(Boolean preserveId, Boolean preserveReadOnlyTimestamps, Boolean preserveAutonumber)': deepClone,
    'Boolean equals(List<E> other)': (self: ApexList, other: unknown) => self.equals(other),
    'Boolean equals(Object other)': (self: ApexList, other: unknown) => self.equals(other),
    'E get(Integer index)': (self: ApexList, index: number) => self.get(index),
    'Schema.SObjectType getSObjectType()': (self: ApexList) => tokenOf(self.type.element as RuntimeType),
    'Integer hashCode()': (self: ApexList) => self.hashCode(),
    'Integer indexOf(E value)': (self: ApexList, value: unknown) => self.indexOf(value),
    'Boolean isEmpty()': (self: ApexList) => self.isEmpty(),
    'Iterator<E> iterator()': (self: ApexList) => new ListIterator(self.a),
    'E remove(Integer index)': (self: ApexList, index: number) => self.remove(index),
    'void set(Integer index, E value)': (self: ApexList, index: number, value: unknown) => self.set(index, value),
    'Integer size()': (self: ApexList) => self.a.length,
    'void sort()': (self: ApexList) => self.sort(),
    'void sort(Comparator<E> comparator)': (self: ApexList, comparator: object | null) => self.sort(comparison(required(comparator))),
    'String toString()': (self: ApexList) => textOf(self),
  },
  inline: {
    'void add(E value)': '$0.add($1)',
    'E get(Integer index)': '$0.get($1)',
    'void set(Integer index, E value)': '$0.set($1, $2)',
    'Integer size()': '$0.a.length',
    'Boolean isEmpty()': '($0.a.length === 0)',
    'Boolean contains(E value)': '$0.contains($1)',
  },
});

/** Copies of the records too; elements of other kinds are shared. */
function deepClone(self: ApexList, preserveId: boolean, preserveTimestamps: boolean, preserveAutoNumber: boolean): ApexList {
  return new ApexList(self.type, self.a.map((value) => {
    const clone = value === null || typeof value !== 'object' ? undefined : (value as ApexObject).$clone;
    return clone === undefined ? value : clone.call(value as ApexObject, preserveId, false, preserveTimestamps, preserveAutoNumber);
  }));
}

/** Null for the generic `SObject`. */
export function tokenOf(type: RuntimeType): unknown {
  return type.describe === undefined ? null : objectToken(type.describe);
}
