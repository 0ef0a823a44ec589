import type { Arithmetic, BoundExpression, Compare, Concat, Equality, Negation } from '../bound/tree.ts';
import { mayBeNull } from '../checker/scope.ts';
import { isPrimitive, isText } from '../types/model.ts';
import { emit, notNull } from './expressions.ts';
import type { FunctionText } from './module.ts';

const longFunctions: Readonly<Record<string, string>> = {
  '+': '$longAdd',
  '-': '$longSubtract',
  '*': '$longMultiply',
  '/': '$longDivide',
  '&': '$longAnd',
  '|': '$longOr',
  '^': '$longXor',
  '<<': '$longShiftLeft',
  '>>': '$longShiftRight',
  '>>>': '$longShiftRightUnsigned',
};
const decimalMethods: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'quotient',
};

export function emitArithmetic(into: FunctionText, { operator, number, left, right }: Arithmetic): string {
  if (number === 'Decimal') return `${notNull(into, left)}.${decimalMethods[operator]!}(${notNull(into, right)})`;
  const a = notNull(into, left);
  const b = notNull(into, right);
  switch (number) {
    case 'Integer':
      if (operator === '*') return `Math.imul(${a}, ${b})`;
      if (operator === '/') return `${into.help('$integerDivide')}(${a}, ${b})`;
      return operator === '>>>'
        ? `((${a} >>> ${b}) | 0)`
        : isBitwise(operator)
          ? `(${a} ${operator} ${b})`
          : `((${a} ${operator} ${b}) | 0)`;
    case 'Long':
      return `${into.help(longFunctions[operator]!)}(${a}, ${b})`;
    case 'Double':
      return operator === '/' ? `${into.help('$doubleDivide')}(${a}, ${b})` : `(${a} ${operator} ${b})`;
    case 'Boolean':
      return operator === '^' ? `(${a} !== ${b})` : `((${a} ${operator} ${b}) === 1)`;
  }
}

const isBitwise = (operator: string): boolean =>
  operator === '&' || operator === '|' || operator === '^' || operator === '<<' || operator === '>>';

export function emitNegation(into: FunctionText, { operator, number, operand }: Negation): string {
  const a = notNull(into, operand);
  if (operator === '~') return number === 'Long' ? `${into.help('$longNot')}(${a})` : `~${a}`;
  switch (number) {
    case 'Integer':
      return `(-${a} | 0)`;
    case 'Long':
      return `${into.help('$longNegate')}(${a})`;
    case 'Double':
      return `(-${a})`;
    case 'Decimal':
      return `${a}.negate()`;
  }
}

/** False when an operand is null. */
export function emitCompare(into: FunctionText, { operator, on, left, right }: Compare): string {
  const a = emit(into, left);
  const b = emit(into, right);
  if (on === 'Integer' || on === 'Double' || on === 'Long') {
    // Numbers and bigints compare with each other in JavaScript.
    if (!mayBeNull(left) && !mayBeNull(right)) return `(${a} ${operator} ${b})`;
    return `${into.help({ '<': '$less', '<=': '$lessOrEqual', '>': '$greater', '>=': '$greaterOrEqual' }[operator])}(${a}, ${b})`;
  }
  return `${into.help(`$compare${on === 'Id' ? 'String' : on}`)}(${a}, ${b}, ${JSON.stringify(operator)})`;
}

export function emitEquality(into: FunctionText, { negated, on, left, right }: Equality): string {
  const a = emit(into, left);
  const b = emit(into, right);
  if (on === 'identical') return `(${a} ${negated ? '!==' : '==='} ${b})`;
  const helper = { string: '$stringEquals', id: '$idEquals', decimal: '$decimalEquals', values: '$equals' }[on];
  return `${negated ? '!' : ''}${into.help(helper)}(${a}, ${b})`;
}

/** `a + b` with text: null reads "null". */
export function emitConcat(into: FunctionText, { left, right }: Concat): string {
  const parts: BoundExpression[] = [right];
  let first: BoundExpression = left;
  while (first.kind === 'Concat') {
    parts.push(first.right);
    first = first.left;
  }
  parts.push(first);
  parts.reverse();
  const texts = parts.map((part) => textOf(into, part));
  // JavaScript adds numbers until the first text: there must be one among the first two.
  const isTextual = isDefiniteText(parts[0]!) || isDefiniteText(parts[1]!) || texts[0]!.startsWith('$text');
  return `(${isTextual ? '' : '"" + '}${texts.join(' + ')})`;
}

function isDefiniteText(part: BoundExpression): boolean {
  return isText(part.type)
    ? !mayBeNull(part)
    : !isPrimitive(part.type, 'Integer', 'Long', 'Boolean') && part.type.kind !== 'null';
}

function textOf(into: FunctionText, part: BoundExpression): string {
  const text = emit(into, part);
  if (isText(part.type) || isPrimitive(part.type, 'Integer', 'Long', 'Boolean') || part.type.kind === 'null')
    return text;
  if (isPrimitive(part.type, 'Double')) return `${into.help('$doubleText')}(${text})`;
  return `${into.help('$text')}(${text})`;
}
