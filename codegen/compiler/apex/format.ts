import prettier from 'prettier';
import * as prettierApex from 'prettier-plugin-apex';
import { alignLines } from './line-alignment.ts';

interface Formattable {
  /** `classes/X.cls` */
  path: string;
  apex: string;
  lineMap: [apexLine: number, sourceLine: number][];
}

const atOnce = 4;

/** Formats compiled files with prettier-plugin-apex, a few at once (each starts a native parser), and moves their line maps along. */
export async function formatApex<F extends Formattable>(files: readonly F[]): Promise<F[]> {
  const formatted: F[] = new Array<F>(files.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) formatted[at] = await formatFile(files[at]!);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return formatted;
}

async function formatFile<F extends Formattable>(file: F): Promise<F> {
  const text = await prettier.format(file.apex, { parser: 'apex', plugins: [prettierApex], printWidth: 120, tabWidth: 2 }).catch((error: unknown) => {
    // Salesforce's own parser reads the text here: what it refuses is a defect of the compiler.
    throw new Error(`${file.path} is not valid Apex: ${error instanceof Error ? error.message : String(error)}\n${file.apex}`);
  });
  const lineOf = alignLines(file.apex, text);
  const lineMap = file.lineMap.map(([apexLine, sourceLine]): [number, number] => [lineOf(apexLine), sourceLine]);
  return { ...file, apex: text, lineMap };
}
