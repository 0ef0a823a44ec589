import { ts } from 'ts-morph';
import type { ApexType } from '../ast/index.ts';
import { objectType, stringType, type, voidType } from '../ast/index.ts';
import { isEnum, isNumeric, kindOfType } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';

const wrappers: Record<string, string> = { String: 'string', Boolean: 'boolean', Number: 'Decimal', Object: 'unknown', Function: 'unknown', Symbol: 'unknown' };
const libraryAliases: Record<string, ApexType> = { ObjectValue: objectType };
const unprintable = type('Object');

/** An Apex type from a written one. */
export function typeFromNode(node: ts.TypeNode, context: Context): ApexType {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return stringType;
    case ts.SyntaxKind.BooleanKeyword:
      return type('Boolean');
    case ts.SyntaxKind.VoidKeyword:
      return voidType;
    case ts.SyntaxKind.UnknownKeyword:
    case ts.SyntaxKind.ObjectKeyword:
      return objectType;
    case ts.SyntaxKind.AnyKeyword:
      return refused(node, refusals.anyType(), context);
    case ts.SyntaxKind.NumberKeyword:
      return refused(node, refusals.plainNumber(), context);
    case ts.SyntaxKind.BigIntKeyword:
      return refused(node, refusals.bigint(), context);
    case ts.SyntaxKind.UndefinedKeyword:
      return refused(node, refusals.undefinedValue(), context);
    case ts.SyntaxKind.ArrayType:
    case ts.SyntaxKind.TupleType:
      return refused(node, refusals.arrayType(), context);
    case ts.SyntaxKind.FunctionType:
    case ts.SyntaxKind.ConstructorType:
      return refused(node, refusals.closure(), context);
  }
  if (ts.isParenthesizedTypeNode(node)) return typeFromNode(node.type, context);
  if (ts.isTypeOperatorNode(node)) return typeFromNode(node.type, context);
  if (ts.isUnionTypeNode(node)) return typeFromUnion(node, context);
  if (ts.isLiteralTypeNode(node)) return typeFromLiteral(node, context);
  if (ts.isTypeReferenceNode(node)) return typeFromReference(node, node.typeName, node.typeArguments, context);
  if (ts.isExpressionWithTypeArguments(node)) return typeFromReference(node, node.expression, node.typeArguments, context);
  return refused(node, refusals.unknownType(node.getText(context.file)), context);
}

function refused(node: ts.Node, refusal: Parameters<Context['refuse']>[1], context: Context): ApexType {
  context.refuse(node, refusal);
  return unprintable;
}

function typeFromUnion(node: ts.UnionTypeNode, context: Context): ApexType {
  const parts = node.types.filter((part) => !(ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword));
  const missing = parts.find((part) => part.kind === ts.SyntaxKind.UndefinedKeyword);
  if (missing) return refused(missing, refusals.undefinedValue(), context);
  if (parts.length === 1) return typeFromNode(parts[0]!, context);
  const whole = context.checker.getTypeFromTypeNode(node).getNonNullableType();
  if (isText(whole) || isEnum(whole)) return typeFromType(whole, node, context);
  return refused(node, refusals.unionType(), context);
}

function typeFromLiteral(node: ts.LiteralTypeNode, context: Context): ApexType {
  if (ts.isStringLiteral(node.literal)) return stringType;
  if (node.literal.kind === ts.SyntaxKind.TrueKeyword || node.literal.kind === ts.SyntaxKind.FalseKeyword) return type('Boolean');
  return refused(node, refusals.unknownType(node.getText(context.file)), context);
}

function typeFromReference(node: ts.TypeNode, name: ts.EntityName | ts.Expression, typeArguments: ts.NodeArray<ts.TypeNode> | undefined, context: Context): ApexType {
  const source = name.getText(context.file);
  const symbol = context.symbol(name);
  if (context.isPlatform(symbol)) {
    if (source === 'Array') return refused(node, refusals.arrayType(), context);
    if (wrappers[source]) return refused(node, refusals.wrapperType(source, wrappers[source]), context);
    if (libraryAliases[source]) return libraryAliases[source];
  } else if (symbol && symbol.flags & ts.SymbolFlags.TypeAlias) {
    return typeFromType(context.checker.getTypeFromTypeNode(node), node, context);
  } else if (symbol && symbol.flags & ts.SymbolFlags.TypeParameter) {
    return refused(node, refusals.ownGenerics(), context);
  } else if (symbol && symbol.flags & ts.SymbolFlags.EnumMember) {
    return typeFromType(context.checker.getTypeFromTypeNode(node), node, context);
  }
  return type(source, (typeArguments ?? []).map((argument) => typeFromNode(argument, context)));
}

