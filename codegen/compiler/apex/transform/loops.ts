import { ts } from 'ts-morph';
import type { Expression, Statement } from '../ast/index.ts';
import { doWhile, expressionStatement, forEach, forStatement, variables, whileStatement } from '../ast/index.ts';
import { checkCondition } from '../check/conditions.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import type { Context } from './context.ts';
import { declaredType } from './declared-types.ts';
import { transformExpression } from './expressions.ts';
import { transformVariables } from './variables.ts';

/** `for (const x of list)` is `for (X x : list)`; over a query it streams. */
export function transformForOf(node: ts.ForOfStatement, context: Context): Statement {
  if (node.awaitModifier) context.refuse(node, refusals.asynchronous());
  const declaration = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations[0] : undefined;
  if (!declaration || !ts.isIdentifier(declaration.name)) {
    context.refuse(node.initializer, declaration ? refusals.destructuring() : refusals.notApex('A loop over a variable declared before'));
    return whileStatement(transformExpression(node.expression, context), transformBody(node.statement, context));
  }
  return forEach(declaredType(declaration, context), declaration.name.text, transformExpression(node.expression, context), transformBody(node.statement, context));
}

export function transformFor(node: ts.ForStatement, context: Context): Statement {
  if (node.condition) checkCondition(node.condition, context);
  return forStatement(
    node.initializer ? loopStart(node.initializer, context) : null,
    node.condition ? transformExpression(node.condition, context) : null,
    node.incrementor ? updates(node.incrementor, context) : [],
    transformBody(node.statement, context),
  );
}

/** Apex declares loop variables of one type only. */
function loopStart(node: ts.ForInitializer, context: Context): Statement | null {
  if (!ts.isVariableDeclarationList(node)) return expressionStatement(transformExpression(node, context));
  const declared = transformVariables(node, context).filter((each) => each.kind === 'Variables');
  const [first] = declared;
  if (!first) return null;
  if (declared.some((each) => each.type.name !== first.type.name)) context.refuse(node, refusals.notApex('A loop with variables of two types'));
  return variables(
    first.type,
    declared.flatMap((each) => each.variables),
  );
}

const updates = (node: ts.Expression, context: Context): Expression[] =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.CommaToken
    ? [...updates(node.left, context), ...updates(node.right, context)]
    : [transformExpression(node, context)];

export function transformWhile(node: ts.WhileStatement, context: Context): Statement {
  checkCondition(node.expression, context);
  return whileStatement(transformExpression(node.expression, context), transformBody(node.statement, context));
}

export function transformDo(node: ts.DoStatement, context: Context): Statement {
  checkCondition(node.expression, context);
  return doWhile(transformExpression(node.expression, context), transformBody(node.statement, context));
}
