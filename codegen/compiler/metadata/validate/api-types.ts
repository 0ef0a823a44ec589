import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What the Metadata API knows of an element. */
export interface ApiProperty {
  /** `string`, `number`, `boolean`, or the name of another type. */
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
}

export type ApiType =
  | { readonly kind: 'record'; readonly properties: ReadonlyMap<string, ApiProperty> }
  | { readonly kind: 'values'; readonly values: ReadonlySet<string> }
  | { readonly kind: 'text' };

/** All types of the Metadata API by name. */
export type ApiTypes = ReadonlyMap<string, ApiType>;

let loaded: ApiTypes | undefined;

/**
 * Reads the declarations of `@salesforce/types/metadata`, which Salesforce generates from the WSDL: the only public source that has both the
 * structure and the values of each enumeration. Half a second, once a process.
 */
export function apiTypes(): ApiTypes {
  loaded ??= readDeclarations(createRequire(import.meta.url).resolve('@salesforce/types/metadata').replace(/\.js$/, '.d.ts'));
  return loaded;
}

function readDeclarations(path: string): ApiTypes {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const aliases = new Map(source.statements.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias.type]));
  return new Map([...aliases].map(([name, type]) => [name, readType(type, aliases)]));
}

function readType(type: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): ApiType {
  if (ts.isUnionTypeNode(type) || ts.isLiteralTypeNode(type)) {
    const members = ts.isUnionTypeNode(type) ? type.types : [type];
    const values = members.map((member) => (ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? member.literal.text : ''));
    return { kind: 'values', values: new Set(values) };
  }
  if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) {
    return { kind: 'record', properties: new Map(readProperties(type, aliases)) };
  }
  return { kind: 'text' };
}

/** Own and inherited properties: the declarations write `Metadata & { … }` for a derived type. */
function readProperties(type: ts.TypeNode, aliases: ReadonlyMap<string, ts.TypeNode>): [string, ApiProperty][] {
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap((part) => readProperties(part, aliases));
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
    const target = aliases.get(type.typeName.text);
    return target ? readProperties(target, aliases) : [];
  }
  if (!ts.isTypeLiteralNode(type)) return [];
  return type.members.filter(ts.isPropertySignature).map((member) => [(member.name as ts.Identifier).text, readProperty(member)]);
}

function readProperty(member: ts.PropertySignature): ApiProperty {
  const list = member.type !== undefined && ts.isArrayTypeNode(member.type);
  const type = list ? (member.type as ts.ArrayTypeNode).elementType : member.type;
  return { type: typeName(type), list, required: !list && member.questionToken === undefined };
}

function typeName(type: ts.TypeNode | undefined): string {
  if (type === undefined) return 'string';
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) return type.typeName.text;
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  return type.kind === ts.SyntaxKind.NumberKeyword ? 'number' : 'string';
}
