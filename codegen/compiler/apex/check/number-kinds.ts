import { ts } from 'ts-morph';
import type { Context } from '../transform/context.ts';

/** Apex's number types, narrowest first. */
export const numberKinds = ['Integer', 'Long', 'Double', 'Decimal'] as const;
export type NumberKind = (typeof numberKinds)[number];

const rank = (kind: NumberKind): number => numberKinds.indexOf(kind);
export const isNarrower = (kind: NumberKind, than: NumberKind): boolean => rank(kind) < rank(than);
const wider = (left: NumberKind | null, right: NumberKind | null): NumberKind | null =>
  left && right ? (rank(left) >= rank(right) ? left : right) : (left ?? right);

export const maxInteger = 2147483647n;
export const maxLong = 9223372036854775807n;

/** The kind that a type carries in its brand (`number & { __n?: ... }`); null for plain numbers and everything else. */
export function kindOfType(type: ts.Type, checker: ts.TypeChecker): NumberKind | null {
  const bare = type.getNonNullableType();
  if (bare.isUnion()) {
    return bare.types.reduce<NumberKind | null>((found, part) => wider(found, kindOfType(part, checker)), null);
  }
  if (!bare.isIntersection()) return null;
  const brand = bare.getProperty('__n');
  if (!brand) return null;
  const names = checker.getTypeOfSymbol(brand).getNonNullableType();
  const kinds = (names.isUnion() ? names.types : [names]).map((part) => (part.isStringLiteral() ? (part.value as NumberKind) : null));
  return kinds.reduce<NumberKind | null>((found, kind) => wider(found, kind), null);
}

export function isNumeric(type: ts.Type): boolean {
  const bare = type.getNonNullableType();
  if (isEnum(bare)) return false;
  if (bare.isIntersection()) return bare.types.some((part) => (part.flags & ts.TypeFlags.NumberLike) !== 0);
  if (bare.isUnion()) return bare.types.every(isNumeric);
  return (bare.flags & ts.TypeFlags.NumberLike) !== 0;
}

/** An enum or one of its constants, null aside (`Direction | null` is a union of constants for the checker). */
export function isEnum(type: ts.Type): boolean {
  const bare = type.getNonNullableType();
  if (bare.flags & ts.TypeFlags.EnumLike) return true;
  return bare.isUnion() && bare.types.length > 0 && bare.types.every((part) => (part.flags & ts.TypeFlags.EnumLike) !== 0);
}

/** The kind of a numeric expression, followed from its leaves: brands, literals, initialisers. Null where it is no number. */
export function numberKind(node: ts.Expression, context: Context): NumberKind | null {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return numberKind(node.expression, context);
  if (ts.isNumericLiteral(node)) return literalKind(node.getText(context.file));
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return numberKind(node.operand, context);
  if (ts.isBinaryExpression(node)) return binaryKind(node, context);
  if (ts.isConditionalExpression(node)) return wider(numberKind(node.whenTrue, context), numberKind(node.whenFalse, context));
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return symbolKind(node, context);
  if (ts.isCallExpression(node)) return callKind(node, context);
  return kindOfType(context.checker.getTypeAtLocation(node), context.checker);
}

export const isAssignment = (operator: ts.SyntaxKind): boolean => operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;

export function literalKind(source: string): NumberKind {
  const digits = source.replaceAll('_', '');
  if (/^0[xob]/i.test(digits)) return BigInt(digits) > maxInteger ? 'Long' : 'Integer';
  if (/[.e]/i.test(digits)) return 'Decimal';
  return BigInt(digits) > maxInteger ? 'Long' : 'Integer';
}

const arithmetic = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);
const shifts = new Set([ts.SyntaxKind.LessThanLessThanToken, ts.SyntaxKind.GreaterThanGreaterThanToken, ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]);

function binaryKind(node: ts.BinaryExpression, context: Context): NumberKind | null {
  const operator = node.operatorToken.kind;
  if (shifts.has(operator) || isAssignment(operator)) return numberKind(node.left, context);
  if (!arithmetic.has(operator) || !isNumeric(context.checker.getTypeAtLocation(node))) return null;
  return wider(numberKind(node.left, context), numberKind(node.right, context));
}

/** By the declared type: flow types narrow to what was assigned last. */
function symbolKind(node: ts.Identifier | ts.PropertyAccessExpression, context: Context): NumberKind | null {
  const { checker } = context;
  const symbol = context.symbol(ts.isIdentifier(node) ? node : node.name);
  if (!symbol) return null;
  const branded = kindOfType(checker.getTypeOfSymbol(symbol), checker) ?? kindOfType(checker.getTypeAtLocation(node), checker);
  if (branded) return branded;
  const declaration = symbol.valueDeclaration;
  if (declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration) || ts.isParameter(declaration)) && declaration.initializer) {
    return isNumeric(checker.getTypeOfSymbol(symbol)) ? numberKind(declaration.initializer, context) : null;
  }
  return null;
}

function callKind(node: ts.CallExpression, context: Context): NumberKind | null {
  const signature = chosenSignature(node, context);
  return signature ? kindOfType(signature.getReturnType(), context.checker) : kindOfType(context.checker.getTypeAtLocation(node), context.checker);
}

/**
 * The overload that Apex would take. The checker takes the first that fits and an arithmetic result fits every number type, so
 * where overloads differ in number types the kinds of the arguments decide.
 */
export function chosenSignature(node: ts.CallExpression | ts.NewExpression, context: Context): ts.Signature | undefined {
  const { checker } = context;
  const resolved = checker.getResolvedSignature(node);
  if (!resolved || !node.arguments?.some((argument) => isNumeric(checker.getTypeAtLocation(argument)))) return resolved;
  const callee = checker.getTypeAtLocation(node.expression);
  const signatures = ts.isNewExpression(node) ? callee.getConstructSignatures() : callee.getCallSignatures();
  if (signatures.length < 2) return resolved;
  const fits = (signature: ts.Signature): boolean =>
    signature.parameters.length === node.arguments!.length &&
    node.arguments!.every((argument, at) => {
      const wanted = checker.getTypeOfSymbol(signature.parameters[at]!);
      const kind = numberKind(argument, context);
      const wantedKind = kindOfType(wanted, checker);
      if (kind && wantedKind) return !isNarrower(wantedKind, kind);
      return checker.isTypeAssignableTo(checker.getTypeAtLocation(argument), wanted);
    });
  const same = resolved.parameters.length === node.arguments.length && fits(resolved);
  return same ? resolved : (signatures.find(fits) ?? resolved);
}
