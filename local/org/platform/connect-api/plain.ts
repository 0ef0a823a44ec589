import { EnumValue, enumValueOf, platformEnumType } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { ApexMap, newMap } from '../../runtime/values/map.ts';
import { listOf, mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean, type BeanClass } from '../bean.ts';
import { enums, shapes } from './shapes.ts';

/** An object of ConnectApi as the org keeps it: JSON values. */
export type Plain = { [name: string]: PlainValue };
export type PlainValue = null | string | number | boolean | PlainValue[] | Plain;

const classes = new Map<string, BeanClass>(Object.entries(shapes).map(([name, properties]) => [name, bean(`ConnectApi.${name}`, properties)]));

export const shapeClasses: readonly BeanClass[] = [...classes.values()];

export function plainOf(value: unknown): PlainValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof EnumValue) return value.name;
  if (value instanceof ApexList) return value.a.map(plainOf);
  const entries = value instanceof ApexMap ? [...value.entries()] : Object.entries(value as Bean);
  return Object.fromEntries(entries.map(([name, one]) => [String(name), plainOf(one)]));
}

/** A new object of a class (`NamedCredential`); what the class has no property for is left out. */
export function beanOf(className: string, plain: Plain): Bean {
  const properties = shapes[className]!;
  return classes.get(className)!.make(Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, valueOf(type, plain[name] ?? null)])));
}

function valueOf(type: string, plain: PlainValue): unknown {
  if (plain === null) return null;
  const list = /^List<ConnectApi\.(\w+)>$/.exec(type)?.[1];
  if (list !== undefined) return new ApexList(listOf(classes.get(list)!.type), (plain as Plain[]).map((one) => beanOf(list, one)));
  const map = /^Map<String,ConnectApi\.(\w+)>$/.exec(type)?.[1];
  if (map !== undefined) return newMap(mapOf(stringType, classes.get(map)!.type), Object.entries(plain as Plain).map(([key, one]) => [key, beanOf(map, one as Plain)] as const));
  const name = /^ConnectApi\.(\w+)$/.exec(type)?.[1];
  if (name === undefined) return plain;
  if (name in enums) return enumValueOf(platformEnumType(type, enums[name as keyof typeof enums]), plain as string);
  return beanOf(name, plain as Plain);
}
