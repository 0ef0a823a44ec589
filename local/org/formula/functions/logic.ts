import { FormulaError } from '../formula-error.ts';
import type { Node } from '../parser.ts';
import { equal, isBlank, truth } from '../values.ts';
import { argument, plain, type FormulaFunction } from './function-table.ts';

const blank = plain(([value = null]) => isBlank(value));
const otherwise: FormulaFunction = (args) => (context) => {
  const value = argument(args, 0)(context);
  return isBlank(value) ? argument(args, 1)(context) : value;
};

/** `ISCHANGED(Field)` and its like take a field, not a value. */
function fieldOf(nodes: readonly Node[], name: string): readonly string[] {
  const [node] = nodes;
  if (node?.kind !== 'field') throw new FormulaError(`Field expected as the argument of ${name}`, 0);
  return node.path;
}

export const logic: Readonly<Record<string, FormulaFunction>> = {
  AND: (args) => (context) => args.every((arg) => truth(arg(context))),
  OR: (args) => (context) => args.some((arg) => truth(arg(context))),
  NOT: plain(([value = null]) => !truth(value)),
  IF: (args) => (context) => (truth(argument(args, 0)(context)) ? argument(args, 1)(context) : argument(args, 2)(context)),
  CASE: (args) => (context) => {
    const value = argument(args, 0)(context);
    for (let at = 1; at + 1 < args.length; at += 2) if (equal(value, argument(args, at)(context))) return argument(args, at + 1)(context);
    return args.length % 2 === 0 ? argument(args, args.length - 1)(context) : null;
  },
  ISBLANK: blank,
  ISNULL: blank,
  BLANKVALUE: otherwise,
  NULLVALUE: otherwise,
  ISPICKVAL: plain(([value = null, wanted = null]) => equal(value, wanted)),
  ISNEW: () => (context) => context.isNew,
  ISCLONE: () => (context) => context.isClone,
  ISCHANGED: (_, nodes) => {
    const path = fieldOf(nodes, 'ISCHANGED');
    return (context) => !context.isNew && !equal(context.value(path), context.prior(path));
  },
  PRIORVALUE: (_, nodes) => {
    const path = fieldOf(nodes, 'PRIORVALUE');
    return (context) => context.prior(path);
  },
};
