import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { assign, binary, call, cast, conditional, instanceOf, name, nullLiteral, postfix, prefix, type } from '../ast/index.ts';
import { checkCondition } from '../check/conditions.ts';
import { checkConversion, checkNumber, widenOperands, checkOverflow } from '../check/conversions.ts';
import { isEnum, isNumeric, kindOfType, numberKind } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { transformEquality } from './equality.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';
import { instanceType } from './instance-of.ts';

const { SyntaxKind } = ts;

/** Operators that mean the same in Apex. */
const same: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.PlusToken]: '+',
  [SyntaxKind.MinusToken]: '-',
  [SyntaxKind.AsteriskToken]: '*',
  [SyntaxKind.SlashToken]: '/',
  [SyntaxKind.LessThanToken]: '<',
  [SyntaxKind.LessThanEqualsToken]: '<=',
  [SyntaxKind.GreaterThanToken]: '>',
  [SyntaxKind.GreaterThanEqualsToken]: '>=',
  [SyntaxKind.AmpersandToken]: '&',
  [SyntaxKind.BarToken]: '|',
  [SyntaxKind.CaretToken]: '^',
  [SyntaxKind.LessThanLessThanToken]: '<<',
  [SyntaxKind.GreaterThanGreaterThanToken]: '>>',
  [SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: '>>>',
};

const assignments: Partial<Record<ts.SyntaxKind, string>> = {
  [SyntaxKind.EqualsToken]: '=',
  [SyntaxKind.PlusEqualsToken]: '+=',
  [SyntaxKind.MinusEqualsToken]: '-=',
  [SyntaxKind.AsteriskEqualsToken]: '*=',
  [SyntaxKind.SlashEqualsToken]: '/=',
  [SyntaxKind.BarEqualsToken]: '|=',
  [SyntaxKind.AmpersandEqualsToken]: '&=',
  [SyntaxKind.CaretEqualsToken]: '^=',
  [SyntaxKind.LessThanLessThanEqualsToken]: '<<=',
  [SyntaxKind.GreaterThanGreaterThanEqualsToken]: '>>=',
  [SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken]: '>>>=',
};

export const operatorVisitors: ExpressionVisitors = {
  [SyntaxKind.BinaryExpression]: transformBinary,
  [SyntaxKind.PrefixUnaryExpression]: transformPrefix,
  [SyntaxKind.PostfixUnaryExpression]: (node: ts.PostfixUnaryExpression, context: Context) =>
    postfix(node.operator === SyntaxKind.PlusPlusToken ? '++' : '--', transformExpression(node.operand, context)),
  [SyntaxKind.ConditionalExpression]: (node: ts.ConditionalExpression, context: Context) => {
    checkCondition(node.condition, context);
    return conditional(transformExpression(node.condition, context), transformExpression(node.whenTrue, context), transformExpression(node.whenFalse, context));
  },
};

function transformPrefix(node: ts.PrefixUnaryExpression, context: Context): Expression {
  const operand = transformExpression(node.operand, context);
  switch (node.operator) {
    case SyntaxKind.ExclamationToken:
      checkCondition(node.operand, context);
      return prefix('!', operand);
    case SyntaxKind.MinusToken:
      refuseEnumArithmetic([node.operand], context);
      return prefix('-', operand);
    case SyntaxKind.PlusPlusToken:
      return prefix('++', operand);
    case SyntaxKind.MinusMinusToken:
      return prefix('--', operand);
    default:
      context.refuse(node, refusals.notApex(`The operator \`${ts.tokenToString(node.operator)}\``));
      return operand;
  }
}

