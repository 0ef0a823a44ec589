import { textOf } from '../text.ts';
import { DataWeaveError, DwObject, type Pair, type Value } from '../values.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One root element, indented by two spaces. */
export function writeXml(value: Value): string {
  if (!(value instanceof DwObject) || value.pairs.length !== 1) throw new DataWeaveError('Trying to output non-whitespace characters outside main element tree: XML needs one root.');
  return `<?xml version='1.0' encoding='UTF-8'?>\n${element(value.pairs[0] as Pair, '')}`;
}

function element({ key, value, attributes }: Pair, indent: string): string {
  const open = key + attributes.map((one) => ` ${one.key}="${escaped(textOf(one.value)).replaceAll('"', '&quot;')}"`).join('');
  if (value === null) return `${indent}<${open}/>`;
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => element({ key, value: item, attributes }, indent)).join('\n');
  if (!(value instanceof DwObject)) return `${indent}<${open}>${escaped(textOf(value))}</${key}>`;
  return [`${indent}<${open}>`, ...value.pairs.map((one) => element(one, `${indent}  `)), `${indent}</${key}>`].join('\n');
}
