import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { cast } from '../ast/index.ts';
import type { Context } from './context.ts';
import { isEmptyObject, isText, qualifiedName, typeFromType } from './types.ts';

/**
 * After `value instanceof Contact` TypeScript knows the type of `value`, Apex does not: where the narrower type is used, the cast is
 * written out.
 */
export function castWhereNarrowed(node: ts.Identifier | ts.PropertyAccessExpression, printed: Expression, context: Context): Expression {
  if (!needsType(node)) return printed;
  const symbol = context.symbol(ts.isIdentifier(node) ? node : node.name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration || !(symbol.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Property)) || context.renamed.has(symbol)) return printed;
  if (ts.isVariableDeclaration(declaration) && ts.isCatchClause(declaration.parent)) return printed;
  const declared = context.checker.getTypeOfSymbol(symbol).getNonNullableType();
  const flow = context.checker.getTypeAtLocation(node).getNonNullableType();
  if (hasMember(declared, node)) return printed;
  if (declared === flow || !isWide(declared) || isWide(flow, declared) || flow.flags & ts.TypeFlags.Never) return printed;
  return cast(typeFromType(flow, node, context), printed);
}

/** The declared type has what is asked of the value: `error.getMessage()` after a test of the exception's class. */
function hasMember(declared: ts.Type, node: ts.Node): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node && !isEmptyObject(declared) && declared.getProperty(parent.name.text) !== undefined;
}

/** Object, and classes and interfaces of any kind. */
function isWide(type: ts.Type, than?: ts.Type): boolean {
  if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive) || isEmptyObject(type)) return true;
  const symbol = type.getSymbol();
  if (!than) return symbol !== undefined && (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) !== 0 && !isText(type);
  const other = than.getSymbol();
  return symbol !== undefined && other !== undefined && qualifiedName(symbol) === qualifiedName(other);
}

/** Tests, comparisons, casts and assignments to a name take it as it is declared. */
function needsType(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return needsType(parent);
  if (ts.isBinaryExpression(parent)) {
    const operator = parent.operatorToken.kind;
    return operator === ts.SyntaxKind.EqualsToken ? parent.right === node : operator === ts.SyntaxKind.QuestionQuestionToken || operator === ts.SyntaxKind.PlusToken;
  }
  return !ts.isAsExpression(parent) && !ts.isTypeAssertionExpression(parent) && !ts.isThrowStatement(parent) && !ts.isTemplateSpan(parent);
}
