import { throwApex } from '../../runtime/exceptions.ts';
import { namespaceIn, split, type Declarations } from './namespaces.ts';
import { XmlNode } from './node.ts';
import { positionOf, XmlSyntaxError, xmlTokens, type Attribute, type QualifiedName } from './tokens.ts';

/** The root element of a document. Throws `System.XmlException`. */
export function readDocument(source: string): XmlNode {
  try {
    return readRoot(source);
  } catch (error) {
    if (!(error instanceof XmlSyntaxError)) throw error;
    const { line, column } = positionOf(source, error.at);
    return throwApex('System.XmlException', `Failed to parse XML due to: ${error.message} (position: @${line}:${column})`);
  }
}

function readRoot(source: string): XmlNode {
  const open: XmlNode[] = [];
  const scopes: Declarations[] = [];
  let root: XmlNode | null = null;
  for (const token of xmlTokens(source)) {
    const parent = open[open.length - 1];
    switch (token.kind) {
      case 'start': {
        const { declarations, others } = split(token.attributes);
        scopes.push(declarations);
        const node = elementOf(token.name, declarations, others, scopes, token.at);
        if (parent === undefined) root = node;
        else parent.append(node);
        if (token.empty) scopes.pop();
        else open.push(node);
        break;
      }
      case 'end':
        open.pop();
        scopes.pop();
        break;
      case 'text':
      case 'cdata':
        parent?.append(new XmlNode('TEXT', null, null, '', token.text));
        break;
      case 'comment':
        parent?.append(new XmlNode('COMMENT', null, null, '', token.text));
        break;
      default:
    }
  }
  return root!;
}

function elementOf(name: QualifiedName, declarations: Declarations, attributes: readonly Attribute[], scopes: readonly Declarations[], at: number): XmlNode {
  const node = new XmlNode('ELEMENT', name.local, resolve(scopes, name.prefix, at), name.prefix);
  for (const [prefix, uri] of declarations) node.declarations.set(prefix, uri);
  for (const { prefix, local, value } of attributes) {
    node.attributes.push({ key: local, keyNamespace: prefix === '' ? null : resolve(scopes, prefix, at), prefix, value, valueNamespace: null });
  }
  return node;
}

function resolve(scopes: readonly Declarations[], prefix: string, at: number): string | null {
  const uri = namespaceIn(scopes, prefix);
  if (uri === null && prefix !== '') throw new XmlSyntaxError(`could not determine namespace bound to prefix ${prefix}`, at);
  return uri;
}
