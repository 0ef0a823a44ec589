import { ts } from 'ts-morph';
import type { ApexType, Expression } from '../ast/index.ts';
import { newCollection, newMap, newObject, newRecord, type } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import { transformArguments } from './calls.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression, transformInto } from './expressions.ts';
import { qualifiedName, typeFromNode, typeFromType } from './types.ts';

export const creationVisitors: ExpressionVisitors = { [ts.SyntaxKind.NewExpression]: transformNew };

function transformNew(node: ts.NewExpression, context: Context): Expression {
  const created = createdType(node, context);
  const [first] = node.arguments ?? [];
  if (first && ts.isArrayLiteralExpression(first)) return created.name === 'Map' ? mapEntries(node, created, first, context) : elements(node, created, first, context);
  if (first && ts.isObjectLiteralExpression(first) && isRecord(node, context)) return newRecord(created, recordFields(first, context));
  return newObject(created, transformArguments(node, context));
}

/** `new List<string>()` by what is written, `new Set(ids)` by what the checker infers. */
function createdType(node: ts.NewExpression, context: Context): ApexType {
  const symbol = context.symbol(node.expression);
  const written = node.typeArguments?.map((argument) => typeFromNode(argument, context));
  if (written) return type(node.expression.getText(context.file), written);
  const inferred = context.checker.getTypeAtLocation(node);
  if (symbol && ['List', 'Set', 'Map'].includes(symbol.name) && context.isPlatform(symbol)) return typeFromType(inferred, node, context);
  return type(symbol && context.isPlatform(symbol) ? qualifiedName(symbol) : node.expression.getText(context.file));
}

function elements(node: ts.NewExpression, created: ApexType, list: ts.ArrayLiteralExpression, context: Context): Expression {
  const [elementType] = typeArguments(node, context);
  return newCollection(created, list.elements.map((element) => (elementType ? transformInto(element, elementType, context) : transformExpression(element, context))));
}

function mapEntries(node: ts.NewExpression, created: ApexType, list: ts.ArrayLiteralExpression, context: Context): Expression {
  const types = typeArguments(node, context);
  const entries = list.elements.flatMap((entry) => {
    if (!ts.isArrayLiteralExpression(entry) || entry.elements.length !== 2) {
      context.refuse(entry, refusals.arrayLiteral());
      return [];
    }
    const [key, value] = entry.elements.map((part, at) => (types[at] ? transformInto(part, types[at], context) : transformExpression(part, context)));
    return [[key!, value!] as const];
  });
  return newMap(created, entries);
}

const typeArguments = (node: ts.NewExpression, context: Context): readonly ts.Type[] => {
  const created = context.checker.getTypeAtLocation(node);
  return (created as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference ? context.checker.getTypeArguments(created as ts.TypeReference) : [];
};

const isRecord = (node: ts.NewExpression, context: Context): boolean => {
  const created = context.checker.getTypeAtLocation(node);
  return created.getProperty('getSObjectType') !== undefined && context.isPlatform(created.getSymbol());
};

function recordFields(shape: ts.ObjectLiteralExpression, context: Context): { name: string; value: Expression }[] {
  const wanted = context.checker.getContextualType(shape);
  return shape.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [{ name: property.name.text, value: transformExpression(property.name, context) }];
    if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) {
      context.refuse(property, refusals.notApex('This form of a field'));
      return [];
    }
    const field = wanted?.getProperty(property.name.text);
    const value = field ? transformInto(property.initializer, context.checker.getTypeOfSymbol(field), context) : transformExpression(property.initializer, context);
    return [{ name: property.name.text, value }];
  });
}
