import { ts } from 'ts-morph';
import type { Statement } from '../ast/index.ts';
import { blockStatement, breakStatement, continueStatement, expressionStatement, ifStatement, returnStatement, runAs, throwStatement } from '../ast/index.ts';
import { checkCondition } from '../check/conditions.ts';
import { isAssignment } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import { transformTry } from './catch.ts';
import type { Context } from './context.ts';
import { transformDml } from './dml.ts';
import { describe, transformExpression, transformInto } from './expressions.ts';
import { transformDo, transformFor, transformForOf, transformWhile } from './loops.ts';
import { transformSwitch } from './switch.ts';
import { transformVariables } from './variables.ts';

/** One TypeScript statement as Apex statements: none for what only the checker needs. */
export function transformStatement(node: ts.Statement, context: Context): Statement[] {
  if (ts.isExpressionStatement(node)) return [transformExpressionStatement(node, context)];
  if (ts.isVariableStatement(node)) return transformVariables(node.declarationList, context);
  if (ts.isIfStatement(node)) return [transformIf(node, context)];
  if (ts.isReturnStatement(node)) return [transformReturn(node, context)];
  if (ts.isThrowStatement(node)) return [throwStatement(transformExpression(node.expression, context))];
  if (ts.isTryStatement(node)) return [transformTry(node, context)];
  if (ts.isForOfStatement(node)) return [transformForOf(node, context)];
  if (ts.isForStatement(node)) return [transformFor(node, context)];
  if (ts.isWhileStatement(node)) return [transformWhile(node, context)];
  if (ts.isDoStatement(node)) return [transformDo(node, context)];
  if (ts.isSwitchStatement(node)) return [transformSwitch(node, context)];
  if (ts.isBlock(node)) return [blockStatement(transformBody(node, context))];
  if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) {
    if (node.label) context.refuse(node, refusals.label());
    return [ts.isBreakStatement(node) ? breakStatement : continueStatement];
  }
  if (ts.isEmptyStatement(node)) return [];
  if (ts.isLabeledStatement(node)) context.refuse(node, refusals.label());
  else if (ts.isFunctionDeclaration(node)) context.refuse(node.name ?? node, refusals.closure());
  else context.refuse(node, refusals.notApex(describe(node)));
  return [];
}

function transformExpressionStatement(node: ts.ExpressionStatement, context: Context): Statement {
  const { expression } = node;
  if (ts.isCallExpression(expression)) {
    const statement = transformDml(expression, context) ?? transformRunAs(expression, context);
    if (statement) return statement;
  }
  if (ts.isBinaryExpression(expression) && !isAssignment(expression.operatorToken.kind)) context.refuse(node, refusals.notApex('An expression as a statement'));
  return expressionStatement(transformExpression(expression, context));
}

/** The one arrow function of the dialect besides a trigger's: `System.runAs(user, () => { ... })`. */
function transformRunAs(node: ts.CallExpression, context: Context): Statement | null {
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'runAs' || context.platformName(callee.expression) !== 'System') return null;
  const [user, body] = node.arguments;
  if (!user || !body || !ts.isArrowFunction(body) || !ts.isBlock(body.body)) return null;
  refuseReturns(body.body, context);
  return runAs(transformExpression(user, context), transformBody(body.body, context));
}

/** A `return` would leave the function in TypeScript, and the whole method in Apex. */
function refuseReturns(node: ts.Node, context: Context): void {
  if (ts.isReturnStatement(node)) context.refuse(node, refusals.notApex('A `return` out of `runAs`'));
  else ts.forEachChild(node, (child) => refuseReturns(child, context));
}

function transformIf(node: ts.IfStatement, context: Context): Statement {
  checkCondition(node.expression, context);
  const condition = transformExpression(node.expression, context);
  const then = transformBody(node.thenStatement, context);
  const { elseStatement } = node;
  const otherwise = !elseStatement ? null : ts.isIfStatement(elseStatement) ? transformIf(elseStatement, context) : transformBody(elseStatement, context);
  return ifStatement(condition, then, otherwise);
}

function transformReturn(node: ts.ReturnStatement, context: Context): Statement {
  if (!node.expression) return returnStatement(null);
  const owner = ts.findAncestor(node, (each) => ts.isFunctionLike(each)) as ts.SignatureDeclaration | undefined;
  const declared = owner?.type ? context.checker.getTypeFromTypeNode(owner.type) : null;
  return returnStatement(declared ? transformInto(node.expression, declared, context) : transformExpression(node.expression, context));
}
