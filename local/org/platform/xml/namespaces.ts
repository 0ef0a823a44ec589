import type { Attribute } from './tokens.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Namespaces that a tag declares, by prefix; '' is the default one. */
export type Declarations = ReadonlyMap<string, string>;

/** `xmlns="…"` and `xmlns:p="…"` of a tag, and its other attributes. */
export function split(attributes: readonly Attribute[]): { readonly declarations: Declarations; readonly others: readonly Attribute[] } {
  const declarations = new Map<string, string>();
  const others: Attribute[] = [];
  for (const attribute of attributes) {
    const { prefix, local, value } = attribute;
    if (prefix === 'xmlns') declarations.set(local, value);
    else if (prefix === '' && local === 'xmlns') declarations.set('', value);
    else others.push(attribute);
  }
  return { declarations, others };
}

/** Which namespace a prefix means in the innermost of some tags; null when none declares it. */
export function namespaceIn(open: readonly Declarations[], prefix: string): string | null {
  if (prefix === 'xml') return xmlNamespace;
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const uri = open[depth]!.get(prefix);
    if (uri !== undefined) return uri === '' ? null : uri;
  }
  return null;
}
