import { compileNode } from './compile.ts';
import { parse, type Node } from './parser.ts';
import { rewritten } from './rewrite.ts';
import type { FormulaContext, FormulaValue } from './values.ts';

export { FormulaError } from './formula-error.ts';
export { formulaValue, type FormulaContext, type FormulaValue } from './values.ts';

/** A formula that was read once and can be evaluated over any record. */
export interface Formula {
  readonly text: string;
  /** Field paths that it reads, each once, in the order in which they appear; `$User.…` and its like are not among them. */
  readonly paths: readonly (readonly string[])[];
  /** Merge fields that it reads: `$User.Id`, `$Setup.Limits__c.Size__c`. */
  readonly globals: readonly (readonly string[])[];
  evaluate(context: FormulaContext): FormulaValue;
}

const formulas = new Map<string, Formula>();

/** Reads a formula; kept by its text. Throws FormulaError for what is no formula. */
export function parseFormula(source: string): Formula {
  let formula = formulas.get(source);
  if (formula === undefined) {
    const tree = rewritten(parse(source));
    formula = { text: source, ...pathsOf(tree), evaluate: compileNode(tree) };
    formulas.set(source, formula);
  }
  return formula;
}

function pathsOf(tree: Node): Pick<Formula, 'paths' | 'globals'> {
  const paths = new Map<string, readonly string[]>();
  const globals = new Map<string, readonly string[]>();
  const visit = (node: Node): void => {
    switch (node.kind) {
      case 'field':
        ((node.path[0] as string).startsWith('$') ? globals : paths).set(node.path.join('.').toLowerCase(), node.path);
        return;
      case 'call':
        return node.args.forEach(visit);
      case 'unary':
        return visit(node.operand);
      case 'binary':
        visit(node.left);
        return visit(node.right);
    }
  };
  visit(tree);
  return { paths: [...paths.values()], globals: [...globals.values()] };
}
