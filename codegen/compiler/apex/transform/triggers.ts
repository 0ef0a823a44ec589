import { ts } from 'ts-morph';
import type { TriggerDeclaration, Trivia } from '../ast/index.ts';
import { block } from '../ast/index.ts';
import { checkLocals, checkName } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import type { Context } from './context.ts';

/** The call to `trigger(...)` that a trigger file consists of, if it is one. */
export function triggerCall(file: ts.SourceFile): ts.CallExpression | null {
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    if (ts.isIdentifier(statement.expression.expression) && statement.expression.expression.text === 'trigger') return statement.expression;
  }
  return null;
}

/** `trigger(Contact, ['after insert'], () => { ... })` is `trigger Name on Contact (after insert) { ... }`. */
export function transformTrigger(node: ts.CallExpression, name: string, trivia: Trivia, context: Context): TriggerDeclaration {
  checkName(node.expression, name, context, 'class');
  const [object, events, body] = node.arguments;
  if (!object || !ts.isIdentifier(object)) context.refuse(node, refusals.triggerForm('A trigger names its object.'));
  const listed = events && ts.isArrayLiteralExpression(events) ? events.elements.filter(ts.isStringLiteralLike).map((event) => event.text) : [];
  if (listed.length === 0) context.refuse(events ?? node, refusals.triggerForm('A trigger lists its events.'));
  const isBlock = body && ts.isArrowFunction(body) && ts.isBlock(body.body);
  if (!isBlock) context.refuse(body ?? node, refusals.triggerForm('The body of a trigger is a function with braces.'));
  else checkLocals(body.body, [], context);
  return {
    kind: 'Trigger',
    ...trivia,
    name,
    object: object?.getText(context.file) ?? '',
    events: listed,
    body: isBlock ? transformBody(body.body as ts.Block, context) : block([]),
  };
}
