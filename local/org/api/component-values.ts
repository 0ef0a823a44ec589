import { deserialize } from '../platform/lang/json/json.ts';
import { writeJson } from '../platform/lang/json/write.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { ApexList } from '../runtime/values/list.ts';
import { ApexMap, newMap } from '../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../runtime/values/object-protocol.ts';

/** The request can't be turned into the method's parameters; Salesforce answers an internal server error with nothing to go by. */
export class ComponentValueError extends Error {}

/**
 * A component's value as an Apex parameter. An instance of a class is made by its constructor without arguments, and what the component's
 * object says is put in by setters: only public properties with `@AuraEnabled` and a setter take a value, their names exactly as written.
 * Everything else of the class, plain fields above all, stays as the constructor left it, and nobody is told: that is the platform's way too.
 * Sources: LWC Developer Guide "Expose Apex Methods"; lwc-recipes, `ApexTypesController`.
 */
export function componentArgument(value: unknown, type: RuntimeType): unknown {
  if (value === undefined || value === null) return null;
  if (type.kind === 'class') return instanceOf(value, type as ClassType);
  if (type.kind === 'list' && Array.isArray(value)) return new ApexList(type, value.map((each) => componentArgument(each, type.element as RuntimeType)));
  if (type.kind === 'map' && isPlainObject(value)) {
    const map = newMap(type);
    for (const [key, each] of Object.entries(value)) map.put(deserialize(JSON.stringify(key), type.key as RuntimeType), componentArgument(each, type.element as RuntimeType));
    return map;
  }
  return deserialize(JSON.stringify(value), type);
}

function instanceOf(value: unknown, type: ClassType): object {
  if (!isPlainObject(value)) throw new ComponentValueError(`Value provided is invalid for a parameter of type ${type.name}`);
  const instance = create(type) as Record<string, unknown>;
  for (const member of type.members ?? []) {
    const given = member.auraEnabled && member.hasOpenSetter ? value[member.name] : undefined;
    if (given !== undefined) instance[member.key] = componentArgument(given, member.type);
  }
  return instance;
}

function create(type: ClassType): object {
  try {
    if (type.create) return type.create() as object;
  } catch (error) {
    if ((error as Error).constructor.name !== 'TypeErrorOfApex') throw error;
  }
  throw new ComponentValueError(`${type.name} can't be a parameter of an @AuraEnabled method: it has no constructor without arguments`);
}

const isPlainObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A method's result as a component gets it: of instances of classes the members with `@AuraEnabled`, and no others. */
export function componentJson(value: unknown): string {
  if (value instanceof ApexList) return `[${value.a.map(componentJson).join(',')}]`;
  if (value instanceof ApexMap) return `{${[...value.entries()].map(([key, each]) => `${JSON.stringify(String(key))}:${componentJson(each)}`).join(',')}}`;
  const { $type, $describe, $json } = (value ?? {}) as ApexObject;
  if ($type?.kind !== 'class' || $describe !== undefined || $json !== undefined) return writeJson(value, false);
  const shown = ($type as ClassType).members?.filter((member) => member.auraEnabled) ?? [];
  return `{${shown.map(({ name, key, type }) => `${JSON.stringify(name)}:${memberJson((value as Record<string, unknown>)[key], type)}`).join(',')}}`;
}

/** Numbers need the declared type to tell a Double from an Integer. */
const memberJson = (value: unknown, type: RuntimeType): string => (typeof value === 'number' ? writeJson(value, false, type) : componentJson(value));
