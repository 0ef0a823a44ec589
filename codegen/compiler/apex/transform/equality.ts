import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { binary, call, prefix } from '../ast/index.ts';
import { isEnum, isNumeric } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { transformExpression } from './expressions.ts';
import { isBoolean, isEmptyObject, isId, isPicklist, isText, mayBeNull } from './types.ts';

/** Library classes whose values Apex compares by value with `==`. */
const valueClasses = new Set(['Date', 'Datetime', 'Time', 'Blob', 'UUID', 'SObjectType', 'SObjectField', 'Type', 'AccessLevel']);

/** `===` and `!==` with TypeScript's meaning. */
export function transformEquality(node: ts.BinaryExpression, context: Context): Expression {
  const negated = node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const [left, right] = [node.left, node.right];
  const plain = (operator: '=' | '=='): Expression =>
    binary(transformExpression(left, context), `${negated ? '!' : '='}${operator}`, transformExpression(right, context));
  if (isNull(left) || isNull(right)) return plain('=');

  const [leftType, rightType] = [operandType(left, context), operandType(right, context)];
  if (comparesByValue(leftType) && comparesByValue(rightType)) return plain('=');
  if (isId(leftType) || isId(rightType)) return plain('=');
  if (isText(leftType) && isText(rightType)) {
    if (isPicklist(leftType) && isPicklist(rightType)) return plain('=');
    if (isTextWithoutLetters(left) || isTextWithoutLetters(right)) return plain('=');
    return equals(left, right, negated, refusals.nullableEquality(), context);
  }
  if (isUnknown(leftType) || isUnknown(rightType)) return equals(left, right, negated, refusals.unknownEquality(), context);
  return plain('==');
}

/** `a.equals(b)` on the side that cannot be null; a literal first, as it never is. */
function equals(left: ts.Expression, right: ts.Expression, negated: boolean, refusal: ReturnType<typeof refusals.nullableEquality>, context: Context): Expression {
  const [receiver, argument] = isStringLiteral(right) && !isStringLiteral(left) ? [right, left] : [left, right];
  const sure = (side: ts.Expression): boolean => isStringLiteral(side) || !mayBeNull(context.checker.getTypeAtLocation(side));
  const [by, other] = sure(receiver) ? [receiver, argument] : [argument, receiver];
  if (!sure(by)) context.refuse(left.parent, refusal);
  else if (by === right && !isStringLiteral(right) && hasCall(left) && hasCall(right)) context.refuse(left.parent, refusals.evaluationOrder());
  const comparison = call(transformExpression(by, context), 'equals', [transformExpression(other, context)]);
  return negated ? prefix('!', comparison) : comparison;
}

const hasCall = (node: ts.Node): boolean => ts.isCallExpression(node) || ts.isNewExpression(node) || (ts.forEachChild(node, (child) => hasCall(child) || undefined) ?? false);

const isNull = (node: ts.Expression): boolean => node.kind === ts.SyntaxKind.NullKeyword;

const isStringLiteral = (node: ts.Expression): boolean => ts.isStringLiteralLike(node);

const isTextWithoutLetters = (node: ts.Expression): boolean => ts.isStringLiteralLike(node) && node.text.toLowerCase() === node.text.toUpperCase();

/** By the declared type: after an assignment the flow type is the literal assigned. */
function operandType(node: ts.Expression, context: Context): ts.Type {
  const flow = context.checker.getTypeAtLocation(node);
  const symbol = ts.isPropertyAccessExpression(node) ? context.symbol(node.name) : ts.isIdentifier(node) ? context.symbol(node) : undefined;
  const declared = symbol && symbol.flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Variable) ? context.checker.getTypeOfSymbol(symbol) : flow;
  return isText(declared) ? declared : flow;
}

const isUnknown = (type: ts.Type): boolean => {
  const bare = type.getNonNullableType();
  return (bare.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0 || isEmptyObject(bare);
};

const comparesByValue = (type: ts.Type): boolean =>
  isNumeric(type) || isEnum(type) || isBoolean(type.getNonNullableType()) || valueClasses.has(type.getNonNullableType().getSymbol()?.name ?? '');
