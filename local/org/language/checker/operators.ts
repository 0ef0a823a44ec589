import type { ArithmeticOperator, BoundExpression, EqualityKind, NumberKind } from '../bound/tree.ts';
import type { BinaryExpression, SourceRange, TernaryExpression, UnaryExpression } from '../syntax/ast.ts';
import { commonType, isCastable } from '../types/assignability.ts';
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ERROR,
  INTEGER,
  isEnum,
  isNumeric,
  isPrimitive,
  isText,
  LONG,
  NULL,
  OBJECT,
  STRING,
  TIME,
} from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { convert, isQueryResult, toBoolean, tryConvert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';

const numberTypes: Readonly<Record<NumberKind, ApexType>> = {
  Integer: INTEGER,
  Long: LONG,
  Double: DOUBLE,
  Decimal: DECIMAL,
};
const widths: readonly NumberKind[] = ['Integer', 'Long', 'Double', 'Decimal'];

const invalid = (type: ApexType = ERROR): BoundExpression => ({ kind: 'Invalid', type });

/** The wider of two number types. */
function promoted(a: ApexType, b: ApexType): NumberKind {
  const rank = (type: ApexType): number => (type.kind === 'null' ? 0 : widths.indexOf(type.name as NumberKind));
  return widths[Math.max(rank(a), rank(b))] ?? 'Integer';
}

const isNumberOrNull = (type: ApexType): boolean => isNumeric(type) || type.kind === 'null';

export function bindBinary(code: Code, expression: BinaryExpression): BoundExpression {
  // Long `a + b + c …` chains are walked with a loop: the tree leans left and may be thousands deep.
  const pending: BinaryExpression[] = [];
  let innermost: BinaryExpression['left'] = expression;
  while (innermost.kind === 'BinaryExpression') {
    pending.push(innermost);
    innermost = innermost.left;
  }
  let left = bindExpression(code, innermost);
  for (let at = pending.pop(); at !== undefined; at = pending.pop())
    left = combine(code, at, left, bindExpression(code, at.right));
  return left;
}

/** One operator over two bound operands; compound assignments use it too. */
export function combine(
  code: Code,
  at: SourceRange & { readonly operator: BinaryExpression['operator'] },
  left: BoundExpression,
  right: BoundExpression,
): BoundExpression {
  const { operator } = at;
  switch (operator) {
    case '&&':
    case '||':
      return {
        kind: 'Logical',
        type: BOOLEAN,
        operator,
        left: logical(code, left, at),
        right: logical(code, right, at),
      };
    case '??': {
      const one = tryConvert(left, right.type);
      if (isQueryResult(left) && right.type.kind === 'sobject' && one !== null)
        return { kind: 'Coalesce', type: right.type, left: { kind: 'Conversion', conversion: 'recordOrNull', operand: left, type: right.type }, right };
      const type = commonType(left.type, right.type);
      if (type === null) {
        code.error(at, `Incompatible types in null coalescing operator: ${left.type.name}, ${right.type.name}`);
        return invalid();
      }
      return { kind: 'Coalesce', type, left: convert(code, left, type, at), right: convert(code, right, type, at) };
    }
    case '==':
    case '!=':
    case '===':
    case '!==':
      return equality(code, at, operator, left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(code, at, operator, left, right);
    default:
      return arithmetic(code, at, operator, left, right);
  }
}

/** An operand of `&&` or `||`. */
function logical(code: Code, value: BoundExpression, at: SourceRange): BoundExpression {
  if (value.type.kind !== 'error' && value.type.kind !== 'null' && !isPrimitive(value.type, 'Boolean'))
    code.error(at, 'Logical operator can only be applied to Boolean');
  return value;
}

function arithmetic(
  code: Code,
  at: SourceRange,
  operator: ArithmeticOperator,
  left: BoundExpression,
  right: BoundExpression,
): BoundExpression {
  const a = left.type;
  const b = right.type;
  if (a.kind === 'error' || b.kind === 'error')
    return invalid(operator === '+' && (isPrimitive(a, 'String') || isPrimitive(b, 'String')) ? STRING : ERROR);
  if (operator === '+' && (isText(a) || isText(b))) {
    if (a.kind === 'void' || b.kind === 'void') code.error(at, 'Arithmetic expressions are not allowed on void types');
    return { kind: 'Concat', type: STRING, left, right };
  }
  if (operator === '+' || operator === '-') {
    if (isPrimitive(a, 'Date') && isPrimitive(b, 'Integer', 'Long'))
      return { kind: 'TemporalAdd', type: DATE, operator, left, right };
    if (isPrimitive(a, 'Datetime') && isNumeric(b))
      return { kind: 'TemporalAdd', type: DATETIME, operator, left, right };
    if (isPrimitive(a, 'Time') && isPrimitive(b, 'Integer', 'Long'))
      return { kind: 'TemporalAdd', type: TIME, operator, left, right };
  }
  const refused = refusal(a, operator, b);
  if (refused !== null) {
    code.error(at, refused);
    return invalid();
  }
  const isBitwise = operator === '&' || operator === '|' || operator === '^';
  if (isBitwise && isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean'))
    return { kind: 'Arithmetic', type: BOOLEAN, number: 'Boolean', operator, left, right };
  if (operator === '<<' || operator === '>>' || operator === '>>>') {
    const number = isPrimitive(a, 'Long') ? 'Long' : 'Integer';
    return { kind: 'Arithmetic', type: numberTypes[number], number, operator, left, right };
  }
  const number = promoted(a, b);
  const type = numberTypes[number];
  return {
    kind: 'Arithmetic',
    type,
    number,
    operator,
    left: convert(code, left, type, at),
    right: convert(code, right, type, at),
  };
}

/** Why an operator does not take its operands, in Salesforce's words; null when it does. */
function refusal(a: ApexType, operator: ArithmeticOperator, b: ApexType): string | null {
  if (a.kind === 'void' || b.kind === 'void') return 'Arithmetic expressions are not allowed on void types';
  switch (operator) {
    case '<<':
    case '>>':
    case '>>>':
      return isPrimitive(a, 'Integer', 'Long') && isPrimitive(b, 'Integer', 'Long') ? null : `${operator} operation can only be applied to Integer or Long types`;
    case '&':
    case '|':
    case '^': {
      const whole = (type: ApexType): boolean => isPrimitive(type, 'Integer', 'Long') || type.kind === 'null';
      return (isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean')) || (whole(a) && whole(b))
        ? null
        : `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`;
    }
  }
  if (isNumberOrNull(a) && isNumberOrNull(b)) return null;
  if (operator === '+' || operator === '-') {
    if (isPrimitive(a, 'Date')) return 'Date expressions must use Integer or Long';
    if (isPrimitive(a, 'Datetime')) return 'Date/time expressions must use Integer or Double or Decimal';
    if (isPrimitive(a, 'Time')) return 'Time expressions must use Integer or Long';
  }
  return 'Arithmetic expressions must use numeric arguments';
}

function comparison(
  code: Code,
  at: SourceRange,
  operator: '<' | '<=' | '>' | '>=',
  left: BoundExpression,
  right: BoundExpression,
): BoundExpression {
  const a = left.type;
  const b = right.type;
  const compare = (on: NumberKind | 'String' | 'Temporal' | 'Id', type: ApexType): BoundExpression => ({
    kind: 'Compare',
    type: BOOLEAN,
    operator,
    on,
    left: convert(code, left, type, at),
    right: convert(code, right, type, at),
  });
  if (a.kind === 'error' || b.kind === 'error') return invalid(BOOLEAN);
  if ((isNumeric(a) && isNumberOrNull(b)) || (a.kind === 'null' && isNumeric(b))) {
    const number = promoted(a, b);
    return compare(number, numberTypes[number]);
  }
  if (isText(a) && (isText(b) || b.kind === 'null'))
    return isPrimitive(a, 'Id') && isPrimitive(b, 'Id') ? compare('Id', a) : compare('String', STRING);
  if (isPrimitive(a, 'Date', 'Datetime', 'Time') && (b.kind === 'null' || isPrimitive(b, 'Date', 'Datetime', 'Time'))) {
    const type = isPrimitive(a, 'Datetime') || isPrimitive(b, 'Datetime') ? DATETIME : a;
    if (isPrimitive(b, 'Time') === isPrimitive(a, 'Time') || b.kind === 'null') return compare('Temporal', type);
  }
  if (isEnum(a) && b.kind === 'class' && a.kind === 'class' && a.symbol === b.symbol) return compare('Temporal', a);
  code.error(at, `Comparison arguments must be compatible types: ${a.name}, ${b.name}`);
  return invalid(BOOLEAN);
}

function equality(
  code: Code,
  at: SourceRange,
  operator: '==' | '!=' | '===' | '!==',
  left: BoundExpression,
  right: BoundExpression,
): BoundExpression {
  const negated = operator.startsWith('!');
  const make = (on: EqualityKind, l: BoundExpression, r: BoundExpression): BoundExpression => ({
    kind: 'Equality',
    type: BOOLEAN,
    negated,
    on,
    left: l,
    right: r,
  });
  const a = left.type;
  const b = right.type;
  if (a.kind === 'error' || b.kind === 'error') return invalid(BOOLEAN);
  if (operator.length === 3) {
    const value = [a, b].find((type) => type.kind === 'primitive' && !isText(type));
    if (value !== undefined) {
      code.error(at, `Exact equality operator only allowed for reference types: ${value.name}`);
      return invalid(BOOLEAN);
    }
  }
  if (a.kind === 'null' || b.kind === 'null') return make('identical', left, right);
  if (isQueryResult(left) && b.kind === 'sobject') return make('values', convert(code, left, b, at), right);
  if (isQueryResult(right) && a.kind === 'sobject') return make('values', left, convert(code, right, a, at));
  if (isNumeric(a) && isNumeric(b)) {
    const number = promoted(a, b);
    const type = numberTypes[number];
    return make(
      number === 'Decimal' ? 'decimal' : 'identical',
      convert(code, left, type, at),
      convert(code, right, type, at),
    );
  }
  if (isText(a) && isText(b)) {
    if (operator.length === 3) return make('identical', left, right);
    return make(isPrimitive(a, 'Id') || isPrimitive(b, 'Id') ? 'id' : 'string', left, right);
  }
  if (isPrimitive(a, 'Date', 'Datetime') && isPrimitive(b, 'Date', 'Datetime') && a.name !== b.name)
    return make('values', convert(code, left, DATETIME, at), convert(code, right, DATETIME, at));
  if (a.kind === 'primitive' && b.kind === 'primitive' ? a.name !== b.name : !isCastable(a, b)) {
    code.error(at, `Comparison arguments must be compatible types: ${a.name}, ${b.name}`);
    return invalid(BOOLEAN);
  }
  if (isPrimitive(a, 'Boolean') && isPrimitive(b, 'Boolean')) return make('identical', left, right);
  if (isEnum(a) || isEnum(b)) return make('identical', left, right);
  if (operator.length === 3 && a.kind !== 'primitive' && b.kind !== 'primitive') return make('identical', left, right);
  return make('values', boxed(left), boxed(right));
}

const boxed = (value: BoundExpression): BoundExpression =>
  value.type.kind === 'primitive' ? (tryConvert(value, OBJECT) ?? value) : value;

export function bindUnary(code: Code, expression: UnaryExpression): BoundExpression {
  const { operator } = expression;
  // -2147483648 and -9223372036854775808 exist although their positive counterparts do not.
  if (operator === '-' && expression.operand.kind === 'IntegerLiteral')
    return { kind: 'Constant', type: INTEGER, value: -expression.operand.value };
  if (operator === '-' && expression.operand.kind === 'LongLiteral')
    return { kind: 'Constant', type: LONG, value: -expression.operand.value };
  if (operator === '-' && expression.operand.kind === 'DecimalLiteral')
    return { kind: 'Constant', type: DECIMAL, value: `-${expression.operand.text}` };
  const operand = bindExpression(code, expression.operand);
  // `+ 'text'` is text.
  if (operator === '+' && isText(operand.type)) return operand;
  if (operand.type.kind === 'error') return operator === '!' ? invalid(BOOLEAN) : operand;
  if (operator === '!') {
    if (operand.type.kind !== 'null' && !isPrimitive(operand.type, 'Boolean')) code.error(expression, '! operator can only be applied to boolean expressions');
    return { kind: 'Not', type: BOOLEAN, operand };
  }
  if (!isNumeric(operand.type) || (operator === '~' && !isPrimitive(operand.type, 'Integer', 'Long'))) {
    code.error(
      expression,
      operator === '~' ? `Invalid type for bitwise negate: ${operand.type.name}` : 'Unary negation must use a numeric argument',
    );
    return invalid();
  }
  if (operator === '+') return operand;
  return { kind: 'Negation', type: operand.type, operator, number: operand.type.name as NumberKind, operand };
}

export function bindTernary(code: Code, expression: TernaryExpression): BoundExpression {
  const condition = toBoolean(code, bindExpression(code, expression.condition), expression.condition);
  const whenTrue = bindExpression(code, expression.whenTrue);
  const whenFalse = bindExpression(code, expression.whenFalse);
  let type = commonType(whenTrue.type, whenFalse.type);
  if (type === null) {
    // One side a query, the other one record.
    if (tryConvert(whenTrue, whenFalse.type) !== null) type = whenFalse.type;
    else if (tryConvert(whenFalse, whenTrue.type) !== null) type = whenTrue.type;
    else {
      code.error(expression, `Incompatible types in ternary operator: ${whenTrue.type.name}, ${whenFalse.type.name}`);
      return invalid();
    }
  }
  if (type.kind === 'null') type = NULL;
  return {
    kind: 'Conditional',
    type,
    condition,
    whenTrue: convert(code, whenTrue, type, expression.whenTrue),
    whenFalse: convert(code, whenFalse, type, expression.whenFalse),
  };
}
