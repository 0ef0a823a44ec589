import { Decimal } from '../runtime/values/decimal.ts';
import { typeNameOf } from './coercion.ts';
import { writeJson } from './formats/json.ts';
import { compare, same, textOf } from './text.ts';
import { DataWeaveError, DwObject, pair, type DwFunction, type Pair, type Value } from './values.ts';
import { words } from './words.ts';

const count = (value: number): Decimal => Decimal.of(value);

function list(value: Value, name: string): readonly Value[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value as readonly Value[];
  throw new DataWeaveError(`${name} needs an Array, found ${typeNameOf(value)}.`);
}

function object(value: Value, name: string): readonly Pair[] {
  if (value === null) return [];
  if (value instanceof DwObject) return value.pairs;
  throw new DataWeaveError(`${name} needs an Object, found ${typeNameOf(value)}.`);
}

const apply = (use: Value, ...args: Value[]): Value => (use as DwFunction)(...args);

function grouped(items: Value, use: Value): DwObject {
  const groups = new Map<string, Value[]>();
  list(items, 'groupBy').forEach((item, index) => {
    const key = textOf(apply(use, item, count(index)));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  });
  return new DwObject([...groups].map(([key, value]) => pair(key, value)));
}

function distinct(items: Value, use: Value): Value {
  const seen: Value[] = [];
  return list(items, 'distinctBy').filter((item, index) => {
    const key = apply(use, item, count(index));
    if (seen.some((one) => same(one, key))) return false;
    seen.push(key);
    return true;
  });
}

function sizeOf(value: Value): Decimal {
  if (typeof value === 'string') return count(value.length);
  return count(value instanceof DwObject ? value.pairs.length : list(value, 'sizeOf').length);
}

const sum = (items: Value): Decimal => list(items, 'sum').reduce<Decimal>((total, item) => total.add(item as Decimal), count(0));

/** Functions of `dw::Core` and `dw::core::Strings`, as far as they are known here. Source: DataWeave function reference. */
export function functions(log: (text: string) => void): [string, DwFunction][] {
  const known: Record<string, DwFunction> = {
    map: (items, use) => list(items, 'map').map((item, index) => apply(use!, item, count(index))),
    flatMap: (items, use) => list(items, 'flatMap').flatMap((item, index) => list(apply(use!, item, count(index)), 'flatMap')),
    filter: (items, use) => list(items!, 'filter').filter((item, index) => apply(use!, item, count(index)) === true),
    reduce: (items, use) => list(items!, 'reduce').reduce<Value>((total, item, index) => (index === 0 ? item : apply(use!, item, total)), null),
    groupBy: (items, use) => grouped(items!, use!),
    distinctBy: (items, use) => distinct(items!, use!),
    orderBy: (items, use) => [...list(items!, 'orderBy')].sort((one, other) => compare(apply(use!, one), apply(use!, other))),
    mapObject: (value, use) => new DwObject(object(value!, 'mapObject').flatMap(({ key, value: of }, index) => object(apply(use!, of, key, count(index)), 'mapObject'))),
    filterObject: (value, use) => new DwObject(object(value!, 'filterObject').filter(({ key, value: of }, index) => apply(use!, of, key, count(index)) === true)),
    pluck: (value, use) => object(value!, 'pluck').map(({ key, value: of }, index) => apply(use!, of, key, count(index))),
    keysOf: (value) => object(value!, 'keysOf').map(({ key }) => key),
    namesOf: (value) => object(value!, 'namesOf').map(({ key }) => key),
    valuesOf: (value) => object(value!, 'valuesOf').map(({ value: of }) => of),
    flatten: (items) => list(items!, 'flatten').flatMap((item) => (Array.isArray(item) ? (item as readonly Value[]) : [item])),
    joinBy: (items, by) => list(items!, 'joinBy').map(textOf).join(textOf(by!)),
    splitBy: (value, by) => textOf(value!).split(textOf(by!)),
    contains: (value, part) => (Array.isArray(value) ? (value as readonly Value[]).some((item) => same(item, part!)) : textOf(value!).includes(textOf(part!))),
    startsWith: (value, part) => textOf(value!).startsWith(textOf(part!)),
    endsWith: (value, part) => textOf(value!).endsWith(textOf(part!)),
    sizeOf: (value) => sizeOf(value!),
    isEmpty: (value) => value === null || sizeOf(value!).signum() === 0,
    isBlank: (value) => value === null || textOf(value!).trim() === '',
    upper: (value) => textOf(value!).toUpperCase(),
    lower: (value) => textOf(value!).toLowerCase(),
    trim: (value) => textOf(value!).trim(),
    sum: (items) => sum(items!),
    avg: (items) => sum(items!).quotient(sizeOf(items!)),
    max: (items) => list(items!, 'max').reduce<Value>((most, item) => (most === null || compare(item, most) > 0 ? item : most), null),
    min: (items) => list(items!, 'min').reduce<Value>((least, item) => (least === null || compare(item, least) < 0 ? item : least), null),
    abs: (value) => (value as Decimal).abs(),
    round: (value) => (value as Decimal).setScale(0, 'HALF_UP'),
    floor: (value) => (value as Decimal).setScale(0, 'FLOOR'),
    ceil: (value) => (value as Decimal).setScale(0, 'CEILING'),
    typeOf: (value) => typeNameOf(value!),
    log: (...args) => {
      const value = args.at(-1) ?? null;
      log((args.length > 1 ? `${textOf(args[0]!)} - ` : '') + writeJson(value));
      return value;
    },
    ...Object.fromEntries(Object.entries(words).map(([name, use]) => [name, (value: Value) => (value === null ? null : use(textOf(value)))])),
  };
  return Object.entries(known);
}
