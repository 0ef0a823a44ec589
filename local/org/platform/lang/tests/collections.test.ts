import { ApexList } from '../../../runtime/values/list.ts';
import type { ApexMap } from '../../../runtime/values/map.ts';
import { idType, integerType, listOf, mapOf, objectType, setOf, stringType } from '../../../runtime/values/runtime-types.ts';
import { newSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { CollatorClass } from '../collections/comparator.ts';
import { ListIteratorClass } from '../collections/iteration.ts';
import { ListClass } from '../collections/list.ts';
import { MapClass } from '../collections/map.ts';
import { SetClass } from '../collections/set.ts';
import { typeByName } from '../type-name.ts';
import { TypeClass } from '../type.ts';
import { apexError, call, inOrg } from './call.ts';

const integers = (...values: number[]): ApexList => new ApexList(listOf(integerType), values);

describe('List', () => {
  it('is made of a list, a set or a size', () => {
    expect([
      ListClass.constructors!['List(Set<E> values)']!(listOf(integerType), newSet(setOf(integerType), [2, 1])),
      ListClass.constructors!['List(Integer size)']!(listOf(integerType), 2),
    ].map(textOf)).toEqual(['(2, 1)', '(null, null)']);
  });

  it('sorts by a Comparator', () => {
    class Descending {
      compare$Integer$Integer(a: number, b: number): number {
        return b - a;
      }
    }
    const list = integers(1, 3, 2);
    call(ListClass, 'void sort(Comparator<E> comparator)', list, new Descending());
    expect(list.a).toEqual([3, 2, 1]);
  });

  it('sorts texts by language with a Collator', () => {
    const list = new ApexList(listOf(stringType), ['b', 'A', 'a', 'B']);
    call(ListClass, 'void sort(Comparator<E> comparator)', list, call(CollatorClass, 'getInstance'));
    expect(list.a).toEqual(['a', 'A', 'b', 'B']);
  });

  it('iterates to its end and not beyond', () => {
    const iterator = call(ListClass, 'iterator', integers(7));
    expect([call(ListIteratorClass, 'hasNext', iterator), call(ListIteratorClass, 'next', iterator), call(ListIteratorClass, 'hasNext', iterator)]).toEqual([true, 7, false]);
    expect(() => call(ListIteratorClass, 'next', iterator)).toThrow(apexError('NoSuchElementException', expect.any(String)));
  });

  it('clones deeply what can be cloned', () => {
    const record = { $clone: (preserveId: boolean) => ({ cloned: preserveId }) };
    expect((call(ListClass, 'List<E> deepClone(Boolean preserveId)', new ApexList(listOf(objectType), [record, 1, null]), true))).toEqual([{ cloned: true }, 1, null]);
  });
});

describe('Map', () => {
  const make = (...records: unknown[]): ApexMap => MapClass.constructors!['Map(List<SObject> records)']!(mapOf(idType, objectType), new ApexList(listOf(objectType), records)) as ApexMap;

  it('is made of records by their ids', () => {
    expect(textOf(call(MapClass, 'keySet', make({ Id: '001000000000001AAA' }, { Id: '001000000000002AAA' })))).toBe('{001000000000001AAA, 001000000000002AAA}');
  });

  it('needs ids', () => {
    expect(() => make({ Id: '001000000000001AAA' }, {})).toThrow(apexError('ListException', 'Row with null Id at index: 1'));
    expect(() => make(null)).toThrow(apexError('ListException', 'Row with null at index: 0'));
  });

  it('gives its keys and values as collections of their types', () => {
    const map = make({ Id: '001000000000001AAA' });
    const values = MapClass.methods!['List<V> values()']!(map) as ApexList;
    expect([(call(MapClass, 'keySet', map) as { type: { name: string } }).type.name, values.type.name]).toEqual(['Set<Id>', 'List<Object>']);
  });
});

it('Set takes any iterable', () => {
  const set = SetClass.constructors!['Set(List<E> values)']!(setOf(integerType), integers(1, 2, 2));
  expect([call(SetClass, 'Boolean containsAll(List<E> values)', set, integers(2)), call(SetClass, 'size', set)]).toEqual([true, 2]);
});

describe('Type', () => {
  const types = <T>(body: () => T): T => inOrg({ classes: { find: () => undefined } as never, schema: { object: () => undefined } as never }, {}, body);

  it('finds primitives and collections by name', () => {
    types(() => {
      expect([typeByName('map<string, List<integer[]>>', null)?.name, typeByName('System.Decimal', null)?.name, typeByName('Nope', null), typeByName('List<Nope>', null)]).toEqual(['Map<String,List<List<Integer>>>', 'Decimal', null, null]);
    });
  });

  it('makes instances and compares', () => {
    types(() => {
      const list = call(TypeClass, 'Type forName(String fullName)', 'List<String>');
      expect([textOf(TypeClass.methods!['Object newInstance()']!(list)), call(TypeClass, 'getName', list), call(TypeClass, 'isAssignableFrom', call(TypeClass, 'Type forName(String fullName)', 'List<Object>'), list)]).toEqual(['()', 'List<String>', true]);
    });
  });
});
