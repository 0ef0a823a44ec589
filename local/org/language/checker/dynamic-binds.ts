import type { BoundExpression } from '../bound/tree.ts';
import { ancestry } from '../types/members.ts';
import { classType, isPrimitive } from '../types/model.ts';
import type { MethodSymbol } from '../types/symbols.ts';
import { readStatic } from './names.ts';
import type { Code } from './scope.ts';
import { isVisible } from './visibility.ts';

const queries = new Set(['query', 'countquery', 'getquerylocator', 'getcursor']);

/** `Database.query(text)` and its kin, whose text may bind variables of the calling code. */
export const takesDynamicQuery = (method: MethodSymbol): boolean =>
  method.owner.origin === 'platform' && method.owner.name === 'Database' &&
  queries.has(method.name.toLowerCase()) &&
  isPrimitive(method.parameters[0]!.type, 'String');

/** Variables that code can name at one place: locals, then members of its class and static ones of the classes around. */
export function bindableVariables(code: Code): { readonly name: string; readonly value: BoundExpression }[] {
  const found = new Map<string, BoundExpression>();
  const add = (name: string, value: BoundExpression): void => {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, value);
  };
  for (const local of code.visibleLocals()) add(local.name, { kind: 'LocalRead', type: local.type, local });
  const { owner } = code.site;
  for (let around = owner; around !== null; around = around.outer) {
    for (const type of ancestry(classType(around))) {
      for (const field of type.symbol.fields.values()) {
        if (field.platform !== null || field.kind === 'constant' || !field.canRead || !isVisible(code.site, field)) continue;
        if (field.isStatic) add(field.name, readStatic(code, field, field.type));
        else if (around === owner && !code.isStatic)
          add(field.name, { kind: 'FieldRead', type: field.type, target: { kind: 'ThisValue', type: classType(around) }, field, raw: code.accessorOf === field });
      }
    }
  }
  return [...found].map(([name, value]) => ({ name, value }));
}
