import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { MetadataError } from './metadata-error.ts';

/** A metadata element: child elements by name, in order. Text stands in `#text` or, for leaves, in place of the element. */
export type XmlElement = { readonly [name: string]: XmlValue | undefined };
export type XmlValue = string | XmlElement | readonly (string | XmlElement)[];

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', ignoreDeclaration: true, parseTagValue: false, parseAttributeValue: false, htmlEntities: true,
});

/**
 * The root element of a metadata file.
 * @param file - name for messages
 * @param root - expected name of the root (`CustomObject`); any when left out
 * @throws MetadataError with the line when the text is no XML, or is something else
 */
export function parseXml(text: string, file: string, root?: string): XmlElement {
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw new MetadataError(`This is not well-formed XML: ${checked.err.msg}`, file, checked.err.line);
  const document = parser.parse(text) as XmlElement;
  const name = Object.keys(document).find((key) => key !== '#text');
  if (name === undefined) throw new MetadataError('The file holds no XML element.', file, 1);
  if (root !== undefined && name !== root) throw new MetadataError(`Expected the element <${root}>, found <${name}>.`, file, 1);
  const element = document[name];
  return typeof element === 'object' && !Array.isArray(element) ? (element as XmlElement) : {};
}

/** All children of a name that have children themselves. */
export function elements(parent: XmlElement, name: string): XmlElement[] {
  return values(parent, name).filter((value): value is XmlElement => typeof value === 'object');
}

export function element(parent: XmlElement, name: string): XmlElement | undefined {
  return elements(parent, name)[0];
}

/** Texts of all children of a name. */
export function texts(parent: XmlElement, name: string): string[] {
  return values(parent, name).map((value) => (typeof value === 'string' ? value : textIn(value)));
}

export function text(parent: XmlElement, name: string): string | undefined {
  return texts(parent, name)[0];
}

/** `true` / `false` of a child; the default when it is not there. */
export function flag(parent: XmlElement, name: string, absent = false): boolean {
  const value = text(parent, name);
  return value === undefined ? absent : value.trim().toLowerCase() === 'true';
}

export function number(parent: XmlElement, name: string): number | undefined {
  const value = text(parent, name);
  return value === undefined || value.trim() === '' ? undefined : Number(value);
}

function values(parent: XmlElement, name: string): readonly (string | XmlElement)[] {
  const value = parent[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly (string | XmlElement)[]) : [value as string | XmlElement];
}

function textIn(value: XmlElement): string {
  const inner = value['#text'];
  return typeof inner === 'string' ? inner : '';
}
