import ts from 'typescript';
import { plainTypes, type PlainType, type ServerType } from './server-api.ts';

const keywords = new Map<ts.SyntaxKind, PlainType>([
  [ts.SyntaxKind.StringKeyword, 'string'],
  [ts.SyntaxKind.BooleanKeyword, 'boolean'],
  [ts.SyntaxKind.VoidKeyword, 'void'],
]);

/** A type of a signature. Throws where a component could not take it: an SObject, a platform class, anything untyped. */
export function readType(node: ts.TypeNode | undefined, where: string, isClass: (name: string) => boolean): ServerType {
  const read = (inner: ts.TypeNode | undefined): ServerType => readType(inner, where, isClass);
  if (node === undefined) throw new Error(`${where} has no type. Write one.`);
  const keyword = keywords.get(node.kind);
  if (keyword !== undefined) return { kind: 'plain', name: keyword };
  if (ts.isUnionTypeNode(node)) return readUnion(node, where, read);
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return { kind: 'literals', values: [node.literal.text] };
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    if (name === 'List' || name === 'Set') return { kind: 'list', of: read(first) };
    if (name === 'Map' && read(first).kind === 'plain') return { kind: 'map', of: read(second) };
    if ((plainTypes as readonly string[]).includes(name)) return { kind: 'plain', name: name as PlainType };
    if (isClass(name)) return { kind: 'class', name };
  }
  throw new Error(`${where} has the type ${node.getText()}, which does not travel to a screen. Write a class of our own with @AuraEnabled fields.`);
}

function readUnion(node: ts.UnionTypeNode, where: string, read: (node: ts.TypeNode) => ServerType): ServerType {
  const isNull = (part: ts.TypeNode): boolean => ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword;
  const parts = node.types.filter((part) => !isNull(part)).map(read);
  const values = parts.flatMap((part) => (part.kind === 'literals' ? part.values : []));
  const [only] = parts;
  if (values.length !== parts.length && parts.length !== 1) throw new Error(`${where} has a union of unlike types. Write a class.`);
  const type: ServerType = values.length > 0 ? { kind: 'literals', values } : only!;
  return parts.length < node.types.length ? { kind: 'nullable', of: type } : type;
}
