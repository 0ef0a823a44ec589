import type { BoundClass } from '../bound/tree.ts';
import type { MethodSymbol } from '../types/symbols.ts';

/**
 * Methods of a class that come back to themselves through methods of the same class. They count against the CPU limit as turns of a loop do: recursion
 * that branches runs for hours within any depth.
 */
export function recursiveMethods(bound: BoundClass): ReadonlySet<MethodSymbol> {
  const calls = new Map<MethodSymbol, ReadonlySet<MethodSymbol>>();
  for (const member of bound.members) if (member.kind === 'method' && member.method.code !== null) calls.set(member.method.symbol, member.method.code.calls);
  const reaches = (from: MethodSymbol, wanted: MethodSymbol, seen: Set<MethodSymbol>): boolean => {
    for (const next of calls.get(from) ?? []) {
      if (next === wanted) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      if (reaches(next, wanted, seen)) return true;
    }
    return false;
  };
  return new Set([...calls.keys()].filter((method) => reaches(method, method, new Set())));
}
