import type { RuntimeType } from '../types.ts';
import { stringHash } from './strings.ts';

/** Apex `System.Type`: one object a type, so identity and `==` agree. Made by {@link typeValue}. */
export class ApexType {
  readonly of: RuntimeType;

  constructor(of: RuntimeType) {
    this.of = of;
  }

  $equals(other: unknown): boolean {
    return other instanceof ApexType && other.of.name === this.of.name;
  }

  $hash(): number {
    return stringHash(this.of.name);
  }

  $text(): string {
    return this.of.name;
  }
}

const made = new WeakMap<RuntimeType, ApexType>();

/** The `Type` of a runtime type (`Account.class`). */
export function typeValue(of: RuntimeType): ApexType {
  let type = made.get(of);
  if (type === undefined) made.set(of, (type = new ApexType(of)));
  return type;
}
