import type { BoundExpression, Constant, Conversion } from '../bound/tree.ts';
import { mayBeNull } from '../checker/scope.ts';
import { isPrimitive } from '../types/model.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { emitAssignment, emitIncrement } from './assignments.ts';
import { emitCall } from './calls.ts';
import { emitNew } from './creation.ts';
import type { FunctionText } from './module.ts';
import { emitArithmetic, emitCompare, emitConcat, emitEquality, emitNegation } from './operators.ts';
import { emitQuery, emitSearch } from './queries.ts';

/** Code that is not valid, though no error stands in it: it uses a member of a class that has errors. */
export class InvalidCode extends Error {}

/** JavaScript for a value. The text is safe to stand anywhere: whatever binds loosely is in parentheses. */
export function emit(into: FunctionText, expression: BoundExpression): string {
  switch (expression.kind) {
    case 'Constant':
      return emitConstant(into, expression);
    case 'LocalRead':
      return expression.local.jsName;
    case 'Temporary':
      if (expression.name === null) throw new Error('A temporary is read outside of the node that computes it');
      return expression.name;
    case 'ThisValue':
      return 'this';
    case 'FieldRead': {
      const { field } = expression;
      if (expression.isSuper === true && field.hasAccessors)
        return `Reflect.get(${into.help('$parentOf')}(${into.module.classRecord(into.owner!)}.$class), ${JSON.stringify(field.jsName)}, this)`;
      return `${emit(into, expression.target)}.${expression.raw && field.hasAccessors ? storageName(field.jsName) : field.jsName}`;
    }
    case 'StaticRead': {
      const { field } = expression;
      if (isOwnStatic(into, field.owner))
        return field.hasAccessors && !expression.raw ? `get${field.jsName}()` : field.jsName;
      return `${into.module.classRecord(field.owner)}.get${field.jsName}()`;
    }
    case 'PropertyRead': {
      const { platform } = expression.field;
      const target = expression.target === null ? null : notNull(into, expression.target);
      if (platform!.inline !== null) return fillTemplate(into, platform!.inline, target === null ? [] : [target]);
      return `${into.module.constant(platform!.access!.get, `${expression.field.owner.name}_${expression.field.name}`)}(${target ?? ''})`;
    }
    case 'SObjectRead': {
      const name = JSON.stringify(expression.name);
      const receiver = emitRecord(into, expression.target);
      if (isSimple(receiver)) return `(${receiver}.${expression.name} ?? ${receiver}.$m(${name}))`;
      const held = into.temporary();
      return `((${held} = ${receiver}).${expression.name} ?? ${held}.$m(${name}))`;
    }
    case 'ElementRead':
      return `${emit(into, expression.target)}.${expression.type.kind === 'object' ? 'getObject' : 'get'}(${emit(into, expression.index)})`;
    case 'UserCall':
    case 'PlatformCall':
    case 'InterfaceCall':
    case 'ScriptCall':
    case 'ConstructorChain':
      return emitCall(into, expression);
    case 'NewObject':
    case 'NewSObject':
    case 'NewCollection':
    case 'NewMap':
      return emitNew(into, expression);
    case 'Conversion':
      return emitConversion(into, expression);
    case 'Cast':
      if (!expression.checked) return emit(into, expression.operand);
      if (isOwnClass(expression.type)) {
        const held = into.temporary();
        const test = `(${held} = ${emit(into, expression.operand)}) === null || ${held} instanceof ${into.module.jsClass(expression.type.symbol)}`;
        return `(${test} ? ${held} : ${into.help('$cast')}(${held}, ${into.module.type(expression.type)}))`;
      }
      return isPrimitive(expression.type, 'Integer', 'Long', 'Double', 'Decimal', 'Id', 'Datetime')
        ? `${into.help('$castPrimitive')}(${emit(into, expression.operand)}, ${JSON.stringify(expression.type.name)})`
        : `${into.help('$cast')}(${emit(into, expression.operand)}, ${into.module.type(expression.type)})`;
    case 'InstanceOf':
      if (isOwnClass(expression.tested))
        return `(${emit(into, expression.operand)} instanceof ${into.module.jsClass(expression.tested.symbol)})`;
      return `${into.help('$is')}(${emit(into, boxedOperand(expression.operand))}, ${into.module.type(expression.tested)})`;
    case 'Arithmetic':
      return emitArithmetic(into, expression);
    case 'Negation':
      return emitNegation(into, expression);
    case 'Compare':
      return emitCompare(into, expression);
    case 'Equality':
      return emitEquality(into, expression);
    case 'Logical':
      return `(${notNull(into, expression.left)} ${expression.operator} ${notNull(into, expression.right)})`;
    case 'Not':
      return `!${notNull(into, expression.operand)}`;
    case 'Conditional':
      return `(${notNull(into, expression.condition)} ? ${emit(into, expression.whenTrue)} : ${emit(into, expression.whenFalse)})`;
    case 'Coalesce':
      return `(${emit(into, expression.left)} ?? ${emit(into, expression.right)})`;
    case 'Concat':
      return emitConcat(into, expression);
    case 'TemporalAdd':
      return `${into.help('$temporalAdd')}(${notNull(into, expression.left)}, ${emit(into, expression.right)}, ${expression.operator === '-' ? '-1' : '1'})`;
    case 'Assignment':
      return emitAssignment(into, expression, true);
    case 'Increment':
      return emitIncrement(into, expression, true);
    case 'SafeNavigation': {
      const held = into.temporary();
      expression.temporary.name = held;
      return `((${held} = ${emit(into, expression.target)}) === null ? null : ${emit(into, expression.rest)})`;
    }
    case 'TypeValue':
      return `${into.help('$typeValue')}(${into.module.type(expression.described)})`;
    case 'Query':
      return emitQuery(into, expression);
    case 'Search':
      return emitSearch(into, expression);
    case 'TriggerVariable':
      return `${into.help('$trigger')}(${JSON.stringify(expression.name)})`;
    case 'Token':
      return `${into.help('$token')}(${[expression.token, expression.object, expression.name].map((part) => JSON.stringify(part)).join(', ')})`;
    case 'EnumMember': {
      const { field } = expression;
      if (field.owner.origin === 'platform')
        return into.module.constant(
          into.module.environment.platformEnumValue(field.owner, field.name),
          `${field.owner.name}_${field.name}`,
        );
      return `${into.module.classRecord(field.owner)}.${field.name}`;
    }
    case 'TypeName':
    case 'Invalid':
      throw new InvalidCode(`A ${expression.kind} node reached the emitter`);
  }
}

