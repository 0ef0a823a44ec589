import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass, platformInterface } from '../../../runtime/platform-class.ts';
import { invokeInterface } from '../../../runtime/values/invoke.ts';
import type { Compare } from '../../../runtime/values/sorting.ts';

/** `System.Comparable`. */
export const ComparableInterface = platformInterface('System.Comparable', ['Integer compareTo(Object other)']);

/** `System.Comparator<T>`. */
export const ComparatorInterface = platformInterface('System.Comparator<T>', ['Integer compare(T first, T second)']);

/** Order of texts by language (locale en_US: case and accents count last); null stands first. */
export class Collator {
  private readonly collator = new Intl.Collator('en-US');

  compare(first: string | null, second: string | null): number {
    if (first === null || second === null) return first === second ? 0 : first === null ? -1 : 1;
    return this.collator.compare(first, second);
  }
}

/** `System.Collator`. Source: Apex Reference "Collator Class". */
export const CollatorClass = platformClass('System.Collator', {
  implements: ['Comparator<String>'],
  is: (value) => value instanceof Collator,
  statics: { 'Collator getInstance()': () => new Collator() },
  methods: {
    'Integer compare(String first, String second)': (self: Collator, first: string | null, second: string | null) => self.compare(first, second),
    'Integer compare(Object first, Object second)': (self: Collator, first: string | null, second: string | null) => self.compare(first, second),
  },
});

/** A Comparator object as a JavaScript function. */
export function comparison(comparator: object): Compare {
  return (a, b) => (invokeInterface(comparator, 'Comparator', 'compare', [a, b]) as number | null) ?? throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}
