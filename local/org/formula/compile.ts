import { ApexDate } from '../runtime/values/date.ts';
import { ApexDatetime } from '../runtime/values/datetime.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { ApexTime } from '../runtime/values/time.ts';
import { FormulaError } from './formula-error.ts';
import { functions } from './functions/index.ts';
import type { Node } from './parser.ts';
import { compare, equal, text, truth, type FormulaContext, type FormulaValue } from './values.ts';

export type Evaluate = (context: FormulaContext) => FormulaValue;

/** Turns a tree into a function, once. */
export function compileNode(node: Node): Evaluate {
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return () => value;
    }
    case 'field': {
      const { path } = node;
      return (context) => context.value(path);
    }
    case 'unary': {
      const operand = compileNode(node.operand);
      if (node.operator === '!') return (context) => !truth(operand(context));
      return (context) => {
        const value = operand(context);
        return value instanceof Decimal ? value.negate() : null;
      };
    }
    case 'binary':
      if (isInequality(node.operator) && !isNullLiteral(node.left) && !isNullLiteral(node.right)) return unlike(compileNode(node.left), compileNode(node.right));
      return compileBinary(node.operator, compileNode(node.left), compileNode(node.right));
    case 'call': {
      const make = functions[node.name];
      if (make === undefined) throw new FormulaError(`Unknown function ${node.name}. Check spelling.`, node.position);
      return make(node.args.map((arg) => compileNode(arg)), node.args);
    }
  }
}

const isInequality = (operator: string): boolean => operator === '!=' || operator === '<>';
const isNullLiteral = (node: Node): boolean => node.kind === 'literal' && node.value === null;

/** A number without value is neither equal to another one nor unequal: a rule on it does not fire. Only comparing with NULL itself asks for a value. */
function unlike(left: Evaluate, right: Evaluate): Evaluate {
  return (context) => {
    const a = left(context);
    const b = right(context);
    if (!context.blanksAsZero && ((a === null && b instanceof Decimal) || (b === null && a instanceof Decimal))) return false;
    return !sameAs(context, a, b);
  };
}

function compileBinary(operator: string, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case '&&': return (context) => truth(left(context)) && truth(right(context));
    case '||': return (context) => truth(left(context)) || truth(right(context));
    case '=': case '==': return (context) => sameAs(context, left(context), right(context));
    case '!=': case '<>': return (context) => !sameAs(context, left(context), right(context));
    case '&': return (context) => text(left(context)) + text(right(context));
    case '<': return (context) => order(context, left, right, (sign) => sign < 0);
    case '>': return (context) => order(context, left, right, (sign) => sign > 0);
    case '<=': return (context) => order(context, left, right, (sign) => sign <= 0);
    case '>=': return (context) => order(context, left, right, (sign) => sign >= 0);
    default: return (context) => arithmetic(operator, zeroed(context, left(context)), zeroed(context, right(context)), context);
  }
}

/** "Treat blank fields as zeroes" makes a missing number 0; what is text or a date by its other operand stays blank. */
function zeroed(context: FormulaContext, value: FormulaValue): FormulaValue {
  return value === null && context.blanksAsZero ? zero : value;
}

const zero = Decimal.of(0);

function sameAs(context: FormulaContext, a: FormulaValue, b: FormulaValue): boolean {
  if (a === null && b instanceof Decimal) return context.blanksAsZero && b.signum() === 0;
  if (b === null && a instanceof Decimal) return context.blanksAsZero && a.signum() === 0;
  return equal(a, b);
}

function order(context: FormulaContext, left: Evaluate, right: Evaluate, test: (sign: number) => boolean): boolean {
  let a = left(context);
  let b = right(context);
  if (a instanceof Decimal) b = zeroed(context, b);
  if (b instanceof Decimal) a = zeroed(context, a);
  const sign = compare(a, b);
  return sign !== null && test(sign);
}

const day = 86_400_000;

function arithmetic(operator: string, a: FormulaValue, b: FormulaValue, context: FormulaContext): FormulaValue {
  if (operator === '+' && (typeof a === 'string' || typeof b === 'string')) return text(a === zero ? null : a) + text(b === zero ? null : b);
  if (a === null || b === null) return null;
  if (a instanceof Decimal && b instanceof Decimal) {
    switch (operator) {
      case '+': return a.add(b);
      case '-': return a.subtract(b);
      case '*': return a.multiply(b);
      case '/': return b.signum() === 0 ? null : a.quotient(b);
      case '^': return power(a, b);
    }
  }
  if (operator !== '+' && operator !== '-') return null;
  const sign = operator === '+' ? 1 : -1;
  if (b instanceof Decimal) return move(a, sign * b.toDouble());
  if (a instanceof Decimal && operator === '+') return move(b, a.toDouble());
  if (operator === '-') return difference(a, b, context);
  return null;
}

function move(value: FormulaValue, days: number): FormulaValue {
  if (value instanceof ApexDate) return value.addDays(Math.trunc(days));
  if (value instanceof ApexDatetime) return value.add(Math.round(days * day));
  // A number added to a time counts milliseconds.
  return value instanceof ApexTime ? value.add(Math.trunc(days)) : null;
}

function difference(a: FormulaValue, b: FormulaValue, _context: FormulaContext): FormulaValue {
  if (a instanceof ApexDate && b instanceof ApexDate) return Decimal.of(a.days - b.days);
  if (a instanceof ApexTime && b instanceof ApexTime) return Decimal.of(a.ms - b.ms);
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return Decimal.of(a.ms - b.ms).quotient(Decimal.of(day));
  return null;
}

function power(base: Decimal, exponent: Decimal): Decimal {
  const whole = exponent.stripTrailingZeros();
  return whole.scale <= 0 && whole.signum() >= 0 ? base.pow(whole.intValue()) : Decimal.fromDouble(base.toDouble() ** exponent.toDouble());
}
