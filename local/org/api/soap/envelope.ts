import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a SOAP message: children and attributes (`@type`) by name, without prefixes; text for leaves. */
export type SoapValue = string | SoapElement | readonly (string | SoapElement)[];
export interface SoapElement {
  readonly [name: string]: SoapValue | undefined;
}

/** A call: `<deploy><ZipFile>…` in the body. */
export interface SoapCall {
  readonly operation: string;
  readonly input: SoapElement;
  /** Of the `SessionHeader`. */
  readonly sessionId: string | null;
  readonly headers: SoapElement;
  /** The message as it came, for what must not lose the order of its elements. */
  readonly text: string;
}

/** What the caller hears instead of a result. `code` as Salesforce names it: `INVALID_SESSION_ID`. */
export class SoapFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true, parseTagValue: false, parseAttributeValue: false, ignoreDeclaration: true, htmlEntities: true });

/** @throws SoapFault for what is no SOAP message */
export function readCall(text: string): SoapCall {
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw new SoapFault('UNKNOWN_EXCEPTION', `The message is not well-formed XML: ${checked.err.msg} (line ${checked.err.line})`);
  const envelope = (parser.parse(text) as { Envelope?: SoapElement }).Envelope;
  const body = child(envelope, 'Body');
  const operation = Object.keys(body ?? {}).find((name) => !name.startsWith('@') && name !== '#text');
  if (body === null || operation === undefined) throw new SoapFault('UNKNOWN_EXCEPTION', 'The message has no Body with a call in it');
  const headers = child(envelope, 'Header') ?? {};
  return { operation, input: child(body, operation) ?? {}, headers, sessionId: textOf(child(headers, 'SessionHeader')?.sessionId), text };
}

/** First child of a name that has children itself; null when there is none. */
export function child(element: SoapElement | null | undefined, name: string): SoapElement | null {
  const value = [element?.[name] ?? []].flat()[0];
  return typeof value === 'object' ? (value as SoapElement) : null;
}

/** All children of a name that have children themselves. */
export function children(element: SoapElement, name: string): SoapElement[] {
  return [element[name] ?? []].flat().filter((value): value is SoapElement => typeof value === 'object');
}

/** Text of a leaf; null where it is missing, empty or `xsi:nil`. */
export function textOf(value: SoapValue | undefined): string | null {
  const one = Array.isArray(value) ? (value as readonly (string | SoapElement)[])[0] : (value as string | SoapElement | undefined);
  const text = typeof one === 'object' ? one['#text'] : one;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** Texts of all children of a name. */
export function textsOf(element: SoapElement, name: string): string[] {
  return [element[name] ?? []].flat().map((value) => textOf(value as SoapValue)).filter((text) => text !== null);
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** XML text that goes out as it is. */
export class RawXml {
  readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
  }
}

/** A value as elements of that name: lists repeat it, null and undefined leave it out. */
function xmlOf(name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => xmlOf(name, one)).join('');
  if (value instanceof RawXml) return `<${name}>${value.xml}</${name}>`;
  if (typeof value === 'object') return `<${name}>${Object.entries(value).map(([key, one]) => xmlOf(key, one)).join('')}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

const open = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" xmlns:sf="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">`;

/** The answer to a call: its result, repeated for a list. */
export function answerOf(namespace: string, operation: string, result: unknown, header = ''): string {
  return `${open(namespace)}${header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`}<soapenv:Body><${operation}Response>${xmlOf('result', result)}</${operation}Response></soapenv:Body></soapenv:Envelope>`;
}

export function faultOf(namespace: string, { code, message }: { readonly code: string; readonly message: string }): string {
  return `${open(namespace)}<soapenv:Body><soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${code}: ${escaped(message)}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
}