/** Classes of the project are JavaScript classes, so `instanceof` tests them. */
const isOwnClass = (type: ApexType): type is ClassType =>
  type.kind === 'class' && type.symbol.origin === 'user' && type.symbol.kind === 'class';

/** Storage behind a property that has accessors. */
export const storageName = (jsName: string): string => `$p_${jsName}`;

/** Static members of the module's own class are variables of the module; inner classes go by the record, which initialises first. */
export function isOwnStatic(into: FunctionText, owner: unknown): boolean {
  return into.owner !== null && into.owner === owner && into.module.topLevel === owner;
}

export const isSimple = (text: string): boolean => /^[\w$]+$/.test(text);

/** A record to read a field of: empty parents answer blank records. */
export function emitRecord(into: FunctionText, target: BoundExpression): string {
  if (target.kind === 'Conversion' && target.conversion === 'same') return emitRecord(into, target.operand);
  if (target.kind === 'SObjectRead' && target.member === 'parent')
    return `${emitRecord(into, target.target)}.$p(${JSON.stringify(target.name)})`;
  return emit(into, target);
}

/** The value, or a NullPointerException. */
export function notNull(into: FunctionText, expression: BoundExpression): string {
  const text = emit(into, expression);
  return mayBeNull(expression) ? `(${text} ?? ${into.help('$npe')}())` : text;
}

function emitConstant(into: FunctionText, { type, value }: Constant): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (isPrimitive(type, 'Decimal')) return into.module.decimal(String(value));
  if (typeof value === 'bigint')
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
      ? signed(String(value))
      : signed(`${String(value)}n`);
  if (typeof value === 'number') return signed(String(value));
  return JSON.stringify(value);
}

const signed = (text: string): string => (text.startsWith('-') ? `(${text})` : text);

const boxedOperand = (operand: BoundExpression): BoundExpression => {
  if (isPrimitive(operand.type, 'Long'))
    return { kind: 'Conversion', conversion: 'boxLong', operand, type: operand.type };
  if (isPrimitive(operand.type, 'Double'))
    return { kind: 'Conversion', conversion: 'boxDouble', operand, type: operand.type };
  return operand;
};

const conversionHelpers: Readonly<Partial<Record<Conversion['conversion'], string>>> = {
  integerToDecimal: '$toDecimal',
  doubleToDecimal: '$doubleToDecimal',
  toDouble: '$toDouble',
  decimalToDouble: '$decimalToDouble',
  toId: '$toId',
  dateToDatetime: '$dateToDatetime',
  boxLong: '$boxLong',
  boxDouble: '$boxDouble',
};

function emitConversion(into: FunctionText, { conversion, operand, type }: Conversion): string {
  switch (conversion) {
    case 'narrow':
      return `${into.help('$narrow')}(${emit(into, operand)}, ${JSON.stringify(type.name)})`;
    case 'same':
      return emit(into, operand);
    case 'queryCount':
      return operand.kind === 'Query' ? emitQuery(into, operand) : emit(into, operand);
    case 'singleRecord':
      return `${into.help('$single')}(${emit(into, operand)})`;
    case 'recordOrNull':
      return `${into.help('$recordOrNull')}(${emit(into, operand)})`;
    default:
      return `${into.help(conversionHelpers[conversion]!)}(${emit(into, operand)})`;
  }
}

/** JavaScript given in place of a platform call: `$0`, `$1`… stand for receiver and arguments. */
export function fillTemplate(into: FunctionText, template: string, values: readonly string[]): string {
  const before: string[] = [];
  const ready = values.map((value, index) => {
    const uses = template.split(`$${String(index)}`).length - 1;
    if (uses < 2 || isSimple(value)) return value;
    const held = into.temporary();
    before.push(`${held} = ${value}`);
    return held;
  });
  const text = template.replace(/\$(\d)/g, (_, index: string) => ready[Number(index)] ?? 'null');
  return before.length > 0 ? `(${before.join(', ')}, ${text})` : `(${text})`;
}
