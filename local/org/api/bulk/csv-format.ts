import { parse } from 'csv-parse/sync';

/** Source: Bulk API 2.0 Developer Guide "Create a Job". */
export const delimiters = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
export const lineEndings = { LF: '\n', CRLF: '\r\n' } as const;

/** How a job's CSV is written, in and out. */
export interface CsvFormat {
  readonly columnDelimiter: keyof typeof delimiters;
  readonly lineEnding: keyof typeof lineEndings;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A CSV text that can't be read; the words are those of a failed job. */
export class CsvError extends Error {}

/** Reads an upload: UTF-8, the header first. Throws {@link CsvError}. */
export function readTable(bytes: Uint8Array, format: CsvFormat): Table {
  checkLineEnding(bytes, format);
  let lines: string[][];
  try {
    lines = parse(Buffer.from(bytes), { bom: true, delimiter: delimiters[format.columnDelimiter], record_delimiter: lineEndings[format.lineEnding], skip_empty_lines: true });
  } catch (error) {
    throw new CsvError(`ClientInputError : ${(error as Error).message}`);
  }
  const [columns = [], ...rows] = lines;
  return { columns, rows };
}

/** Results with every value in quotes, as the platform writes them. */
export function writeRows(rows: readonly (readonly string[])[], { columnDelimiter, lineEnding }: CsvFormat): string {
  const end = lineEndings[lineEnding];
  return rows.map((row) => row.map(quoted).join(delimiters[columnDelimiter]) + end).join('');
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** The first line decides: a wrong ending is a failed job, not a strange last column. */
function checkLineEnding(bytes: Uint8Array, { lineEnding }: CsvFormat): void {
  const end = bytes.indexOf(10);
  if (end < 0) return;
  const actual = end > 0 && bytes[end - 1] === 13 ? 'CRLF' : 'LF';
  if (actual !== lineEnding) throw new CsvError(`ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`);
}