function transformBinary(node: ts.BinaryExpression, context: Context): Expression {
  const operator = node.operatorToken.kind;
  const both = (): [Expression, Expression] => [transformExpression(node.left, context), transformExpression(node.right, context)];
  if (same[operator]) {
    refuseEnumArithmetic([node.left, node.right], context);
    if (operator === SyntaxKind.SlashToken) checkDivision(node, context);
    checkOverflow(node, context);
    widenOperands(node, context);
    if (orders.has(operator) && isText(node.left, context)) context.refuse(node, refusals.textOrder());
    const [left, right] = both();
    return binary(context.widenedProducts.has(node) ? cast(type('Long'), left) : left, same[operator], right);
  }
  if (assignments[operator]) return transformAssignment(node, assignments[operator], context);
  switch (operator) {
    case SyntaxKind.EqualsEqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsEqualsToken:
      return transformEquality(node, context);
    case SyntaxKind.EqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsToken:
      context.refuse(node, refusals.looseEquality(node.operatorToken.getText(context.file)));
      return nullLiteral;
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.BarBarToken: {
      [node.left, node.right].forEach((side) => checkCondition(side, context));
      const [left, right] = both();
      return binary(left, operator === SyntaxKind.BarBarToken ? '||' : '&&', right);
    }
    case SyntaxKind.QuestionQuestionToken: {
      // `a?.b ?? null`: TypeScript's undefined needs it, Apex has null already.
      if (node.right.kind === SyntaxKind.NullKeyword) return transformExpression(node.left, context);
      const [left, right] = both();
      return binary(left, '??', right);
    }
    case SyntaxKind.PercentToken:
      return transformRemainder(node, context);
    case SyntaxKind.InstanceOfKeyword:
      return instanceOf(transformExpression(node.left, context), instanceType(node.right, context));
    case SyntaxKind.InKeyword:
      context.refuse(node, refusals.inOperator());
      return nullLiteral;
    case SyntaxKind.AsteriskAsteriskToken:
      context.refuse(node, refusals.power());
      return nullLiteral;
    default:
      context.refuse(node, refusals.notApex(`The operator \`${node.operatorToken.getText(context.file)}\``));
      return nullLiteral;
  }
}

function refuseEnumArithmetic(operands: readonly ts.Expression[], context: Context): void {
  if (operands.some((operand) => isText(operand, context))) return;
  for (const operand of operands) if (isEnum(context.checker.getTypeAtLocation(operand))) context.refuse(operand, refusals.enumAsNumber());
}

const orders = new Set<ts.SyntaxKind>([SyntaxKind.LessThanToken, SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanToken, SyntaxKind.GreaterThanEqualsToken]);

const isText = (node: ts.Expression, context: Context): boolean => (context.checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;

function checkDivision(node: ts.BinaryExpression, context: Context): void {
  const whole = (side: ts.Expression): boolean => ['Integer', 'Long'].includes(numberKind(side, context) ?? '');
  if (whole(node.left) && whole(node.right) && !context.knownIntegerDivisions.has(node)) context.refuse(node, refusals.integerDivision());
}

/** JavaScript's remainder has the sign of the left side, and so has `Math.mod`. */
function transformRemainder(node: ts.BinaryExpression, context: Context): Expression {
  const kind = numberKind(node, context);
  if (kind === 'Decimal' || kind === 'Double') context.refuse(node, refusals.decimalRemainder());
  return call(name('Math'), 'mod', [transformExpression(node.left, context), transformExpression(node.right, context)]);
}

function transformAssignment(node: ts.BinaryExpression, operator: string, context: Context): Expression {
  const target = declaredTypeOf(node.left, context);
  if (operator === '/=') context.knownIntegerDivisions.add(node);
  if (kindOfType(target, context.checker)) checkConversion(node.right, target, context);
  else if (isNumeric(target)) {
    const kind = numberKind(node.left, context);
    if (kind) checkNumber(node.right, kind, context);
  } else if (operator === '=') checkConversion(node.right, target, context);
  return assign(transformExpression(node.left, context), operator, transformExpression(node.right, context));
}

/** The declared type of what is assigned to; its flow type is what was assigned last. */
function declaredTypeOf(node: ts.Expression, context: Context): ts.Type {
  const symbol = ts.isIdentifier(node) ? context.symbol(node) : ts.isPropertyAccessExpression(node) ? context.symbol(node.name) : undefined;
  return symbol ? context.checker.getTypeOfSymbol(symbol) : context.checker.getTypeAtLocation(node);
}
