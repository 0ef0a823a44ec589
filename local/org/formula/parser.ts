import { Decimal } from '../runtime/values/decimal.ts';
import { FormulaError } from './formula-error.ts';
import { tokens, type Token } from './tokens.ts';
import type { FormulaValue } from './values.ts';

export type Node =
  | { readonly kind: 'literal'; readonly value: FormulaValue }
  | { readonly kind: 'field'; readonly path: readonly string[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly position: number }
  | { readonly kind: 'unary'; readonly operator: '-' | '!'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Binary operators by how weakly they bind. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['=', '==', '!=', '<>'], ['<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

/** Reads a formula into its tree. Throws {@link FormulaError}. */
export function parse(source: string): Node {
  const all = tokens(source);
  let at = 0;
  const here = (): Token => all[at] as Token;

  const accept = (operator: string): boolean => {
    if (here().kind !== 'operator' || here().text !== operator) return false;
    at += 1;
    return true;
  };
  const expect = (operator: string): void => {
    if (!accept(operator)) throw new FormulaError(`Syntax error. Missing '${operator}'`, here().position);
  };

  const binary = (level: number): Node => {
    const operators = levels[level];
    if (operators === undefined) return power();
    let left = binary(level + 1);
    while (here().kind === 'operator' && operators.includes(here().text)) {
      const operator = here().text;
      at += 1;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  };

  const power = (): Node => {
    const left = unary();
    return accept('^') ? { kind: 'binary', operator: '^', left, right: power() } : left;
  };

  const unary = (): Node => {
    if (accept('-')) return { kind: 'unary', operator: '-', operand: unary() };
    if (accept('!')) return { kind: 'unary', operator: '!', operand: unary() };
    accept('+');
    return primary();
  };

  const primary = (): Node => {
    const token = here();
    at += 1;
    if (token.kind === 'number') return { kind: 'literal', value: Decimal.valueOf(token.text.replace(/\.$/, '')) };
    if (token.kind === 'string') return { kind: 'literal', value: token.text };
    if (token.kind === 'operator' && token.text === '(') {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    if (token.kind !== 'name') throw new FormulaError(`Syntax error. Found '${token.text}'`, token.position);
    if (accept('(')) return { kind: 'call', name: token.text.toUpperCase(), args: args(), position: token.position };
    const word = token.text.toLowerCase();
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' };
    return word === 'null' ? { kind: 'literal', value: null } : { kind: 'field', path: token.text.split('.') };
  };

  const args = (): Node[] => {
    const list: Node[] = [];
    if (accept(')')) return list;
    do list.push(binary(0)); while (accept(','));
    expect(')');
    return list;
  };

  const tree = binary(0);
  if (here().kind !== 'end') throw new FormulaError(`Syntax error. Extra '${here().text}'`, here().position);
  return tree;
}
