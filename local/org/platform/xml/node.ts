import { throwApex } from '../../runtime/exceptions.ts';
import { required } from '../lang/arguments.ts';

export type NodeKind = 'ELEMENT' | 'TEXT' | 'COMMENT';

export interface NodeAttribute {
  readonly key: string;
  readonly keyNamespace: string | null;
  readonly prefix: string;
  value: string;
  valueNamespace: string | null;
}

/** `Dom.XmlNode`: an element, a text or a comment. */
export class XmlNode {
  readonly kind: NodeKind;
  readonly name: string | null;
  readonly namespace: string | null;
  readonly prefix: string;
  /** Of texts and comments. */
  readonly text: string;
  readonly attributes: NodeAttribute[] = [];
  /** Namespaces declared on this element, by prefix; '' is the default one. */
  readonly declarations = new Map<string, string>();
  readonly children: XmlNode[] = [];
  parent: XmlNode | null = null;

  constructor(kind: NodeKind, name: string | null, namespace: string | null, prefix: string, text = '') {
    this.kind = kind;
    this.name = name;
    this.namespace = namespace === '' ? null : namespace;
    this.prefix = prefix;
    this.text = text;
  }

  append(child: XmlNode): XmlNode {
    if (this.kind !== 'ELEMENT') throwApex('System.XmlException', 'Only elements have children');
    child.parent = this;
    this.children.push(child);
    return child;
  }

  addElement(name: string | null, namespace: string | null, prefix: string | null): XmlNode {
    // Without a prefix of its own the element takes the one that its namespace has here.
    const known = namespace === null || namespace === '' ? '' : (this.prefixFor(namespace) ?? '');
    const child = this.append(new XmlNode('ELEMENT', required(name), namespace, prefix ?? known));
    child.declareOwn();
    return child;
  }

  /** Declares the element's own prefix where nothing around does. */
  declareOwn(): void {
    const declared = this.namespaceFor(this.prefix);
    if (declared === this.namespace) return;
    this.declarations.set(this.prefix, this.namespace ?? '');
  }

  insertBefore(child: XmlNode | null, reference: XmlNode | null): XmlNode {
    const added = required(child);
    const index = reference === null ? this.children.length : this.children.indexOf(reference);
    if (index < 0) throwApex('System.XmlException', 'The reference node is no child of this node');
    added.parent?.removeChild(added);
    added.parent = this;
    this.children.splice(index, 0, added);
    return added;
  }

  removeChild(child: XmlNode | null): boolean {
    const index = this.children.indexOf(required(child));
    if (index < 0) return false;
    this.children.splice(index, 1);
    child!.parent = null;
    return true;
  }

  element(name: string | null, namespace: string | null): XmlNode | null {
    const wanted = namespace === '' ? null : namespace;
    return this.children.find((child) => child.kind === 'ELEMENT' && child.name === name && child.namespace === wanted) ?? null;
  }

  /** Own text, or the texts directly inside of the element. */
  get content(): string {
    if (this.kind !== 'ELEMENT') return this.text;
    return this.children.map((child) => (child.kind === 'TEXT' ? child.text : '')).join('');
  }

  attribute(key: string | null, namespace: string | null): NodeAttribute | null {
    const wanted = namespace === '' ? null : namespace;
    return this.attributes.find((one) => one.key === key && one.keyNamespace === wanted) ?? null;
  }

  setAttribute(key: string | null, value: string | null, keyNamespace: string | null, valueNamespace: string | null): void {
    const found = this.attribute(key, keyNamespace);
    if (found !== null) Object.assign(found, { value: required(value), valueNamespace });
    else {
      const namespace = keyNamespace === '' ? null : keyNamespace;
      this.attributes.push({ key: required(key), keyNamespace: namespace, prefix: namespace === null ? '' : this.#prefixWanted(namespace), value: required(value), valueNamespace });
    }
  }

  removeAttribute(key: string | null, namespace: string | null): boolean {
    const found = this.attribute(key, namespace);
    if (found === null) return false;
    this.attributes.splice(this.attributes.indexOf(found), 1);
    return true;
  }

  namespaceFor(prefix: string): string | null {
    for (const { declarations } of ancestry(this)) {
      const uri = declarations.get(prefix);
      if (uri !== undefined) return uri === '' ? null : uri;
    }
    return null;
  }

  prefixFor(namespace: string | null): string | null {
    return this.#prefixesFor(namespace)[0] ?? null;
  }

  /** Prefixes that mean a namespace here, those of the innermost declaration first. */
  #prefixesFor(namespace: string | null): string[] {
    const declared = [...ancestry(this)].flatMap(({ declarations }) => [...declarations]);
    return declared.filter(([prefix, uri]) => uri === namespace && this.namespaceFor(prefix) === namespace).map(([prefix]) => prefix);
  }

  /** An attribute's namespace needs a prefix: the default namespace is none of attributes. */
  #prefixWanted(namespace: string): string {
    const known = this.#prefixesFor(namespace).find((prefix) => prefix !== '');
    if (known !== undefined) return known;
    let number = 0;
    while (this.namespaceFor(`ns${number}`) !== null) number += 1;
    this.declarations.set(`ns${number}`, namespace);
    return `ns${number}`;
  }

  $text(): string {
    return this.kind === 'ELEMENT' ? `XMLNode[ELEMENT,${this.name},${this.namespace ?? 'null'},(${this.attributes.length} attributes),(${this.children.length} children),null,]` : `XMLNode[${this.kind},null,null,null,null,null,${this.text},]`;
  }
}

/** The node and those around it, outwards. */
function* ancestry(node: XmlNode): Generator<XmlNode> {
  for (let at: XmlNode | null = node; at !== null; at = at.parent) yield at;
}
