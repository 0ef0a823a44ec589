import { Decimal } from '../runtime/values/decimal.ts';
import type { Case, Entry, Node, Script, Spread } from './ast.ts';
import { coerce, typeNameOf } from './coercion.ts';
import { functions } from './functions.ts';
import { compare, same, textOf } from './text.ts';
import { DataWeaveError, DwObject, Moment, pair, type DwFunction, type Pair, type Value } from './values.ts';

type Scope = ReadonlyMap<string, Value>;

/**
 * The value of a script's body.
 * @param log - told what the script logs
 */
export function evaluateScript({ declarations, body }: Script, inputs: ReadonlyMap<string, Value>, log: (text: string) => void): Value {
  const scope = new Map<string, Value>([...functions(log), ...inputs]);
  for (const { name, parameters, body: declared } of declarations) scope.set(name, parameters === null ? evaluate(declared, scope) : lambda(parameters, declared, scope));
  return evaluate(body, scope);
}

function lambda(parameters: readonly string[], body: Node, scope: Scope): DwFunction {
  return (...args) => evaluate(body, new Map([...scope, ...parameters.map((name, index) => [name, args[index] ?? null] as const)]));
}

function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'literal': return node.value;
    case 'number': return Decimal.valueOf(node.text);
    case 'name': return named(node.name, scope);
    case 'array': return node.items.map((item) => evaluate(item, scope));
    case 'object': return new DwObject(node.parts.flatMap((part) => pairsOf(part, scope)));
    case 'lambda': return lambda(node.parameters, node.body, scope);
    case 'call': return call(evaluate(node.target, scope), node.arguments.map((argument) => evaluate(argument, scope)));
    case 'binary': return binary(node.operator, node.left, node.right, scope);
    case 'unary': return node.operator === 'not' ? evaluate(node.operand, scope) !== true : number(evaluate(node.operand, scope)).negate();
    case 'if': return evaluate(evaluate(node.test, scope) === true ? node.then : node.otherwise, scope);
    case 'select': return select(evaluate(node.target, scope), node.key, node.how);
    case 'index': return at(evaluate(node.target, scope), evaluate(node.index, scope));
    case 'as': return coerce(evaluate(node.target, scope), node.type, node.schema === null ? null : (evaluate(node.schema, scope) as DwObject));
    case 'is': return typeNameOf(evaluate(node.target, scope)) === node.type;
    case 'match': return match(evaluate(node.target, scope), node.cases, scope);
  }
}

function named(name: string, scope: Scope): Value {
  const value = scope.get(name);
  if (value === undefined) throw new DataWeaveError(`Unable to resolve reference of: \`${name}\`.`);
  return value;
}

function call(target: Value, args: Value[]): Value {
  if (typeof target !== 'function') throw new DataWeaveError(`${typeNameOf(target)} is no function.`);
  return target(...args);
}

function pairsOf(part: Entry | Spread, scope: Scope): Pair[] {
  if (part.kind === 'entry') {
    const attributes = part.attributes.flatMap((attribute) => pairsOf(attribute, scope));
    return [pair(textOf(evaluate(part.key, scope)), evaluate(part.value, scope), attributes)];
  }
  const value = evaluate(part.value, scope);
  const objects = Array.isArray(value) ? (value as readonly Value[]) : [value];
  return objects.flatMap((one) => (one instanceof DwObject ? one.pairs : []));
}

function number(value: Value): Decimal {
  const found = coerce(value, 'Number', null);
  return found as Decimal;
}

function binary(operator: string, leftNode: Node, rightNode: Node, scope: Scope): Value {
  const left = evaluate(leftNode, scope);
  // These look at the right side only where they need it.
  if (operator === 'default') return left ?? evaluate(rightNode, scope);
  if (operator === 'and') return left === true && evaluate(rightNode, scope) === true;
  if (operator === 'or') return left === true || evaluate(rightNode, scope) === true;
  const right = evaluate(rightNode, scope);
  switch (operator) {
    case '==': return same(left, right);
    case '!=': return !same(left, right);
    case '~=': return textOf(left) === textOf(right);
    case '<': return compare(left, right) < 0;
    case '>': return compare(left, right) > 0;
    case '<=': return compare(left, right) <= 0;
    case '>=': return compare(left, right) >= 0;
    case '++': return joined(left, right);
    case '--': return without(left, right);
    case '+': return Array.isArray(left) ? [...(left as readonly Value[]), right] : number(left).add(number(right));
    case '-': return left instanceof DwObject ? without(left, [right]) : number(left).subtract(number(right));
    case '*': return number(left).multiply(number(right)).stripTrailingZeros();
    case '/': return divided(number(left), number(right));
    case '>>': return left instanceof Moment ? new Moment(left.at, textOf(right)) : left;
  }
  throw new DataWeaveError(`Unknown operator ${operator}.`);
}

function divided(left: Decimal, right: Decimal): Decimal {
  if (right.signum() === 0) throw new DataWeaveError(`Division by zero\n\n${left.toString()} / ${right.toString()}`);
  return left.quotient(right).stripTrailingZeros();
}

function joined(left: Value, right: Value): Value {
  if (Array.isArray(left)) return [...(left as readonly Value[]), ...(Array.isArray(right) ? (right as readonly Value[]) : [right])];
  if (left instanceof DwObject && right instanceof DwObject) return new DwObject([...left.pairs, ...right.pairs]);
  return textOf(left) + textOf(right);
}

function without(left: Value, right: Value): Value {
  const unwanted = Array.isArray(right) ? (right as readonly Value[]) : [right];
  if (left instanceof DwObject) return new DwObject(left.pairs.filter(({ key }) => !unwanted.some((one) => textOf(one) === key)));
  if (Array.isArray(left)) return (left as readonly Value[]).filter((item) => !unwanted.some((one) => same(one, item)));
  throw new DataWeaveError(`-- needs an Array or an Object, found ${typeNameOf(left)}.`);
}

function select(target: Value, key: string, how: 'key' | 'all' | 'attribute'): Value {
  if (Array.isArray(target)) {
    const found = (target as readonly Value[]).map((item) => select(item, key, how)).filter((value) => value !== null);
    return how === 'all' ? found.flat() : found;
  }
  if (!(target instanceof DwObject)) return null;
  if (how === 'all') return target.pairs.filter((one) => one.key === key).map(({ value }) => value);
  if (how === 'attribute') return target.pairs.flatMap(({ attributes }) => attributes).find((one) => one.key === key)?.value ?? null;
  return target.get(key);
}

function at(target: Value, index: Value): Value {
  if (index instanceof Decimal) {
    const position = index.intValue();
    if (Array.isArray(target)) return (target as readonly Value[]).at(position) ?? null;
    if (typeof target === 'string') return target.at(position) ?? null;
    return target instanceof DwObject ? (target.pairs.at(position)?.value ?? null) : null;
  }
  return select(target, textOf(index), 'key');
}

function match(target: Value, cases: readonly Case[], scope: Scope): Value {
  for (const { test, type, name, guard, body } of cases) {
    const inner: Scope = new Map([...scope, ['$', target] as const, ...(name === null ? [] : [[name, target] as const])]);
    if (test !== null && !same(evaluate(test, inner), target)) continue;
    if (type !== null && typeNameOf(target) !== type) continue;
    if (guard !== null && evaluate(guard, inner) !== true) continue;
    return evaluate(body, inner);
  }
  throw new DataWeaveError(`No case matches ${textOf(target)}.`);
}
