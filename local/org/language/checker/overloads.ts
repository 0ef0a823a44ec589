import type { BoundExpression } from '../bound/tree.ts';
import type { SourceRange } from '../syntax/ast.ts';
import { distance } from '../types/assignability.ts';
import type { FoundMethod } from '../types/members.ts';
import { substitute } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { convert, valueDistance } from './conversions.ts';
import type { Code } from './scope.ts';

interface Fit {
  readonly found: FoundMethod;
  readonly types: readonly ApexType[];
  readonly distances: readonly number[];
}

/** The overload that fits the arguments best; null when none fits. Two of the project that fit alike make the call ambiguous. */
export function chooseOverload(
  candidates: readonly FoundMethod[],
  args: readonly BoundExpression[],
): FoundMethod | null {
  let best: Fit | null = null;
  let others: Fit[] | null = null;
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
    const fit: Fit = { found, types, distances };
    if (best === null) {
      best = fit;
      continue;
    }
    const isWinner = isBetter(fit, best);
    (others ??= []).push(isWinner ? best : fit);
    if (isWinner) best = fit;
  }
  if (best === null || others === null) return best?.found ?? null;
  const winner = best;
  return others.some((other) => rivals(winner, other)) ? { ...winner.found, isAmbiguous: true } : winner.found;
}

/** Neither is nearer, and neither's parameters go into the other's. Signatures of the platform are ours, and not told apart that finely. */
function rivals(best: Fit, other: Fit): boolean {
  if (best.found.method.platform !== null || other.found.method.platform !== null) return false;
  if (total(best.distances) !== total(other.distances)) return false;
  const goesInto = (from: Fit, to: Fit): boolean => from.types.every((type, index) => distance(type, to.types[index]!) !== null);
  return !goesInto(best, other) && !goesInto(other, best);
}

const total = (distances: readonly number[]): number => distances.reduce((sum, next) => sum + next, 0);

/** Nearer in the sum; for equal sums (all of them `null`) the more special parameter types. */
function isBetter(one: Fit, other: Fit): boolean {
  const difference = total(one.distances) - total(other.distances);
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
  const { method } = chosen;
  if (chosen.isAmbiguous === true && args.every((argument) => argument.type.kind !== 'error'))
    code.error(at, `Ambiguous method signature: void ${method.name}(${argumentTypes(args)})`);
  return args.map((argument, index) =>
    convert(code, argument, substitute(chosen.method.parameters[index]!.type, chosen.by), at),
  );
}

/** `Integer, String`: argument types as error messages list them. */
export const argumentTypes = (args: readonly BoundExpression[]): string =>
  args.map((argument) => argument.type.name).join(', ');