/** An Apex type from what the checker inferred; the node is where to report. */
export function typeFromType(of: ts.Type, node: ts.Node, context: Context): ApexType {
  const { checker } = context;
  const bare = of.getNonNullableType();
  const kind = kindOfType(bare, checker);
  if (kind) return type(kind);
  if (isId(bare)) return type('Id');
  if (isText(bare)) return stringType;
  if (bare.flags & ts.TypeFlags.BooleanLike || isBooleanUnion(bare)) return type('Boolean');
  if (isEnum(bare)) return type(enumName(bare, context));
  if (bare.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive) || isEmptyObject(bare)) return objectType;
  if (bare.flags & ts.TypeFlags.Any) return refused(node, refusals.anyType(), context);
  if (bare.flags & ts.TypeFlags.VoidLike) return voidType;
  if (isNumeric(bare)) return refused(node, refusals.plainNumber(), context);
  if (bare.isUnion()) return refused(node, refusals.unionType(), context);
  const symbol = bare.getSymbol();
  if (!symbol || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return refused(node, refusals.unknownType(checker.typeToString(bare)), context);
  return type(qualifiedName(symbol), typeArgumentsOf(bare, symbol).map((argument) => typeFromType(argument, node, context)));

  /** Without the hidden `this`, and without the parameters that the checker alone wants (`Iterator<T, R, N>`). */
  function typeArgumentsOf(generic: ts.Type, genericSymbol: ts.Symbol): readonly ts.Type[] {
    if (!((generic as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)) return [];
    const written = genericSymbol.name === 'Iterator' || genericSymbol.name === 'Iterable' ? 1 : ((generic as ts.TypeReference).target.typeParameters?.length ?? 0);
    return checker.getTypeArguments(generic as ts.TypeReference).slice(0, written);
  }
}

export const isText = (of: ts.Type): boolean => {
  const bare = of.getNonNullableType();
  if (bare.isUnion()) return bare.types.length > 0 && bare.types.every(isText);
  return (bare.flags & ts.TypeFlags.StringLike) !== 0;
};

export const isId = (of: ts.Type): boolean => {
  const bare = of.getNonNullableType();
  return bare.isIntersection() && bare.getProperty('__id') !== undefined;
};

/** A union of text constants: a picklist, no two values of which differ in case only. */
export const isPicklist = (of: ts.Type): boolean => {
  const bare = of.getNonNullableType();
  return bare.isStringLiteral() || (bare.isUnion() && bare.types.length > 0 && bare.types.every((part) => part.isStringLiteral()));
};

export const isBoolean = (of: ts.Type): boolean => (of.flags & ts.TypeFlags.BooleanLike) !== 0 || isBooleanUnion(of);

export const mayBeNull = (of: ts.Type): boolean =>
  of.isUnion() ? of.types.some(mayBeNull) : (of.flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0;

const isBooleanUnion = (of: ts.Type): boolean => of.isUnion() && of.types.length > 0 && of.types.every((part) => (part.flags & ts.TypeFlags.BooleanLike) !== 0);

export const isEmptyObject = (of: ts.Type): boolean =>
  (of.flags & ts.TypeFlags.Object) !== 0 && of.getProperties().length === 0 && !of.getSymbol()?.declarations?.some((each) => ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each));

function enumName(of: ts.Type, context: Context): string {
  const part = of.isUnion() ? of.types[0]! : of;
  const symbol = part.getSymbol()!;
  const owner = symbol.flags & ts.SymbolFlags.EnumMember ? context.checker.getSymbolAtLocation((symbol.valueDeclaration!.parent as ts.EnumDeclaration).name)! : symbol;
  return qualifiedName(owner);
}

/** `Schema.DisplayType`: with the namespaces of the library that it stands in. */
export function qualifiedName(symbol: ts.Symbol): string {
  const names = [symbol.name];
  let scope: ts.Node | undefined = symbol.declarations?.[0]?.parent;
  while (scope && !ts.isSourceFile(scope)) {
    if (ts.isModuleDeclaration(scope)) names.unshift(scope.name.text);
    scope = scope.parent;
  }
  return names.join('.');
}
