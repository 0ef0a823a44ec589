import { ts } from 'ts-morph';
import type { ApexType, CatchClause, Statement } from '../ast/index.ts';
import { tryStatement, type } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody, transformStatements } from './blocks.ts';
import type { Context } from './context.ts';
import { instanceType } from './instance-of.ts';

const exception = type('Exception');

export function transformTry(node: ts.TryStatement, context: Context): Statement {
  return tryStatement(
    transformBody(node.tryBlock, context),
    node.catchClause ? transformCatch(node.catchClause, context) : [],
    node.finallyBlock ? transformBody(node.finallyBlock, context) : null,
  );
}

/** A chain of `instanceof` is a catch clause each; `caught(e)` takes every exception. */
function transformCatch(clause: ts.CatchClause, context: Context): CatchClause[] {
  const variable = clause.variableDeclaration?.name;
  const [first, ...rest] = clause.block.statements;
  if (!variable || !ts.isIdentifier(variable) || !first) {
    context.refuse(clause, refusals.catchForm());
    return [];
  }
  if (isCaught(first, context)) {
    return [{ type: exception, name: variable.text, body: transformStatements(rest, first.getEnd(), context) }];
  }
  if (!ts.isIfStatement(first) || rest.length > 0) {
    context.refuse(clause.block, refusals.catchForm());
    return [];
  }
  return transformChain(first, variable.text, context);
}

const isCaught = (node: ts.Statement, context: Context): boolean =>
  ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && context.platformName(node.expression.expression) === 'caught';

function transformChain(chain: ts.IfStatement, name: string, context: Context): CatchClause[] {
  const clauses: CatchClause[] = [];
  let takesAll = false;
  let branch: ts.Statement | undefined = chain;
  while (branch && ts.isIfStatement(branch)) {
    const types = caughtTypes(branch.expression, name, context);
    if (!types) {
      context.refuse(branch.expression, refusals.catchForm());
      return clauses;
    }
    for (const each of types) {
      // The body is printed once for each type: its comments too.
      const comments = new Set(context.printedComments);
      clauses.push({ type: each, name, body: transformBody(branch.thenStatement, context) });
      if (each !== types.at(-1)) restore(context.printedComments, comments);
      takesAll ||= each.name === 'Exception';
    }
    branch = branch.elseStatement;
  }
  if (!branch) {
    if (!takesAll) context.refuse(chain, refusals.swallowedException());
  } else if (!throwsAgain(branch, name)) {
    clauses.push({ type: exception, name, body: transformBody(branch, context) });
  }
  return clauses;
}

function restore(set: Set<number>, to: ReadonlySet<number>): void {
  set.clear();
  for (const each of to) set.add(each);
}

/** `e instanceof A || e instanceof B`; null for any other condition. */
function caughtTypes(node: ts.Expression, name: string, context: Context): ApexType[] | null {
  if (ts.isParenthesizedExpression(node)) return caughtTypes(node.expression, name, context);
  if (!ts.isBinaryExpression(node)) return null;
  if (node.operatorToken.kind === ts.SyntaxKind.BarBarToken) {
    const [left, right] = [caughtTypes(node.left, name, context), caughtTypes(node.right, name, context)];
    return left && right ? [...left, ...right] : null;
  }
  const tests = node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && ts.isIdentifier(node.left) && node.left.text === name;
  return tests ? [instanceType(node.right, context)] : null;
}

function throwsAgain(node: ts.Statement, name: string): boolean {
  const only = ts.isBlock(node) ? (node.statements.length === 1 ? node.statements[0]! : null) : node;
  return only !== null && ts.isThrowStatement(only) && ts.isIdentifier(only.expression) && only.expression.text === name;
}
