import { ApexParser, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { SourceRange } from '../../ast.ts';

/** A node of the reference parser's tree in one simple shape. `rule` is the rule's or token's name (`dotExpression`, `SEMI`). */
export interface OracleNode extends SourceRange {
  readonly rule: string;
  readonly text: string;
  readonly children: readonly OracleNode[];
}

/** What the converters give: a node of our tree, built independently of our parser. */
export type Converted = Record<string, unknown>;

interface AntlrToken {
  readonly type: number;
  readonly start: number;
  readonly stop: number;
  readonly line: number;
}

interface AntlrNode {
  readonly symbol?: AntlrToken;
  readonly start: AntlrToken;
  readonly stop: AntlrToken | null;
  readonly children?: readonly AntlrNode[] | null;
}

/** Parses with the reference parser; throws on the first syntax error. */
export function oracleTree(
  source: string,
  entry: 'compilationUnit' | 'triggerUnit' | 'anonymousUnit' | 'query',
): OracleNode {
  const parser = ApexParserFactory.createParser(source, true);
  return simplify(parser[entry]() as unknown as AntlrNode, source, utf16Offsets(source));
}

const tokenNames = (ApexParser as unknown as { symbolicNames: readonly string[] }).symbolicNames;

/** The reference parser counts code points, we count UTF-16 units: maps the one to the other. */
function utf16Offsets(source: string): (offset: number) => number {
  const characters = Array.from(source);
  if (characters.length === source.length) return (offset) => offset;
  const offsets = [0];
  for (const character of characters) offsets.push(offsets.at(-1)! + character.length);
  return (offset) => offsets[offset] ?? source.length;
}

function simplify(node: AntlrNode, source: string, offset: (codePoint: number) => number): OracleNode {
  const first = node.symbol ?? node.start;
  const last = node.symbol ?? node.stop ?? node.start;
  const start = offset(first.start);
  const end = Math.max(start, offset(last.stop + 1));
  const rule = node.symbol === undefined ? ruleName(node) : (tokenNames[node.symbol.type] ?? 'EOF');
  return {
    rule,
    text: source.slice(start, end),
    children: (node.children ?? []).map((child) => simplify(child, source, offset)),
    start,
    end,
    line: first.line,
    column: start - source.lastIndexOf('\n', start - 1),
  };
}

function ruleName(node: AntlrNode): string {
  const name = node.constructor.name.replace(/Context$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function all(node: OracleNode, ...rules: readonly string[]): readonly OracleNode[] {
  return node.children.filter((child) => rules.includes(child.rule));
}

export function find(node: OracleNode, ...rules: readonly string[]): OracleNode | null {
  return node.children.find((child) => rules.includes(child.rule)) ?? null;
}

export function get(node: OracleNode, ...rules: readonly string[]): OracleNode {
  const found = find(node, ...rules);
  if (found === null) throw new Error(`no ${rules.join('/')} in ${node.rule}: ${node.text}`);
  return found;
}

export function has(node: OracleNode, rule: string): boolean {
  return find(node, rule) !== null;
}

export function isExpression(node: OracleNode): boolean {
  return node.rule.endsWith('Expression') && node.rule !== 'parExpression';
}

export function range({ start, end, line, column }: SourceRange): SourceRange {
  return { start, end, line, column };
}

export function name(node: OracleNode): Converted {
  return { kind: 'Name', ...range(node), text: node.text };
}

/** Converts a child if it is there. */
export function optional(node: OracleNode, rule: string, convert: (child: OracleNode) => Converted): Converted | null {
  const child = find(node, rule);
  return child === null ? null : convert(child);
}
