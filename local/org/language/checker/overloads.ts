import type { BoundExpression } from '../bound/tree.ts';
import type { SourceRange } from '../syntax/ast.ts';
import { distance } from '../types/assignability.ts';
import type { FoundMethod } from '../types/members.ts';
import { substitute } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { convert, valueDistance } from './conversions.ts';
import type { Code } from './scope.ts';

/** The overload that fits the arguments best; null when none fits. */
export function chooseOverload(
  candidates: readonly FoundMethod[],
  args: readonly BoundExpression[],
): FoundMethod | null {
  let best: { found: FoundMethod; types: ApexType[]; distances: number[] } | null = null;
  for (const found of candidates) {
    const { parameters } = found.method;
    if (parameters.length !== args.length) continue;
    const types = parameters.map((parameter) => substitute(parameter.type, found.by));
    const distances: number[] = [];
    for (const [index, argument] of args.entries()) {
      const steps = valueDistance(argument, types[index]!);
      if (steps === null) break;
      distances.push(steps);
    }
    if (distances.length < args.length) continue;
    if (best === null || isBetter({ types, distances }, best)) best = { found, types, distances };
  }
  return best?.found ?? null;
}

/** Nearer in the sum; for equal sums (all of them `null`) the more special parameter types. */
function isBetter(
  one: { types: ApexType[]; distances: number[] },
  other: { types: ApexType[]; distances: number[] },
): boolean {
  const sum = (of: number[]): number => of.reduce((total, next) => total + next, 0);
  const difference = sum(one.distances) - sum(other.distances);
  if (difference !== 0) return difference < 0;
  return (
    one.types.every((type, index) => distance(type, other.types[index]!) !== null) &&
    !other.types.every((type, index) => distance(type, one.types[index]!) !== null)
  );
}

export function convertArguments(
  code: Code,
  chosen: FoundMethod,
  args: readonly BoundExpression[],
  at: SourceRange,
): BoundExpression[] {
  return args.map((argument, index) =>
    convert(code, argument, substitute(chosen.method.parameters[index]!.type, chosen.by), at),
  );
}

/** `Integer, String`: argument types as error messages list them. */
export const argumentTypes = (args: readonly BoundExpression[]): string =>
  args.map((argument) => argument.type.name).join(', ');
