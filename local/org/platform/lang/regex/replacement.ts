import { throwApex } from '../../../runtime/exceptions.ts';
import type { ApexPattern } from './pattern.ts';

/** A replacement of Java: `$1` and `${name}` are groups (as many digits as make a group), a backslash takes the next character as it is. */
export function expandReplacement(replacement: string, match: RegExpExecArray | RegExpMatchArray, pattern: ApexPattern): string {
  if (!/[\\$]/.test(replacement)) return replacement;
  const { groups, names } = pattern.translation;
  let result = '';
  for (let i = 0; i < replacement.length; i++) {
    const character = replacement[i] as string;
    if (character === '\\') {
      i++;
      if (i >= replacement.length) throwApex('System.IllegalArgumentException', 'character to be escaped is missing');
      result += replacement[i];
    } else if (character === '$') {
      const named = /^\{(\w+)\}/.exec(replacement.slice(i + 1))?.[1];
      let group = named === undefined ? Number(replacement[i + 1] ?? 'x') : names.get(named);
      if (group === undefined || Number.isNaN(group)) throwApex('System.IllegalArgumentException', named === undefined ? 'Illegal group reference' : `No group with name {${named}}`);
      if (group >= groups.length) throwApex('System.StringException', `No group ${group}`);
      i += named === undefined ? 1 : named.length + 2;
      if (named === undefined) while (/\d/.test(replacement[i + 1] ?? '') && group * 10 + Number(replacement[i + 1]) < groups.length) group = group * 10 + Number(replacement[++i]);
      result += match[groups[group] as number] ?? '';
    } else result += character;
  }
  return result;
}

/** `Matcher.quoteReplacement`. */
export function quoteReplacement(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}
