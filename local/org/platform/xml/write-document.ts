import { escapedAttribute, escapedText } from './entities.ts';
import type { XmlNode } from './node.ts';
import { written } from './tokens.ts';

/** A document as `Dom.Document.toXmlString` writes it: nothing is indented, an empty element ends in ` />`. */
export function documentText(root: XmlNode | null): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${root === null ? '' : nodeText(root)}`;
}

function nodeText(node: XmlNode): string {
  if (node.kind === 'TEXT') return escapedText(node.text);
  if (node.kind === 'COMMENT') return `<!--${node.text}-->`;
  const name = written({ prefix: node.prefix, local: node.name! });
  const declarations = [...node.declarations].map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapedAttribute(uri)}"`);
  const attributes = node.attributes.map(({ prefix, key, value }) => ` ${written({ prefix, local: key })}="${escapedAttribute(value)}"`);
  const start = `<${name}${declarations.join('')}${attributes.join('')}`;
  return node.children.length === 0 ? `${start} />` : `${start}>${node.children.map(nodeText).join('')}</${name}>`;
}
