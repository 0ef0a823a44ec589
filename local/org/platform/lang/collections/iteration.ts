import { invokeInterface } from '../../../runtime/values/invoke.ts';
import { ListIterator } from '../../../runtime/values/list-iterator.ts';
import { platformClass, platformInterface } from '../../../runtime/platform-class.ts';

export { ListIterator };

/** Values of a collection, or of an object whose class implements Iterable. */
export function* iterableValues(values: object): Generator<unknown> {
  if (Symbol.iterator in values) {
    yield* values as Iterable<unknown>;
    return;
  }
  const iterator = invokeInterface(values, 'Iterable', 'iterator', []) as object;
  while (invokeInterface(iterator, 'Iterator', 'hasNext', []) === true) yield invokeInterface(iterator, 'Iterator', 'next', []);
}

/** `System.Iterator<T>`. */
export const IteratorInterface = platformInterface('System.Iterator<T>', ['Boolean hasNext()', 'T next()']);

/** `System.Iterable<T>`. */
export const IterableInterface = platformInterface('System.Iterable<T>', ['Iterator<T> iterator()']);

/** `System.Callable`. */
export const CallableInterface = platformInterface('System.Callable', ['Object call(String action, Map<String,Object> arguments)']);

/** What `list.iterator()` answers; Apex sees only the interface. */
export const ListIteratorClass = platformClass('System.ListIterator<T>', {
  implements: ['Iterator<T>'],
  is: (value) => value instanceof ListIterator,
  methods: { 'Boolean hasNext()': (self: ListIterator) => self.hasNext(), 'T next()': (self: ListIterator) => self.next() },
});
