import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { ApexDate } from '../../../runtime/values/date.ts';
import type { ApexDatetime } from '../../../runtime/values/datetime.ts';
import type { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleText } from '../../../runtime/values/double.ts';
import type { ApexList } from '../../../runtime/values/list.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { textOf, valueOfText } from '../../../runtime/values/text.ts';
import { userTimeZone } from '../../../runtime/values/time-zone.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { iterableValues } from '../collections/iteration.ts';
import { editMethods } from './edit.ts';
import { escapeMethods, escapeSingleQuotes } from './escape.ts';
import { formatMessage } from './format.ts';
import { searchMethods } from './search.ts';
import { splitMethods } from './split.ts';

/** `System.String`. Source: Apex Reference "String Class". */
export const StringClass = platformClass('System.String', {
  is: (value) => typeof value === 'string',
  statics: {
    'String escapeSingleQuotes(String text)': (text: string | null) => (text === null ? null : escapeSingleQuotes(text)),
    'String format(String text, List<Object> arguments)': (text: string | null, args: ApexList | null) => formatMessage(required(text), required(args)),
    'String fromCharArray(List<Integer> characters)': (characters: ApexList | null) => String.fromCharCode(...(required(characters).a as number[])),
    'String getCommonPrefix(List<String> texts)': (texts: ApexList | null) => commonPrefix(required(texts).a as (string | null)[]),
    'Boolean isBlank(String text)': isBlank,
    'Boolean isNotBlank(String text)': (text: string | null) => !isBlank(text),
    'Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
    'Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
    'String join(Object iterable, String separator)': join,
    'String valueOf(Date value)': (value: ApexDate | null) => (value === null ? null : value.toString()),
    'String valueOf(Datetime value)': (value: ApexDatetime | null) => (value === null ? null : value.text(userTimeZone())),
    'String valueOf(Decimal value)': (value: Decimal | null) => (value === null ? null : value.toString()),
    'String valueOf(Double value)': (value: number | null) => (value === null ? null : doubleText(value)),
    'String valueOf(Integer value)': (value: number | null) => (value === null ? null : String(value)),
    'String valueOf(Long value)': (value: Long | null) => (value === null ? null : String(value)),
    'String valueOf(Object value)': valueOfText,
    'String valueOfGmt(Datetime value)': (value: ApexDatetime | null) => (value === null ? null : value.text()),
  },
  methods: { ...searchMethods, ...editMethods, ...splitMethods, ...escapeMethods, ...addErrorMethods },
  inline: {
    'Integer length()': '$0.length',
    'String toLowerCase()': '$0.toLowerCase()',
    'String toUpperCase()': '$0.toUpperCase()',
  },
});

/** Java's white space, as `StringUtils.isBlank` has it. */
function isBlank(text: string | null): boolean {
  // eslint-disable-next-line no-control-regex
  return text === null || !/[^\s\u001c-\u001f]/.test(text);
}

function join(values: unknown, separator: string | null): string {
  const iterable = required(values);
  if (typeof iterable !== 'object') throwApex('System.TypeException', 'Invalid argument of String.join: an Iterable is needed');
  return Array.from(iterableValues(iterable as object), (value) => (value === null ? '' : textOf(value))).join(required(separator));
}

function commonPrefix(texts: readonly (string | null)[]): string {
  if (texts.length === 0 || texts.includes(null)) return '';
  let prefix = texts[0] as string;
  for (const text of texts as string[]) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}
