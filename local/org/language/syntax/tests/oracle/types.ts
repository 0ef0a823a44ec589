import { all, find, get, range } from './tree.ts';
import type { Converted, OracleNode } from './tree.ts';

export function typeReference(node: OracleNode): Converted {
  const subscripts = find(node, 'arraySubscripts');
  return {
    kind: 'TypeReference',
    ...range(node),
    parts: all(node, 'typeName', 'idCreatedNamePair').map(typePart),
    arrayDepth: subscripts === null ? 0 : all(subscripts, 'LBRACK').length,
  };
}

function typePart(node: OracleNode): Converted {
  const list = find(find(node, 'typeArguments') ?? node, 'typeList');
  return {
    kind: 'TypeNamePart',
    ...range(node),
    name: node.children[0]!.text,
    typeArguments: list === null ? [] : typeList(list),
  };
}

export function typeList(node: OracleNode): readonly Converted[] {
  return all(node, 'typeRef').map(typeReference);
}

/** The type of a catch clause, which the reference grammar has as a dotted name. */
export function typeOfName(node: OracleNode): Converted {
  const parts = all(node, 'id').map((part) => ({
    kind: 'TypeNamePart',
    ...range(part),
    name: part.text,
    typeArguments: [],
  }));
  return { kind: 'TypeReference', ...range(node), parts, arrayDepth: 0 };
}

export function returnType(node: OracleNode): Converted | null {
  return find(node, 'VOID') === null ? typeReference(get(node, 'typeRef')) : null;
}
