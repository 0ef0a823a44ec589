import { throwApex } from '../../../runtime/exceptions.ts';
import type { ApexList } from '../../../runtime/values/list.ts';
import { textOf } from '../../../runtime/values/text.ts';

/**
 * `String.format`: Java's `MessageFormat`. `{0}` is an argument, a single quote opens and closes literal text, two of them are one. An
 * argument that is not there stays as written.
 */
export function formatMessage(pattern: string, args: ApexList): string {
  // Each argument is made text once, however often it is named.
  const texts = args.a.map(textOf);
  let result = '';
  let quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] as string;
    if (character === "'") {
      if (pattern[i + 1] === "'") {
        result += "'";
        i++;
      } else quoted = !quoted;
    } else if (character === '{' && !quoted) {
      const end = pattern.indexOf('}', i);
      if (end < 0) throwApex('System.StringException', 'Unmatched braces in the pattern.');
      result += argument(pattern.slice(i + 1, end), texts);
      i = end;
    } else result += character;
  }
  return result;
}

function argument(reference: string, texts: readonly string[]): string {
  const index = /^\s*(\d+)\s*(?:,.*)?$/.exec(reference)?.[1];
  if (index === undefined) throwApex('System.IllegalArgumentException', `can't parse argument number: ${reference}`);
  return texts[Number(index)] ?? `{${index}}`;
}
