import { ApexList } from '../../../runtime/values/list.ts';
import { listOf, stringType } from '../../../runtime/values/runtime-types.ts';
import { required } from '../arguments.ts';
import { compilePattern } from '../regex/pattern.ts';
import { expandReplacement } from '../regex/replacement.ts';

/** Members of `System.String` that take a regular expression, or split otherwise. */
export const splitMethods = {
  'List<String> split(String regExp)': (self: string, regExp: string | null) => textList(splitBy(self, required(regExp), 0)),
  'List<String> split(String regExp, Integer limit)': (self: string, regExp: string | null, limit: number) => textList(splitBy(self, required(regExp), limit)),
  'List<String> splitByCharacterType()': (self: string) => textList(byCharacterType(self, false)),
  'List<String> splitByCharacterTypeCamelCase()': (self: string) => textList(byCharacterType(self, true)),
  'String replaceAll(String regExp, String replacement)': (self: string, regExp: string | null, replacement: string | null) =>
    replaceMatches(self, required(regExp), required(replacement), true),
  'String replaceFirst(String regExp, String replacement)': (self: string, regExp: string | null, replacement: string | null) =>
    replaceMatches(self, required(regExp), required(replacement), false),
};

export function textList(texts: readonly string[]): ApexList {
  return new ApexList(listOf(stringType), texts as string[]);
}

/**
 * Java's `Pattern.split`: a match of no width at the start gives no empty first part; trailing empty parts fall away unless the limit is
 * negative or reached.
 */
export function splitBy(text: string, regExp: string, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(compilePattern(regExp).global())) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    if (end === 0 || (match[0] === '' && match.index === text.length)) continue;
    parts.push(text.slice(from, match.index));
    from = end;
  }
  if (from === 0 && parts.length === 0) return [text];
  parts.push(text.slice(from));
  if (limit === 0) while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
  return parts;
}

function replaceMatches(text: string, regExp: string, replacement: string, all: boolean): string {
  const pattern = compilePattern(regExp);
  let result = '';
  let from = 0;
  for (const match of text.matchAll(pattern.global())) {
    result += text.slice(from, match.index) + expandReplacement(replacement, match, pattern);
    from = match.index + match[0].length;
    if (!all) break;
  }
  return result + text.slice(from);
}

/** Runs of characters of one kind; in camel case an upper-case letter before lower-case ones begins a run. */
function byCharacterType(text: string, camelCase: boolean): string[] {
  const runs: { type: string; text: string }[] = [];
  for (const character of text) {
    const type = characterType(character);
    const last = runs[runs.length - 1];
    if (last?.type === type) last.text += character;
    else if (camelCase && type === 'Ll' && last?.type === 'Lu') {
      const first = last.text.slice(-1);
      last.text = last.text.slice(0, -1);
      if (last.text === '') runs.pop();
      runs.push({ type, text: first + character });
    } else runs.push({ type, text: character });
  }
  return runs.map((run) => run.text);
}

const types: readonly (readonly [string, RegExp])[] = ['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Nd', 'Nl', 'No', 'Zs', 'Zl', 'Zp', 'Cc', 'Cf', 'Pd', 'Ps', 'Pe', 'Pc', 'Po', 'Pi', 'Pf', 'Sm', 'Sc', 'Sk', 'So', 'Mn', 'Mc', 'Me']
  .map((name) => [name, new RegExp(`\\p{${name}}`, 'u')]);

function characterType(character: string): string {
  return types.find(([, test]) => test.test(character))?.[0] ?? 'Cn';
}
