import { UnknownEntity, unescaped } from './entities.ts';

/** A name as it is written: `soap:Body` has the prefix `soap`; '' without prefix. */
export interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
}

export interface Attribute extends QualifiedName {
  readonly value: string;
}

/** A piece of a document, with the offset where it begins. */
export type XmlToken = { readonly at: number } & (
  | { readonly kind: 'start'; readonly name: QualifiedName; readonly attributes: readonly Attribute[]; readonly empty: boolean }
  | { readonly kind: 'end'; readonly name: QualifiedName }
  | { readonly kind: 'text' | 'cdata' | 'comment' | 'doctype'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string }
);

/** What is not well formed, and at which offset. */
export class XmlSyntaxError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/** Line and column of an offset, both from 1. */
export function positionOf(source: string, at: number): { readonly line: number; readonly column: number } {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

const nameText = '[A-Za-z_:\\u00C0-\\uFFFF][\\w:.\\-\\u00B7\\u00C0-\\uFFFF]*';
const nameAt = new RegExp(nameText, 'y');
const attributeAt = new RegExp(`\\s+(${nameText})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const tagEndAt = /\s*(\/?>)/y;
const endTagAt = new RegExp(`</(${nameText})\\s*>`, 'y');

/**
 * The tokens of a well-formed document, in order. A declaration (`<?xml …?>`) is the instruction with the target `xml`.
 * Throws {@link XmlSyntaxError} where it is none.
 */
export function* xmlTokens(source: string): Generator<XmlToken> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.kind === 'start') {
      if (open.length === 0 && ++roots > 1) throw new XmlSyntaxError('only one root element is allowed', at);
      if (!token.empty) open.push(written(token.name));
    } else if (token.kind === 'end') {
      const expected = open.pop();
      if (expected !== written(token.name)) throw new XmlSyntaxError(`end tag name </${written(token.name)}> must match start tag name <${expected ?? ''}>`, at);
    } else if (open.length === 0 && (token.kind === 'cdata' || (token.kind === 'text' && token.text.trim() !== ''))) {
      throw new XmlSyntaxError(`only whitespace content allowed ${roots === 0 ? 'before start tag' : 'after the root element'}`, at);
    }
    yield token;
    at = token.next;
  }
  if (open.length > 0) throw new XmlSyntaxError(`no more data available - expected end tag </${open[open.length - 1]!}>`, at);
  if (roots === 0) throw new XmlSyntaxError('no root element', at);
}

export const written = ({ prefix, local }: QualifiedName): string => (prefix === '' ? local : `${prefix}:${local}`);

function qualified(text: string): QualifiedName {
  const colon = text.indexOf(':');
  return colon < 0 ? { prefix: '', local: text } : { prefix: text.slice(0, colon), local: text.slice(colon + 1) };
}

type Found = XmlToken & { readonly next: number };

function tokenAt(text: string, at: number): Found {
  if (text[at] !== '<') {
    const end = text.indexOf('<', at);
    const next = end < 0 ? text.length : end;
    return { kind: 'text', text: resolved(text.slice(at, next).replace(/\r\n?/g, '\n'), at), at, next };
  }
  if (text.startsWith('<!--', at)) return delimited(text, at, '<!--', '-->', (inner) => ({ kind: 'comment', text: inner, at }));
  if (text.startsWith('<![CDATA[', at)) return delimited(text, at, '<![CDATA[', ']]>', (inner) => ({ kind: 'cdata', text: inner, at }));
  if (text.startsWith('<?', at)) return delimited(text, at, '<?', '?>', (inner) => instruction(inner, at));
  if (text.startsWith('<!', at)) return doctype(text, at);
  if (text.startsWith('</', at)) {
    endTagAt.lastIndex = at;
    const match = endTagAt.exec(text);
    if (match === null) throw new XmlSyntaxError('this end tag is broken', at);
    return { kind: 'end', name: qualified(match[1]!), at, next: endTagAt.lastIndex };
  }
  return startTag(text, at);
}

function delimited(text: string, at: number, from: string, to: string, make: (inner: string) => XmlToken): Found {
  const end = text.indexOf(to, at + from.length);
  if (end < 0) throw new XmlSyntaxError(`${from} is not closed by ${to}`, at);
  return { ...make(text.slice(at + from.length, end)), next: end + to.length };
}

function instruction(inner: string, at: number): XmlToken {
  const [, target = '', data = ''] = /^(\S+)\s*(.*)$/s.exec(inner) ?? [];
  if (target.toLowerCase() === 'xml' && at > 0) throw new XmlSyntaxError('the XML declaration must come first', at);
  return { kind: 'instruction', target, data, at };
}

/** Declarations of a document type are passed over: Apex sees none of them. */
function doctype(text: string, at: number): Found {
  const open = text.indexOf('[', at);
  const close = text.indexOf('>', at);
  const end = open >= 0 && open < close ? text.indexOf(']>', open) + 1 : close;
  if (end <= 0) throw new XmlSyntaxError('the document type is not closed', at);
  return { kind: 'doctype', text: text.slice(at + 2, end), at, next: end + 1 };
}

function startTag(text: string, at: number): Found {
  nameAt.lastIndex = at + 1;
  const name = nameAt.exec(text)?.[0];
  if (name === undefined) throw new XmlSyntaxError(`expected start or end tag name after <, found '${text[at + 1] ?? 'the end'}'`, at);
  let next = at + 1 + name.length;
  const attributes: Attribute[] = [];
  for (;;) {
    attributeAt.lastIndex = next;
    const match = attributeAt.exec(text);
    if (match === null) break;
    const [whole, key = '', doubled, single] = match;
    if (attributes.some((one) => written(one) === key)) throw new XmlSyntaxError(`duplicated attribute ${key}`, next);
    attributes.push({ ...qualified(key), value: resolved((doubled ?? single ?? '').replace(/[\t\r\n]/g, ' '), next) });
    next += whole.length;
  }
  tagEndAt.lastIndex = next;
  const end = tagEndAt.exec(text);
  if (end === null) throw new XmlSyntaxError(`the tag <${name}> is broken or not closed`, next);
  return { kind: 'start', name: qualified(name), attributes, empty: end[1] === '/>', at, next: tagEndAt.lastIndex };
}

function resolved(text: string, at: number): string {
  try {
    return unescaped(text);
  } catch (error) {
    if (error instanceof UnknownEntity) throw new XmlSyntaxError(error.message, at);
    throw error;
  }
}
