import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import type { NumberKind } from './number-kinds.ts';
import { isEnum, isNarrower, isNumeric, kindOfType, maxInteger, numberKind } from './number-kinds.ts';

const narrowingMethods: Record<NumberKind, string> = { Integer: 'intValue', Long: 'longValue', Double: 'doubleValue', Decimal: 'x' };

/**
 * Checks a value on its way into a declared type: variable, parameter, field, return. Reports what TypeScript lets through: narrowing
 * of numbers, enum constants as numbers, and classes that only look alike. Call it before the value is transformed: it also marks the
 * divisions whose result is declared Integer.
 */
export function checkConversion(value: ts.Expression, target: ts.Type, context: Context): void {
  const { checker } = context;
  const source = checker.getTypeAtLocation(value);
  const wanted = kindOfType(target, checker);
  if (wanted) {
    if (isEnum(source)) return context.refuse(value, refusals.enumAsNumber());
    return checkNumber(value, wanted, context);
  }
  checkClass(value, source, target, context);
}

/** The same for a number whose wanted kind is known (inferred variables in compound assignments). */
export function checkNumber(value: ts.Expression, wanted: NumberKind, context: Context): void {
  const kind = numberKind(value, context);
  if (wanted === 'Integer' || wanted === 'Long') allowDivisions(value, context);
  if (kind === 'Integer' && wanted !== 'Integer') widenProducts(value, context);
  if (!kind || !isNarrower(wanted, kind)) return;
  if (wanted === 'Double' && kind === 'Decimal' && isConstant(value)) return;
  context.refuse(value, refusals.narrowing(kind, wanted, narrowingMethods[wanted]));
}

function allowDivisions(node: ts.Expression, context: Context): void {
  if (ts.isParenthesizedExpression(node)) allowDivisions(node.expression, context);
  else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((part) => allowDivisions(part, context));
  else if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.SlashToken) context.knownIntegerDivisions.add(node);
    [node.left, node.right].forEach((part) => allowDivisions(part, context));
  }
}

/**
 * A product of Integers on its way into a wider number: Apex would multiply in Integer and wrap. It is marked, so that its first factor
 * prints as a Long. Constants are looked at as such.
 */
function widenProducts(node: ts.Expression, context: Context): void {
  if (ts.isParenthesizedExpression(node)) widenProducts(node.expression, context);
  else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach((part) => widenProducts(part, context));
  else if (ts.isBinaryExpression(node) && numberKind(node, context) === 'Integer') {
    if (node.operatorToken.kind === ts.SyntaxKind.AsteriskToken && constantValue(node) === null && !isProduct(node.left)) context.widenedProducts.add(node);
    [node.left, node.right].forEach((part) => widenProducts(part, context));
  }
}

const isProduct = (node: ts.Expression): boolean =>
  ts.isParenthesizedExpression(node) ? isProduct(node.expression) : ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskToken && constantValue(node) === null;

/** The same for an operand of a wider sum: `now + minutes * 60000`. */
export function widenOperands(node: ts.BinaryExpression, context: Context): void {
  const kind = numberKind(node, context);
  if (!kind || kind === 'Integer') return;
  for (const operand of [node.left, node.right]) if (numberKind(operand, context) === 'Integer') widenProducts(operand, context);
}

const isConstant = (node: ts.Expression): boolean =>
  ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && isConstant(node.operand)) || (ts.isParenthesizedExpression(node) && isConstant(node.expression));

/** `24 * 60 * 60 * 1000 * 1000`: the value of a product or sum of integer literals; null for anything else. */
export function constantValue(node: ts.Expression): bigint | null {
  if (ts.isParenthesizedExpression(node)) return constantValue(node.expression);
  if (ts.isNumericLiteral(node)) return /^\d+$/.test(node.text) ? BigInt(node.text) : null;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    const value = constantValue(node.operand);
    return value === null ? null : -value;
  }
  if (!ts.isBinaryExpression(node)) return null;
  const left = constantValue(node.left);
  const right = constantValue(node.right);
  if (left === null || right === null) return null;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AsteriskToken:
      return left * right;
    case ts.SyntaxKind.PlusToken:
      return left + right;
    case ts.SyntaxKind.MinusToken:
      return left - right;
    default:
      return null;
  }
}

/** Integer arithmetic on constants that leaves Integer. One Long literal makes the whole a Long. */
export function checkOverflow(node: ts.BinaryExpression, context: Context): void {
  if (ts.isBinaryExpression(node.parent) && constantValue(node.parent) !== null) return;
  const value = constantValue(node);
  if (value === null || numberKind(node, context) !== 'Integer') return;
  if (value > maxInteger || value < -maxInteger - 1n) context.refuse(node, refusals.constantOverflow(value.toString()));
}

/** TypeScript compares shapes, Apex names: a class goes where it or one of its parents is asked for. */
function checkClass(value: ts.Expression, source: ts.Type, target: ts.Type, context: Context): void {
  const from = ownClass(source, context);
  const to = ownClass(target, context);
  if (!to || !source.getNonNullableType().getSymbol() || isNumeric(source)) return;
  const fromSymbol = source.getNonNullableType().getSymbol();
  if (!from && !(fromSymbol && fromSymbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return;
  if (fromSymbol && derives(fromSymbol, to, context)) return;
  context.refuse(value, refusals.structuralType(fromSymbol?.name ?? 'This', to.name));
}

/** The symbol of a class or interface that the sources declare. */
function ownClass(type: ts.Type, context: Context): ts.Symbol | null {
  const symbol = type.getNonNullableType().getSymbol();
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) || context.isPlatform(symbol)) return null;
  return symbol;
}

function derives(symbol: ts.Symbol, from: ts.Symbol, context: Context): boolean {
  if (symbol === from) return true;
  for (const declaration of symbol.declarations ?? []) {
    if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) continue;
    for (const parent of declaration.heritageClauses?.flatMap((clause) => clause.types) ?? []) {
      const parentSymbol = context.symbol(parent.expression);
      if (parentSymbol && derives(parentSymbol, from, context)) return true;
    }
  }
  return false;
}
