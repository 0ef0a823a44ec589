import { throwApex } from '../exceptions.ts';
import type { RuntimeType } from '../types.ts';

/** A value of an enum: one object per name, so `===` compares. */
export class EnumValue {
  readonly type: RuntimeType;
  readonly name: string;
  readonly ordinal: number;

  constructor(type: RuntimeType, name: string, ordinal: number) {
    this.type = type;
    this.name = name;
    this.ordinal = ordinal;
  }

  toString(): string {
    return this.name;
  }
}

/** Type of an enum: its values in order, and by upper-cased name (`valueOf` ignores case). */
export interface EnumType extends RuntimeType {
  readonly kind: 'enum';
  readonly values: readonly EnumValue[];
  readonly byName: ReadonlyMap<string, EnumValue>;
}

/** Makes an enum. `name` as {@link RuntimeType.name}: `System.RoundingMode`, `Outer.Color`. */
export function enumType(name: string, names: readonly string[]): EnumType {
  const values: EnumValue[] = [];
  const byName = new Map<string, EnumValue>();
  const type: EnumType = { name, kind: 'enum', values, byName, is: (value) => value instanceof EnumValue && value.type === type };
  names.forEach((each, ordinal) => {
    const value = new EnumValue(type, each, ordinal);
    values.push(value);
    byName.set(each.toUpperCase(), value);
  });
  return type;
}

/** `valueOf(String)` of an enum. */
export function enumValueOf(type: EnumType, name: string | null): EnumValue {
  if (name === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  return type.byName.get(name.toUpperCase()) ?? throwApex('System.NoSuchElementException', `No enum constant ${type.name}.${name}`);
}

const platformEnums = new Map<string, EnumType>();

/** The values of a platform enum, shared by emitted code and platform classes. Name with namespace: `System.RoundingMode`. */
export function platformEnumType(fullName: string, names: readonly string[]): EnumType {
  let type = platformEnums.get(fullName);
  if (type === undefined) platformEnums.set(fullName, (type = enumType(fullName.replace(/^System\./, ''), names)));
  return type;
}
