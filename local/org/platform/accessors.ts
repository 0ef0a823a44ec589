import type { PlatformFunction } from '../runtime/platform-class.ts';
import type { Bean } from './bean.ts';

interface AccessorOptions {
  /** Only getters: objects that the platform makes. */
  readonly readOnly?: true;
  /** Booleans whose getter is `isName`, not `getName`. */
  readonly is?: readonly string[];
}

const capitalised = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** `getName()` and `setName(value)` for properties of a bean, by name and Apex type. */
export function accessors(properties: Readonly<Record<string, string>>, { readOnly, is = [] }: AccessorOptions = {}): Record<string, PlatformFunction> {
  const methods: Record<string, PlatformFunction> = {};
  for (const [name, type] of Object.entries(properties)) {
    methods[`${type} ${is.includes(name) ? 'is' : 'get'}${capitalised(name)}()`] = (self: Bean) => self[name] ?? null;
    if (readOnly === true) continue;
    methods[`void set${capitalised(name)}(${type} value)`] = (self: Bean, value: unknown) => {
      self[name] = value;
    };
  }
  return methods;
}
