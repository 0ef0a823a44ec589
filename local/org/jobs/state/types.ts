import { services } from '../../runtime/services.ts';
import { sobjectType, anySObjectType } from '../../runtime/sobject-type.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { listOf, mapOf, primitiveTypes, setOf } from '../../runtime/values/runtime-types.ts';

/** A type that the org no longer has, or a platform class: good enough as the element type of a collection. */
function unknownType(name: string): RuntimeType {
  return { name, kind: 'class', is: () => true };
}

/** The runtime type of a printed name: `Map<Id,List<moengage__Sync__c>>`, `Outer.Inner`. */
export function typeNamed(name: string): RuntimeType {
  const match = /^(List|Set|Map)<(.*)>$/.exec(name);
  if (match !== null) {
    const [, kind, inside = ''] = match;
    if (kind === 'List') return listOf(typeNamed(inside));
    if (kind === 'Set') return setOf(typeNamed(inside));
    const comma = topLevelComma(inside);
    return mapOf(typeNamed(inside.slice(0, comma)), typeNamed(inside.slice(comma + 1).trim()));
  }
  const primitive = primitiveTypes.get(name.toLowerCase());
  if (primitive !== undefined) return primitive;
  if (name === 'SObject') return anySObjectType;
  const found = services().classes.find(name);
  if (found !== undefined) return found.type;
  const describe = services().schema.object(name);
  return describe === undefined ? unknownType(name) : sobjectType(describe);
}

function topLevelComma(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '<') depth++;
    else if (text[at] === '>') depth--;
    else if (text[at] === ',' && depth === 0) return at;
  }
  return text.length;
}
