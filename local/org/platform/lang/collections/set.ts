import { platformClass } from '../../../runtime/platform-class.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexSet, newSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { required } from '../arguments.ts';
import { iterableValues, ListIterator } from './iteration.ts';

type Values = object | null;

/** Signatures of a member that takes a list, a set or any iterable. */
function overCollections(before: string, run: (self: ApexSet, values: Iterable<unknown>) => boolean): Record<string, (self: ApexSet, values: Values) => boolean> {
  return Object.fromEntries(['List<E>', 'Set<E>', 'Iterable<E>'].map((type) => [`Boolean ${before}(${type} values)`, (self: ApexSet, values: Values) => run(self, iterableValues(required(values)))]));
}

/** `System.Set<E>`. Source: Apex Reference "Set Class". */
export const SetClass = platformClass('System.Set<E>', {
  implements: ['Iterable<E>'],
  is: (value) => value instanceof ApexSet,
  constructors: {
    'Set()': (type: RuntimeType) => newSet(type),
    'Set(Set<E> values)': (type: RuntimeType, values: Values) => newSet(type, iterableValues(required(values))),
    'Set(List<E> values)': (type: RuntimeType, values: Values) => newSet(type, iterableValues(required(values))),
    'Set(Iterable<E> values)': (type: RuntimeType, values: Values) => newSet(type, iterableValues(required(values))),
  },
  methods: {
    'Boolean add(E value)': (self: ApexSet, value: unknown) => self.add(value),
    ...overCollections('addAll', (self, values) => self.addAll(values)),
    'void clear()': (self: ApexSet) => self.clear(),
    'Set<E> clone()': (self: ApexSet) => self.clone(),
    'Boolean contains(E value)': (self: ApexSet, value: unknown) => self.contains(value),
    ...overCollections('containsAll', (self, values) => self.containsAll(values)),
    'Boolean equals(Set<E> other)': (self: ApexSet, other: unknown) => self.equals(other),
    'Boolean equals(Object other)': (self: ApexSet, other: unknown) => self.equals(other),
    'Integer hashCode()': (self: ApexSet) => self.hashCode(),
    'Boolean isEmpty()': (self: ApexSet) => self.isEmpty(),
    'Iterator<E> iterator()': (self: ApexSet) => new ListIterator(self.toArray()),
    'Boolean remove(E value)': (self: ApexSet, value: unknown) => self.remove(value),
    ...overCollections('removeAll', (self, values) => self.removeAll(values)),
    ...overCollections('retainAll', (self, values) => self.retainAll(values)),
    'Integer size()': (self: ApexSet) => self.size(),
    'String toString()': (self: ApexSet) => textOf(self),
  },
  inline: {
    'Boolean add(E value)': '$0.add($1)',
    'Boolean contains(E value)': '$0.contains($1)',
    'Integer size()': '$0.size()',
    'Boolean isEmpty()': '($0.size() === 0)',
  },
});
