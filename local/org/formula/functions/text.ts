import { Decimal } from '../../runtime/values/decimal.ts';
import { idTo18 } from '../../runtime/values/id.ts';
import { text as textOf } from '../values.ts';
import { argument, plain, textual, wholeNumber, type FormulaFunction } from './function-table.ts';

const encodeHtml = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] as string);

const pad = (side: 'left' | 'right'): FormulaFunction =>
  plain(([value = null, length, filler]) => {
    const source = textOf(value);
    const size = wholeNumber(length);
    if (source.length >= size) return source.slice(0, size);
    const fill = filler === undefined ? ' ' : textOf(filler);
    return side === 'left' ? source.padStart(size, fill) : source.padEnd(size, fill);
  });

export const text: Readonly<Record<string, FormulaFunction>> = {
  TEXT: plain(([value = null]) => textOf(value)),
  LEN: textual((value = '') => Decimal.of(value.length)),
  LEFT: plain(([value = null, count]) => textOf(value).slice(0, Math.max(0, wholeNumber(count)))),
  RIGHT: plain(([value = null, count]) => {
    const size = wholeNumber(count);
    return size <= 0 ? '' : textOf(value).slice(-size);
  }),
  MID: plain(([value = null, start, count]) => {
    const from = Math.max(0, wholeNumber(start) - 1);
    return textOf(value).slice(from, from + Math.max(0, wholeNumber(count)));
  }),
  CONTAINS: textual((value = '', part = '') => value.includes(part)),
  BEGINS: textual((value = '', start = '') => value.startsWith(start)),
  FIND: plain(([part = null, value = null, start]) => Decimal.of(textOf(value).indexOf(textOf(part), wholeNumber(start, 1) - 1) + 1)),
  LOWER: textual((value = '') => value.toLowerCase()),
  UPPER: textual((value = '') => value.toUpperCase()),
  INITCAP: textual((value = '') => value.toLowerCase().replace(/(^|[^a-z0-9])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())),
  TRIM: textual((value = '') => value.trim()),
  REVERSE: textual((value = '') => [...value].reverse().join('')),
  SUBSTITUTE: textual((value = '', old = '', replacement = '') => (old === '' ? value : value.replaceAll(old, () => replacement))),
  LPAD: pad('left'),
  RPAD: pad('right'),
  BR: () => () => '<br>',
  ASCII: textual((value = '') => Decimal.of(value.codePointAt(0) ?? 0)),
  CHR: plain(([code]) => String.fromCodePoint(wholeNumber(code))),
  VALUE: textual((value = '') => Decimal.parse(value.trim())),
  ISNUMBER: textual((value = '') => value.trim() !== '' && Decimal.parse(value.trim()) !== null),
  // A regular expression must match the whole text, as in Java.
  REGEX: textual((value = '', pattern = '') => new RegExp(`^(?:${pattern})$`, 'su').test(value)),
  INCLUDES: textual((value = '', part = '') => value.split(';').includes(part)),
  PICKLISTCOUNT: textual((value = '') => Decimal.of(value === '' ? 0 : value.split(';').length)),
  CASESAFEID: textual((id = '') => (id.length === 15 ? idTo18(id) : id)),
  HYPERLINK: (args) => (context) => {
    const target = args.length > 2 ? textOf(argument(args, 2)(context)) : '_blank';
    return `<a href="${textOf(argument(args, 0)(context))}" target="${target}">${textOf(argument(args, 1)(context))}</a>`;
  },
  IMAGE: textual((url = '', alternative = '', height = '', width = '') =>
    `<img src="${url}" alt="${alternative}"${height === '' ? '' : ` style="height:${height}px; width:${width}px;"`} border="0"/>`),
  HTMLENCODE: textual((value = '') => encodeHtml(value)),
  URLENCODE: textual((value = '') => encodeURIComponent(value).replace(/%20/g, '+')),
  JSENCODE: textual((value = '') => value.replace(/[\\'"\n\r]/g, (character) => ({ '\n': '\\n', '\r': '\\r' })[character] ?? `\\${character}`)),
};
