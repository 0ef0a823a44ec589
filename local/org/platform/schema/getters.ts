import type { PlatformFunction, PropertyAccess } from '../../runtime/platform-class.ts';

/** Old code reads describes as properties: `describe.name`, `describe.picklistvalues`. Each getter without parameters gives one. */
export function gettersAsProperties(methods: Readonly<Record<string, PlatformFunction>>): Record<string, PropertyAccess> {
  return Object.fromEntries(
    Object.entries(methods).flatMap(([signature, get]) => {
      const [, type, , name] = /^(.*) (get|is)(\w+)\(\)$/.exec(signature) ?? [];
      return type === undefined || name === undefined ? [] : [[`${type} ${name[0]!.toLowerCase()}${name.slice(1)}`, { get }] as const];
    }),
  );
}
