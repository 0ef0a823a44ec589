import { ts } from 'ts-morph';
import type { Block, Statement } from '../ast/index.ts';
import { block } from '../ast/index.ts';
import { closingComments, triviaOf } from './comments.ts';
import type { Context } from './context.ts';
import { transformStatement } from './statements.ts';

/** The body of a loop, branch or method; a lone statement gets its braces. */
export function transformBody(node: ts.Statement, context: Context): Block {
  if (ts.isBlock(node)) return transformStatements(node.statements, node.getStart(context.file) + 1, context);
  return transformStatements([node], node.getFullStart(), context);
}

/** `from` is where the text before the first statement ends: behind the opening brace. */
export function transformStatements(nodes: readonly ts.Statement[], from: number, context: Context): Block {
  const statements: Statement[] = [];
  let previousEnd = from;
  for (const node of nodes) {
    const trivia = triviaOf(node, previousEnd, context);
    const [first, ...rest] = transformStatement(node, context);
    if (first) statements.push({ ...first, ...trivia }, ...rest.map((each) => ({ ...each, sourceLine: each.sourceLine ?? context.line(node) })));
    previousEnd = node.getEnd();
  }
  return block(statements, closingComments(previousEnd, context));
}
