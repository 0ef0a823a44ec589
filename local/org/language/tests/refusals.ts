import { bench } from './harness.ts';
import type { SourceUnit } from '../index.ts';

/** Error texts of sources that are compiled together: `line:column message`, by file. */
function errorsByFile(units: readonly SourceUnit[]): Map<string, string[]> {
  const found = new Map<string, string[]>(units.map(({ file }) => [file, []]));
  for (const { file, line, column, message } of bench(units).errors) found.get(file)!.push(`${line}:${column} ${message}`);
  return found;
}

const unit = (file: string, source: string): SourceUnit => ({ file, source, kind: file.endsWith('.trigger') ? 'trigger' : 'class', namespace: null, apiVersion: 65 });

/** A name as long as `Main`, so that columns stay. */
const numbered = (index: number): string => `M${index.toString(36).padStart(3, '0')}`;

/** Rows for `test.each`: title, wanted message, and what the compiler says. All rows are compiled in one go, each as a class of its own in place of `Main`. */
function rows(sources: readonly string[], wanted: readonly (readonly [title: string, message: string])[]): [string, string, string[]][] {
  const files = sources.map((source, index) => unit(`${numbered(index)}.cls`, source.replaceAll('Main', numbered(index))));
  const found = errorsByFile(files);
  return wanted.map(([title, message], index) => [title, message, found.get(files[index]!.file)!.map((text) => text.replaceAll(numbered(index), 'Main'))]);
}

const method = (members: string, body: string, head = 'public static void run()'): string => `public class Main { ${members} ${head} {\n${body}\n} }`;

/** Statements of a static method, from line 2 on, and what they are refused with. */
export const refusals = (members: string, wanted: readonly (readonly [body: string, message: string])[]): [string, string, string[]][] =>
  rows(wanted.map(([body]) => method(members, body)), wanted);

/** What one body is refused with; `head` is that of its method. */
export const refusal = (members: string, body: string, head?: string): string[] => rows([method(members, body, head)], [['', '']])[0]![2];

/** Whole classes called `Main`. */
export const refusedClasses = (wanted: readonly (readonly [source: string, message: string])[]): [string, string, string[]][] =>
  rows(wanted.map(([source]) => source), wanted);

/** Triggers, each alone. */
export const refusedTriggers = (wanted: readonly (readonly [source: string, message: string])[]): [string, string, string[]][] => {
  const files = wanted.map(([source], index) => unit(`T${index}.trigger`, source));
  const found = errorsByFile(files);
  return wanted.map(([title, message], index) => [title, message, found.get(files[index]!.file)!]);
};
