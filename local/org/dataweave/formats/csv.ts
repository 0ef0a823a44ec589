import { textOf } from '../text.ts';
import { DataWeaveError, DwObject, pair, type Value } from '../values.ts';

/** Rows as objects by the header; `separator` and `header=false` are known. */
export function readCsv(text: string, properties: Readonly<Record<string, string>>): Value {
  const [first = [], ...rest] = rowsOf(text, properties.separator ?? ',');
  const hasHeader = properties.header !== 'false';
  const names = hasHeader ? first : first.map((_, index) => `column_${index}`);
  return (hasHeader ? rest : [first, ...rest]).map((row) => new DwObject(names.map((name, index) => pair(name, row[index] ?? ''))));
}

export function writeCsv(value: Value, properties: Readonly<Record<string, string>>): string {
  const separator = properties.separator ?? ',';
  if (!Array.isArray(value)) throw new DataWeaveError('CSV is written from an Array of Objects.');
  const rows = value as readonly Value[];
  const quoted = (text: string): string => (/["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => (row as DwObject).pairs.map(({ value: of }) => quoted(textOf(of))).join(separator));
  const header = rows[0] instanceof DwObject ? [rows[0].pairs.map(({ key }) => quoted(key)).join(separator)] : [];
  return [...header, ...lines, ''].join('\n');
}

function rowsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator.replace(/[\\\]^-]/g, '\\$&')}\\r\\n]*))(${separator.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}|\\r?\\n|$)`, 'y');
  while (field.lastIndex < text.length) {
    const [, quoted, plain = '', end] = field.exec(text) as RegExpExecArray;
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== separator && field.lastIndex < text.length) rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? '') !== '');
}
