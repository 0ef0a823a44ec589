import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it stands in a file: its children in their order, or its text. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

type OrderedNode = Record<string, OrderedNode[] | string>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: true, parseTagValue: false, trimValues: false, ignoreDeclaration: true });

/** The root element, or a sentence that says where the text stops being XML. */
export function parseDocument(text: string): XmlElement | string {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) return `Not well-formed at line ${verdict.err.line}: ${verdict.err.msg}`;
  const root = (parser.parse(text) as OrderedNode[]).map(toElement).find((element) => element !== undefined);
  return root ?? 'There is no root element.';
}

/** The text of a child, or `undefined` where there is none. */
export function childText(element: XmlElement, name: string): string | undefined {
  return element.children.find((child) => child.name === name)?.text;
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function toElement(node: OrderedNode): XmlElement | undefined {
  const name = Object.keys(node)[0];
  const content = name === undefined ? undefined : node[name];
  if (name === undefined || name === '#text' || !Array.isArray(content)) return undefined;
  const children = content.map(toElement).filter((child) => child !== undefined);
  const text = content.map((child) => child['#text']).filter((part) => typeof part === 'string');
  return { name, text: children.length > 0 ? '' : text.join(''), children };
}
