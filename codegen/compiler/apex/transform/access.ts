import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { index, member, name, type, typeReference } from '../ast/index.ts';
import { checkTestVisible } from '../check/test-visible.ts';
import { checkConversion } from '../check/conversions.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';
import { castWhereNarrowed } from './narrowing.ts';
import { qualifiedName, typeFromNode } from './types.ts';

export const accessVisitors: ExpressionVisitors = {
  [ts.SyntaxKind.Identifier]: transformIdentifier,
  [ts.SyntaxKind.PropertyAccessExpression]: transformPropertyAccess,
  [ts.SyntaxKind.ElementAccessExpression]: transformElementAccess,
  [ts.SyntaxKind.ExpressionWithTypeArguments]: transformTypeValue,
};

function transformIdentifier(node: ts.Identifier, context: Context): Expression {
  if (node.text === 'undefined') context.refuse(node, refusals.undefinedValue());
  const symbol = context.renamed.size > 0 ? context.symbol(node) : undefined;
  return castWhereNarrowed(node, name((symbol && context.renamed.get(symbol)) ?? node.text), context);
}

function transformPropertyAccess(node: ts.PropertyAccessExpression, context: Context): Expression {
  const symbol = context.symbol(node.name);
  checkTestVisible(node.name, symbol, context);
  if (ts.isPrivateIdentifier(node.name)) context.refuse(node.name, refusals.notApex('A `#private` name'));
  return castWhereNarrowed(node, member(transformExpression(node.expression, context), node.name.text, node.questionDotToken !== undefined), context);
}

/** `list[0]`; an enum has no index in Apex, and neither has an object. */
function transformElementAccess(node: ts.ElementAccessExpression, context: Context): Expression {
  const { checker } = context;
  const target = checker.getTypeAtLocation(node.expression);
  const symbol = context.symbol(node.expression);
  if (symbol && symbol.flags & ts.SymbolFlags.Enum) context.refuse(node, refusals.enumIndex());
  else if (target.getNonNullableType().getSymbol()?.name !== 'List') context.refuse(node, refusals.notApex('An index of anything but a List'));
  if (node.questionDotToken) context.refuse(node, refusals.notApex('`?.[`'));
  checkConversion(node.argumentExpression, integerLike(node, context), context);
  return index(transformExpression(node.expression, context), transformExpression(node.argumentExpression, context));
}

/** The index of a List is an Integer: taken from the library's own `get(index)`. */
function integerLike(node: ts.ElementAccessExpression, context: Context): ts.Type {
  const get = context.checker.getTypeAtLocation(node.expression).getNonNullableType().getProperty('get');
  const parameter = get && context.checker.getTypeOfSymbol(get).getCallSignatures()[0]?.parameters[0];
  return parameter ? context.checker.getTypeOfSymbol(parameter) : context.checker.getTypeAtLocation(node.argumentExpression);
}

/** `(List<Pending>).class`: a type with its arguments, as a value. */
function transformTypeValue(node: ts.ExpressionWithTypeArguments, context: Context): Expression {
  const symbol = context.symbol(node.expression);
  const base = symbol ? qualifiedName(symbol) : node.expression.getText(context.file);
  return typeReference(type(base, (node.typeArguments ?? []).map((argument) => typeFromNode(argument, context))));
}
