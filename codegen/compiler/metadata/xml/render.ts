/** Values to the XML text that Salesforce itself would retrieve: one element a line, four spaces, a trailing newline. */

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const HEADER = '<?xml version="1.0" encoding="UTF-8"?>';

/** A value as authored: `undefined` is left out, a list becomes one element an entry. */
export type XmlValue = string | number | boolean | undefined | XmlRecord | readonly XmlValue[];
export interface XmlRecord {
  readonly [element: string]: XmlValue;
}

/** @param root the metadata type, which is the name of the root element (`CustomField`) */
export function renderDocument(root: string, value: object): string {
  const body = renderChildren(value as XmlRecord, 1);
  const open = `<${root} xmlns="${NAMESPACE}">`;
  return body === '' ? `${HEADER}\n<${root} xmlns="${NAMESPACE}"/>\n` : `${HEADER}\n${open}\n${body}</${root}>\n`;
}

/** Salesforce escapes both quotes in element text too; anything else would differ from what a retrieve writes. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/**
 * The order of a retrieve: what a type inherits comes before its own, each part by name. `fullName` is inherited by all metadata;
 * the page of an app's override belongs to the type derived from `ActionOverride`, so it comes last.
 */
export function compareElements(left: string, right: string): number {
  return rank(left) - rank(right) || (left < right ? -1 : left > right ? 1 : 0);
}

function rank(element: string): number {
  if (element === 'fullName') return 0;
  return element === 'pageOrSobjectType' ? 2 : 1;
}

function renderChildren(record: XmlRecord, depth: number): string {
  return Object.keys(record)
    .sort(compareElements)
    .map((name) => renderElement(name, record[name], depth))
    .join('');
}

function renderElement(name: string, value: XmlValue, depth: number): string {
  if (value === undefined) return '';
  if (isList(value)) return value.map((entry) => renderElement(name, entry, depth)).join('');
  const indent = '    '.repeat(depth);
  if (typeof value === 'object') {
    const children = renderChildren(value, depth + 1);
    return children === '' ? `${indent}<${name}/>\n` : `${indent}<${name}>\n${children}${indent}</${name}>\n`;
  }
  return `${indent}<${name}>${escapeText(scalarText(name, value))}</${name}>\n`;
}

/** `65` is written `65.0` where it is a version of the API. */
function scalarText(name: string, value: string | number | boolean): string {
  return name === 'apiVersion' && typeof value === 'number' ? value.toFixed(1) : String(value);
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}
