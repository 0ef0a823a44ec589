import type { SoqlValue } from '../../language/syntax/soql-ast.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { toDecimal, isNumber } from '../../runtime/values/equality.ts';
import { EnumValue } from '../../runtime/values/enum.ts';
import { parseId } from '../../runtime/values/id.ts';
import { ApexTime } from '../../runtime/values/time.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { isoDate, type StoredValue } from '../store/stored-values.ts';
import { startOfDay } from './date-ranges.ts';
import type { RunContext } from './fragment.ts';
import type { Compilation, Operand } from './scope.ts';

/** An Apex value (of a bind) as the column of the operand holds it. */
export function storedBind(operand: Operand, value: unknown, context: RunContext): StoredValue {
  if (value === null || value === undefined) return null;
  const plain = value instanceof SObjectRecord ? valuesOf(value).Id : value;
  if (plain === null || plain === undefined) return null;
  switch (operand.form) {
    case 'exact':
      if (plain === '') return null;
      return operand.field?.apexType === 'Id' ? idOf(String(plain)) : String(plain);
    case 'text':
      return plain instanceof EnumValue ? plain.name : String(plain) || null;
    case 'boolean':
      return plain === true || plain === 'true' ? 1 : 0;
    case 'integer':
      return isNumber(plain) ? numberFor(0, toDecimal(plain)) : mismatch(operand);
    case 'decimal':
      return isNumber(plain) ? numberFor(operand.scale, toDecimal(plain)) : mismatch(operand);
    case 'date':
      if (plain instanceof ApexDate) return isoDate(plain);
      return plain instanceof ApexDatetime ? isoDate(plain.date(context.timeZone)) : mismatch(operand);
    case 'datetime':
      if (plain instanceof ApexDatetime) return plain.ms;
      return plain instanceof ApexDate ? startOfDay(plain.days, 'GMT') : mismatch(operand);
    case 'time':
      return plain instanceof ApexTime ? plain.ms : mismatch(operand);
    case 'blob':
      return null;
  }
}

/** A literal of the query's text as the operand's column holds it; undefined for kinds that are no single value. */
export function storedLiteral(compilation: Compilation, operand: Operand, value: SoqlValue): StoredValue | undefined {
  const wrong = (): never => compilation.errors.wrongType(operand.field?.name ?? operand.name, soqlTypeName(operand), value);
  switch (value.kind) {
    case 'SoqlNull':
      return null;
    case 'SoqlBoolean':
      return operand.form === 'boolean' ? (value.value ? 1 : 0) : wrong();
    case 'SoqlNumber':
    case 'SoqlCurrency': {
      const number = Decimal.valueOf(value.kind === 'SoqlNumber' ? value.text : value.amount);
      if (operand.form === 'integer') return numberFor(0, number);
      return operand.form === 'decimal' ? numberFor(operand.scale, number) : wrong();
    }
    case 'SoqlString':
      // Text is never empty: '' means "no value".
      if (operand.form === 'text') return value.value || null;
      if (operand.form === 'exact') return operand.field?.apexType === 'Id' ? literalId(compilation, value.value, value) : value.value || null;
      return wrong();
    case 'SoqlDate':
      return operand.form === 'date' ? value.text : wrong();
    case 'SoqlDateTime':
      return operand.form === 'datetime' ? Date.parse(value.text) : wrong();
    case 'SoqlTime':
      return operand.form === 'time' ? Date.parse(`1970-01-01T${value.text}`) : wrong();
    default:
      return undefined;
  }
}

function literalId(compilation: Compilation, text: string, at: SoqlValue): StoredValue {
  if (text === '') return null;
  return parseId(text) ?? compilation.errors.other(`invalid ID field: ${text}`, at);
}

function idOf(text: string): StoredValue {
  if (text === '') return null;
  return parseId(text) ?? throwApex('System.QueryException', `invalid ID field: ${text}`);
}

/** `value * 10^scale`; a fraction stays one, so that 1.555 compares rightly with a column of two digits. */
function numberFor(scale: number, value: Decimal): StoredValue {
  const stripped = value.stripTrailingZeros();
  if (stripped.scale > scale) return stripped.toDouble() * 10 ** scale;
  const { mantissa } = stripped.setScale(scale);
  return mantissa;
}

function mismatch(operand: Operand): never {
  return throwApex('System.QueryException', `Invalid bind expression type for column of type ${soqlTypeName(operand)}`);
}

function soqlTypeName(operand: Operand): string {
  switch (operand.form) {
    case 'decimal': return operand.field?.type === 'CURRENCY' ? 'currency' : 'double';
    case 'integer': return 'int';
    case 'datetime': return 'dateTime';
    case 'text': case 'exact': return 'string';
    default: return operand.form;
  }
}
