import { BoxedDouble, BoxedLong } from '../boxed.ts';
import { ApexDate } from '../date.ts';
import { Decimal } from '../decimal.ts';
import { equalsValue, hashValue, sameValue } from '../equality.ts';
import { ApexList } from '../list.ts';
import { newMap } from '../map.ts';
import { decimalType, integerType, listOf, mapOf, objectType, setOf, stringType } from '../runtime-types.ts';
import { newSet } from '../set.ts';
import { textOf } from '../text.ts';

const integers = (...values: (number | null)[]): ApexList => new ApexList(listOf(integerType), values);
const objects = (...values: unknown[]): ApexList => new ApexList(listOf(objectType), values);
const decimal = (text: string): Decimal => Decimal.valueOf(text);

class Point {
  readonly x: number;
  constructor(x: number) {
    this.x = x;
  }
  $equals(other: unknown): boolean {
    return other instanceof Point && other.x === this.x;
  }
  $hash(): number {
    return this.x;
  }
  compareTo$Object(other: Point): number {
    return this.x - other.x;
  }
}

describe('List', () => {
  it.each([-1, 3, 5])('index %d of three is out of bounds', (index) => {
    const list = integers(1, 2, 3);
    for (const use of [() => list.get(index), () => list.set(index, 0), () => list.remove(index)]) expect(use).toThrow(expect.objectContaining({ typeName: 'System.ListException', message: `List index out of bounds: ${index}` }));
  });

  it('holds null and finds it', () => {
    const list = integers(1, null);
    expect([list.get(1), list.indexOf(null), list.contains(2)]).toEqual([null, 1, false]);
  });

  it('adds itself to itself once', () => {
    const list = integers(1, 2);
    list.addAll(list);
    expect(list.a).toEqual([1, 2, 1, 2]);
  });

  it('refuses changes where told to', () => {
    const list = integers(1);
    list.refusal = 'Collection is read-only';
    for (const change of [() => list.add(2), () => list.clear(), () => list.sort(), () => list.set(0, 1), () => list.remove(0)]) expect(change).toThrow(expect.objectContaining({ typeName: 'System.FinalException' }));
  });

  it.each([
    [[3, null, 1, 2], '(null, 1, 2, 3)'],
    [['b', 'A', 'a', 'B'], '(A, B, a, b)'],
    [[decimal('10'), decimal('9.5'), decimal('9.50')], '(9.5, 9.50, 10)'],
    [[ApexDate.of(2024, 2, 1), ApexDate.of(2023, 2, 1)], '(2023-02-01 00:00:00, 2024-02-01 00:00:00)'],
  ])('sorts %p naturally', (values, sorted) => {
    const list = objects(...values);
    list.sort();
    expect(textOf(list)).toBe(sorted);
  });

  it('sorts Comparable objects, and no others', () => {
    const list = objects(new Point(3), new Point(1));
    list.sort();
    expect(list.a).toEqual([new Point(1), new Point(3)]);
    expect(() => objects({}, {}).sort()).toThrow(expect.objectContaining({ typeName: 'System.ListException' }));
  });
});

describe('Map and Set', () => {
  it('tell strings by case and keep the order of insertion', () => {
    const map = newMap(mapOf(stringType, integerType), [['b', 1], ['B', 2], ['a', 3]]);
    expect([map.put('b', 4), textOf(map), map.get('x'), map.remove('B')]).toEqual([1, '{b=4, B=2, a=3}', null, 2]);
  });

  it('find keys by equals and hashCode', () => {
    const map = newMap(mapOf(objectType, stringType));
    map.put(new Point(1), 'one');
    map.put(decimal('1.0'), 'decimal');
    map.put(integers(1, 2), 'list');
    map.put(null, 'null');
    expect([new Point(1), new Point(2), decimal('1.0'), decimal('1.00'), integers(1, 2), integers(2, 1), null].map((key) => map.get(key))).toEqual(['one', null, 'decimal', null, 'list', null, 'null']);
    expect([map.remove(new Point(1)), map.containsKey(new Point(1)), map.size()]).toEqual(['one', false, 3]);
  });

  it('forget a key that has changed since, without harm', () => {
    const set = newSet(setOf(objectType));
    const key = integers(1);
    set.add(key);
    key.add(2);
    expect([set.contains(key), set.contains(integers(1)), set.add(key), set.size()]).toEqual([false, false, true, 2]);
  });

  it('do the algebra of sets', () => {
    const set = newSet(setOf(integerType), [1, 2, 3]);
    expect([set.retainAll(integers(2, 3, 4)), set.addAll(integers(5, 2)), set.removeAll(integers(3)), set.containsAll(integers(2, 5)), textOf(set)]).toEqual([true, true, true, true, '{2, 5}']);
    expect(set.equals(newSet(setOf(integerType), [5, 2]))).toBe(true);
  });
});

describe('equality', () => {
  it('of numbers is by value', () => {
    const ones = [1, new BoxedLong(1), new BoxedDouble(1), decimal('1.00')];
    for (const a of ones) for (const b of ones) expect(equalsValue(a, b)).toBe(true);
    expect([hashValue(1) === hashValue(new BoxedLong(1)), hashValue(decimal('1.0')) === hashValue(decimal('1.0'))]).toEqual([true, true]);
  });

  it('of Objects ignores the case of strings only for ==', () => {
    expect([sameValue('a', 'A'), equalsValue('a', 'A')]).toEqual([true, false]);
  });
});

describe('text', () => {
  it('prints ten elements of a collection', () => {
    expect(textOf(integers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))).toBe('(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...)');
  });

  it('prints members of an instance and ends cycles', () => {
    class Node {
      name = 'a';
      next: unknown = this;
    }
    const $type = { name: 'Outer.Node', kind: 'class', is: () => true, members: ['name', 'next'].map((name) => ({ name, key: name, type: objectType, transient: false })) };
    expect(textOf(Object.assign(new Node(), { $type }))).toBe('Node:[name=a, next=(already output)]');
  });

  it('prints Decimals as they are, Doubles as Java does', () => {
    expect([textOf(decimal('1.50')), textOf(new BoxedDouble(5)), textOf(new BoxedDouble(1e10)), textOf(null), textOf(true), textOf(new ApexList(listOf(decimalType), [decimal('2.0')]))]).toEqual(['1.50', '5.0', '1.0E10', 'null', 'true', '(2.0)']);
  });
});
