import { evaluateScript } from './evaluate.ts';
import { readApex, writeApex } from './formats/apex.ts';
import { readCsv, writeCsv } from './formats/csv.ts';
import { readJson, writeJson } from './formats/json.ts';
import { writeXml } from './formats/xml.ts';
import { parseScript } from './parser.ts';
import type { Input, Script } from './ast.ts';
import { DataWeaveError, type Value } from './values.ts';

export { DataWeaveError } from './values.ts';

/** What a script answered: an Apex value, or text in the output's format. */
export interface DataWeaveResult {
  readonly value: unknown;
  readonly text: string;
}

/**
 * Runs a script. A part of the language that covers what Apex projects write: header with inputs, functions and variables; objects, arrays, lambdas, match, infix functions,
 * selectors, coercions; JSON, CSV and Apex in, JSON, CSV, XML and Apex out. What is not known is a {@link DataWeaveError} that says so.
 * Source: "DataWeave in Apex" of the Apex Developer Guide, and the DataWeave language reference.
 * @param inputs - Apex values by name
 */
export function runDataWeave(source: string, inputs: ReadonlyMap<string, unknown>, log: (text: string) => void): DataWeaveResult {
  const script = parseScript(source);
  const values = new Map<string, Value>();
  for (const [name, value] of inputs) values.set(name, read(value, script.inputs.find((input) => input.name === name)));
  for (const { name } of script.inputs) if (!values.has(name)) values.set(name, null);
  checkOutput(script);
  return write(evaluateScript(script, values, log), script.output);
}

function read(value: unknown, input: Input | undefined): Value {
  if (typeof value !== 'string' || input === undefined) return readApex(value);
  switch (input.mime) {
    case 'application/json': return readJson(value);
    case 'application/csv':
    case 'text/csv': return readCsv(value, input.properties);
    case 'application/apex':
    case 'application/java':
    case 'text/plain': return value;
  }
  throw new DataWeaveError(`Unknown content type \`${input.mime}\``);
}

const outputs = new Set(['application/json', 'application/csv', 'text/csv', 'application/xml', 'text/xml', 'application/apex', 'application/java', 'text/plain']);

function checkOutput({ output }: Script): void {
  if (output !== null && !outputs.has(output.mime)) throw new DataWeaveError(`Unknown content type \`${output.mime}\``);
}

function write(value: Value, output: Script['output']): DataWeaveResult {
  switch (output?.mime) {
    case 'application/csv':
    case 'text/csv': return asText(writeCsv(value, output.properties));
    case 'application/xml':
    case 'text/xml': return asText(writeXml(value));
    case 'application/apex':
    case 'application/java': return { value: writeApex(value), text: '' };
  }
  return asText(writeJson(value));
}

const asText = (text: string): DataWeaveResult => ({ value: text, text });
