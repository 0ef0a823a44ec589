import { isHiddenFrom } from '../../data/schema/protection.ts';
import { services } from '../../runtime/services.ts';
import { anySObjectType, sobjectType } from '../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { listOf, mapOf, primitiveTypes, setOf } from '../../runtime/values/runtime-types.ts';

/**
 * The type that a name means in `Type.forName`: a primitive, a collection (`Map<String, List<Account>>`, `Account[]`), a class of the org, an
 * object; null when there is none. Case is ignored. `namespace` is the one asked for, `own` that of the asking code.
 */
export function typeByName(name: string, namespace: string | null, own: string | null = null): RuntimeType | null {
  const text = name.trim();
  if (text.endsWith('[]')) return wrapped(typeByName(text.slice(0, -2), namespace, own), listOf);
  const generic = /^(?:System\.)?(List|Set|Map)\s*<(.*)>$/i.exec(text);
  if (generic !== null) return collectionType((generic[1] as string).toLowerCase(), splitArguments(generic[2] as string), namespace, own);
  const plain = text.replace(/^(?:System|Schema)\./i, '');
  const primitive = primitiveTypes.get(plain.toLowerCase());
  if (primitive !== undefined && (namespace === null || namespace === '')) return primitive;
  const wanted = namespace === '' ? null : namespace;
  const compiled = (wanted === null ? undefined : services().classes.find(`${wanted}.${text}`)) ?? services().classes.find(text, wanted ?? own);
  if (compiled !== undefined) return compiled.type;
  if (plain.toLowerCase() === 'sobject') return anySObjectType;
  const describe = services().schema.object(plain, wanted ?? own);
  return describe === undefined || isHiddenFrom(describe, own) ? null : sobjectType(describe);
}

function collectionType(kind: string, names: readonly string[], namespace: string | null, own: string | null): RuntimeType | null {
  const args = names.map((each) => typeByName(each, namespace, own));
  const [first = null, second = null] = args;
  if (kind === 'map') return args.length === 2 && first !== null && second !== null ? mapOf(first, second) : null;
  return args.length === 1 ? wrapped(first, kind === 'list' ? listOf : setOf) : null;
}

function wrapped(element: RuntimeType | null, make: (element: RuntimeType) => RuntimeType): RuntimeType | null {
  return element === null ? null : make(element);
}

/** At the commas outside of inner brackets. */
function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '<') depth++;
    else if (text[i] === '>') depth--;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, text.slice(from)];
}
