import { throwApex } from '../../../runtime/exceptions.ts';
import { basicEntities, extendedEntities, latinEntities } from './entities.ts';

/** The `escape…` and `unescape…` members of `System.String`. Semantics of Apache StringEscapeUtils, as the Apex Reference points out. */
export const escapeMethods = {
  'String escapeCsv()': (self: string) => (/[",\r\n]/.test(self) ? `"${self.replaceAll('"', '""')}"` : self),
  'String unescapeCsv()': (self: string) => (/^"[^]*[",\r\n][^]*"$/.test(self) ? self.slice(1, -1).replaceAll('""', '"') : self),
  'String escapeEcmaScript()': (self: string) => escapeJava(self).replace(/['/]/g, '\\$&'),
  'String unescapeEcmaScript()': unescapeJava,
  'String escapeJava()': escapeJava,
  'String unescapeJava()': unescapeJava,
  'String escapeUnicode()': (self: string) => self.replace(/[^\u0020-\u007f]/g, unicodeEscape),
  'String unescapeUnicode()': (self: string) => self.replace(/\\u+([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  'String escapeHtml3()': (self: string) => escapeHtml(self, false),
  'String escapeHtml4()': (self: string) => escapeHtml(self, true),
  'String unescapeHtml3()': (self: string) => unescapeHtml(self, false),
  'String unescapeHtml4()': (self: string) => unescapeHtml(self, true),
  'String escapeXml()': (self: string) => self.replace(/[&<>"']/g, (each) => xmlEntities[each] as string),
  'String unescapeXml()': (self: string) => unescapeEntities(self, (name) => xmlCharacters.get(name)),
};

const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const xmlCharacters = new Map(Object.entries(xmlEntities).map(([character, entity]) => [entity.slice(1, -1), character]));

/** `String.escapeSingleQuotes`: a backslash before each single quote. */
export function escapeSingleQuotes(text: string): string {
  return text.replaceAll("'", "\\'");
}

const javaEscapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };
const javaCharacters: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };

function escapeJava(text: string): string {
  return text.replace(/["\\]|[^\u0020-\u007e]/g, (each) => javaEscapes[each] ?? unicodeEscape(each));
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function unescapeJava(text: string): string {
  return text.replace(/\\(?:u+([0-9a-fA-F]{0,4})|([0-3]?[0-7]{1,2})|([^]))/g, (_, code: string | undefined, octal: string | undefined, letter: string | undefined) => {
    if (code !== undefined) {
      if (code.length < 4) throwApex('System.StringException', `Invalid unicode escape: ${code}`);
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return javaCharacters[letter as string] ?? (letter as string);
  });
}

function escapeHtml(text: string, extended: boolean): string {
  return text.replace(/["&<>]|[\u00a0-\uffff]/g, (each) => {
    const code = each.charCodeAt(0);
    const name = basicEntities.get(each) ?? (code <= 0xff ? latinEntities[code - 0xa0] : extended ? extendedEntities.get(code) : undefined);
    return name === undefined ? each : `&${name};`;
  });
}

let characterNames: Map<string, string> | null = null;

function unescapeHtml(text: string, extended: boolean): string {
  characterNames ??= new Map([
    ...Array.from(basicEntities, ([character, name]) => [name, character] as const),
    ...latinEntities.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
    ...Array.from(extendedEntities, ([code, name]) => [name, String.fromCharCode(code)] as const),
  ]);
  return unescapeEntities(text, (name) => {
    const character = characterNames?.get(name);
    return character !== undefined && (extended || character.charCodeAt(0) <= 0xff) ? character : undefined;
  });
}

function unescapeEntities(text: string, characterOf: (name: string) => string | undefined): string {
  return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g, (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string) => {
    const code = decimal !== undefined ? Number(decimal) : hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : null;
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return characterOf(name) ?? whole;
  });
}
