import { ApexException, throwApex } from '../../../runtime/exceptions.ts';
import { SObjectRecord } from '../../../runtime/sobject.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { ApexDate } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleText } from '../../../runtime/values/double.ts';
import { EnumValue } from '../../../runtime/values/enum.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { ApexMap } from '../../../runtime/values/map.ts';
import type { ApexObject, ClassType } from '../../../runtime/values/object-protocol.ts';
import { ApexSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { ApexTime } from '../../../runtime/values/time.ts';
import { writeRecord } from './write-record.ts';

/** An object graph deeper than this has a cycle. */
const maximumDepth = 1000;

/**
 * `JSON.serialize`: compact text. Members of classes that are null are left out with `suppressNulls`; entries of maps and fields of records
 * never are. `type` is the declared type where a number needs it to tell a Double from an Integer.
 */
export function writeJson(value: unknown, suppressNulls: boolean, type?: RuntimeType, depth = 0): string {
  switch (typeof value) {
    case 'string': return JSON.stringify(value);
    case 'number': return type?.name === 'Double' ? doubleText(value) : String(value);
    case 'boolean': case 'bigint': return String(value);
  }
  if (value === null || value === undefined) return 'null';
  if (depth > maximumDepth) throwApex('System.JSONException', 'Maximum nesting of objects reached: the object graph has a cycle');
  if (value instanceof SObjectRecord) return writeRecord(value, suppressNulls, depth);
  if (value instanceof ApexList) return writeElements(value.a, value.type.element, suppressNulls, depth);
  if (value instanceof ApexMap) return writeMap(value, suppressNulls, depth);
  if (value instanceof Decimal) return value.toString();
  if (value instanceof ApexSet) return writeElements(value, value.type.element, suppressNulls, depth);
  return writeScalar(value as object) ?? writeObject(value as object, suppressNulls, depth);
}

function writeScalar(value: object): string | null {
  if (value instanceof BoxedLong || value instanceof BoxedDouble) return value.toString();
  if (value instanceof ApexDatetime) return `"${value.iso()}"`;
  if (value instanceof ApexDate || value instanceof ApexTime) return `"${value.toString()}"`;
  if (value instanceof EnumValue) return JSON.stringify(value.name);
  return value instanceof ApexBlob ? `"${value.base64()}"` : null;
}

function writeElements(values: Iterable<unknown>, type: RuntimeType | undefined, suppressNulls: boolean, depth: number): string {
  let text = '';
  for (const value of values) text += (text === '' ? '' : ',') + writeJson(value, suppressNulls, type, depth + 1);
  return `[${text}]`;
}

function writeMap(map: ApexMap, suppressNulls: boolean, depth: number): string {
  let text = '';
  for (const [key, value] of map.entries()) {
    if (key === null) throwApex('System.JSONException', 'null key not allowed in JSON');
    text += `${text === '' ? '' : ','}${JSON.stringify(keyText(key))}:${writeJson(value, suppressNulls, map.type.element, depth + 1)}`;
  }
  return `{${text}}`;
}

function keyText(key: unknown): string {
  if (key instanceof ApexDatetime) return key.iso();
  if (key instanceof ApexDate) return key.toString();
  if (key instanceof SObjectRecord || key instanceof ApexList || key instanceof ApexMap || key instanceof ApexSet) throwApex('System.JSONException', `Apex Type unsupported in JSON: Map with key ${typeName(key)}`);
  return textOf(key);
}

function writeObject(value: object, suppressNulls: boolean, depth: number): string {
  const { $json, $type } = value as ApexObject;
  if ($json !== undefined) return writeJson($json.call(value, suppressNulls), suppressNulls, undefined, depth + 1);
  const members = ($type as ClassType | undefined)?.members;
  if (members === undefined) throwApex('System.JSONException', `Apex Type unsupported in JSON: ${typeName(value)}`);
  let text = '';
  for (const member of members) {
    if (member.transient) continue;
    const field = (value as Record<string, unknown>)[member.key];
    if (suppressNulls && (field === null || field === undefined)) continue;
    text += `${text === '' ? '' : ','}"${member.name}":${writeJson(field, suppressNulls, member.type, depth + 1)}`;
  }
  return `{${text}}`;
}

function typeName(value: object): string {
  if (value instanceof ApexException) return value.typeName;
  return (value as ApexObject).$type?.name ?? value.constructor.name.replace(/^Apex/, '');
}

/** Jackson's default pretty printer over compact JSON: two spaces a level, arrays on the line, ` : ` behind names. */
export function prettyJson(compact: string): string {
  let result = '';
  /** Kinds of the open brackets. */
  const open: string[] = [];
  let level = 0;
  for (let i = 0; i < compact.length; i++) {
    const character = compact[i] as string;
    switch (character) {
      case '"': {
        let end = i + 1;
        while (compact[end] !== '"') end += compact[end] === '\\' ? 2 : 1;
        result += compact.slice(i, end + 1);
        i = end;
        break;
      }
      case '{': case '[': {
        if (compact[i + 1] === '}' || compact[i + 1] === ']') {
          result += `${character} ${compact[++i]}`;
          break;
        }
        open.push(character);
        if (character === '{') level++;
        result += character === '{' ? `{\n${'  '.repeat(level)}` : '[ ';
        break;
      }
      case '}': {
        open.pop();
        level--;
        result += `\n${'  '.repeat(level)}}`;
        break;
      }
      case ']': {
        open.pop();
        result += ' ]';
        break;
      }
      case ',': {
        result += open[open.length - 1] === '{' ? `,\n${'  '.repeat(level)}` : ', ';
        break;
      }
      case ':': {
        result += ' : ';
        break;
      }
      default: result += character;
    }
  }
  return result;
}
