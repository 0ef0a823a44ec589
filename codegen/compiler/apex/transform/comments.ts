import { ts } from 'ts-morph';
import type { Trivia } from '../ast/index.ts';
import type { Context } from './context.ts';

/** Comments and blank lines around a statement or member. `previousEnd` is where the text before it ends. */
export function triviaOf(node: ts.Node, previousEnd: number, context: Context): Trivia {
  const source = context.file.text;
  const leadingRanges = unprinted(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? [], context);
  const leading = [...openingComments(node, previousEnd, context), ...leadingRanges.map((range) => printComment(source, range))];
  const trailing = unprinted(ts.getTrailingCommentRanges(source, endWithComma(node, source)) ?? [], context).filter((range) => range.kind === ts.SyntaxKind.SingleLineCommentTrivia);
  const start = leadingRanges[0]?.pos ?? node.getStart(context.file);
  return {
    leading,
    ...(trailing[0] ? { trailing: printComment(source, trailing[0]) } : {}),
    blankLineBefore: /\n[ \t]*\r?\n/.test(source.slice(previousEnd, start)),
    sourceLine: context.line(node),
  };
}

/** Enum constants stand before a comma, and their comments behind it. */
const endWithComma = (node: ts.Node, source: string): number => (source.charAt(node.getEnd()) === ',' ? node.getEnd() + 1 : node.getEnd());

/** A comment behind the opening brace belongs to the first statement of the block. */
function openingComments(node: ts.Node, previousEnd: number, context: Context): string[] {
  if (context.file.text.charAt(previousEnd - 1) !== '{' || node.getFullStart() !== previousEnd) return [];
  return unprinted(ts.getTrailingCommentRanges(context.file.text, previousEnd) ?? [], context).map((range) => printComment(context.file.text, range));
}

/** Comments between the last statement and the closing brace. */
export function closingComments(from: number, context: Context): string[] {
  const source = context.file.text;
  const ranges = [...(ts.getTrailingCommentRanges(source, from) ?? []), ...(ts.getLeadingCommentRanges(source, from) ?? [])];
  return unprinted(ranges, context).map((range) => printComment(source, range));
}

function unprinted(ranges: readonly ts.CommentRange[], context: Context): ts.CommentRange[] {
  return ranges.filter((range) => {
    if (context.printedComments.has(range.pos)) return false;
    context.printedComments.add(range.pos);
    return true;
  });
}

/** A comment as Apex has it: TSDoc becomes ApexDoc, the stars of a block stand one below the other. */
export function printComment(source: string, range: ts.CommentRange): string {
  const text = source.slice(range.pos, range.end);
  if (!text.startsWith('/*')) return text;
  const [first = '', ...rest] = text.split('\n');
  const lines = [first, ...rest.map((line) => (line.trimStart().startsWith('*') ? ` ${line.trimStart()}` : line.trim()))];
  return lines.map((line) => (text.startsWith('/**') ? apexDoc(line) : line).trimEnd()).join('\n');
}

const apexDoc = (line: string): string =>
  line
    .replace(/@returns\b/, '@return')
    .replace(/(@param\s+\w+)\s+-\s+/, '$1 ')
    .replace(/(@return)\s+-\s+/, '$1 ')
    .replace(/\{@link\s+([^}|]+?)(?:\s*\|\s*([^}]+?))?\s*\}/g, (_all, target: string, label?: string) => label ?? target);
