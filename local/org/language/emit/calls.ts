import type {
  BoundExpression,
  Query,
  ConstructorChain,
  InterfaceCall,
  PlatformCall,
  ScriptCall,
  UserCall,
} from '../bound/tree.ts';
import { mayBeNull } from '../checker/scope.ts';
import { isPrimitive } from '../types/model.ts';
import { emit, fillTemplate, isOwnStatic, notNull } from './expressions.ts';
import { emitInlineQuery } from './queries.ts';
import { exceptionArguments } from './creation.ts';
import type { FunctionText } from './module.ts';

const list = (into: FunctionText, args: readonly BoundExpression[]): string =>
  args.map((argument) => emit(into, argument)).join(', ');

export function emitCall(
  into: FunctionText,
  call: UserCall | PlatformCall | InterfaceCall | ScriptCall | ConstructorChain,
): string {
  switch (call.kind) {
    case 'UserCall':
      return emitUserCall(into, call);
    case 'PlatformCall':
      return emitPlatformCall(into, call);
    case 'InterfaceCall': {
      const { method } = call;
      const args = [
        emit(into, call.target),
        JSON.stringify(method.jsName),
        JSON.stringify(method.owner.fullName),
        JSON.stringify(method.name),
        `[${list(into, call.arguments)}]`,
      ];
      return `${into.help('$callInterface')}(${args.join(', ')})`;
    }
    case 'ScriptCall':
      return `${call.name}(${list(into, call.arguments)})`;
    case 'ConstructorChain':
      return emitChain(into, call);
  }
}

function emitUserCall(into: FunctionText, { method, target, isSuper, arguments: args }: UserCall): string {
  const given = list(into, args);
  if (isFuture(method)) {
    const name = [JSON.stringify(method.owner.fullName), JSON.stringify(method.name)].join(', ');
    return `${into.help('$future')}(${name}, [${given}])`;
  }
  if (target === null)
    return isOwnStatic(into, method.owner)
      ? `${method.jsName}(${given})`
      : `${into.module.classRecord(method.owner)}.${method.jsName}(${given})`;
  if (isSuper) return `${superPrototype(into)}.${method.jsName}.call(this${given === '' ? '' : `, ${given}`})`;
  return `${emit(into, target)}.${method.jsName}(${given})`;
}

/** A call of a `@Future` method queues it. */
function isFuture({ isStatic, declaration }: UserCall['method']): boolean {
  return isStatic && declaration?.annotations.some(({ name }) => name.text.toLowerCase() === 'future') === true;
}

/** Prototype of the parent of the class being emitted. */
const superPrototype = (into: FunctionText): string =>
  `${into.help('$parentOf')}(${into.module.classRecord(into.owner!)}.$class)`;

function emitPlatformCall(into: FunctionText, call: PlatformCall): string {
  const { method, target, arguments: args } = call;
  const platform = method.platform!;
  const run = platform.run;
  if (run === null) throw new Error(`Platform method ${method.owner.fullName}.${method.name} has no code`);
  if (target === null) {
    if (method.owner.kind === 'enum')
      return `${into.module.platformFunction(method, run, args.length + 1)}(${[enumType(into, call), ...args.map((argument) => emit(into, argument))].join(', ')})`;
    if (isIntegerMod(call)) return emitIntegerMod(into, args);
    if (platform.inline !== null)
      return fillTemplate(
        into,
        platform.inline,
        args.map((argument) => emit(into, argument)),
      );
    const takesQuery = method.owner.fullName === 'Database' && /^get(?:QueryLocator|Cursor)$/i.test(method.name);
    const given = args.map((argument) => {
      const query = takesQuery ? inlineQuery(argument) : null;
      return query === null ? emit(into, argument) : emitInlineQuery(into, query);
    });
    if (call.bindable !== undefined) given.push(emitScope(into, call.bindable));
    return `${into.module.platformFunction(method, run, given.length)}(${given.join(', ')})`;
  }
  if (call.isVirtual) {
    return `${into.help('$callVirtual')}(${[emit(into, target), JSON.stringify(method.jsName), into.module.platformFunction(method, run, args.length + 1), ...args.map((argument) => emit(into, argument))].join(', ')})`;
  }
  if (isGet(call)) return `${emit(into, target)}.getObject(${emit(into, args[0]!)})`;
  // The template's own member access finds a null receiver.
  if (platform.inline !== null)
    return fillTemplate(into, platform.inline, [emit(into, target), ...args.map((argument) => emit(into, argument))]);
  const receiver = mayBeNull(target) ? notNull(into, target) : emit(into, target);
  return `${into.module.platformFunction(method, run, args.length + 1)}(${[receiver, ...args.map((argument) => emit(into, argument))].join(', ')})`;
}

/** `get` of a list or map whose elements are Objects for the code, and may be Longs or Doubles for the collection. */
function isGet({ method, target, type }: PlatformCall): boolean {
  return type.kind === 'object' && (target?.type.kind === 'list' || target?.type.kind === 'map') && method.name.toLowerCase() === 'get';
}

/** `Math.mod(Integer, Integer)`: as hot as an operator. */
const isIntegerMod = ({ method }: PlatformCall): boolean =>
  method.owner.fullName === 'Math' && method.name.toLowerCase() === 'mod' && method.parameters.every(({ type }) => isPrimitive(type, 'Integer'));

function emitIntegerMod(into: FunctionText, [left, right]: readonly BoundExpression[]): string {
  const a = notNull(into, left!);
  const b = notNull(into, right!);
  const isSafe = right!.kind === 'Constant' && typeof right!.value === 'number' && right!.value !== 0;
  return isSafe ? `((${a} % ${b}) | 0)` : `${into.help('$integerMod')}(${a}, ${b})`;
}

/** The query that an argument is, seen through conversions that change nothing. */
function inlineQuery(argument: BoundExpression): Query | null {
  if (argument.kind === 'Query') return argument;
  return argument.kind === 'Conversion' && argument.conversion === 'same' ? inlineQuery(argument.operand) : null;
}

/** What a dynamic query is told of the code that calls it (`DynamicScope`). */
function emitScope(into: FunctionText, bindable: NonNullable<PlatformCall['bindable']>): string {
  const cases = bindable.map(({ name, value }) => `case ${JSON.stringify(name)}: return ${emit(into, value)};`);
  return `{ namespace: ${JSON.stringify(into.module.namespace)}, variable: ($name) => { switch ($name) { ${cases.join(' ')} } } }`;
}

function enumType(into: FunctionText, { method }: PlatformCall): string {
  const { owner } = method;
  if (owner.origin === 'user') return `${into.module.classRecord(owner)}.$type`;
  return into.module.constant(into.module.environment.platformEnumType(owner), owner.name);
}

function emitChain(into: FunctionText, chain: ConstructorChain): string {
  const { constructor_, arguments: args } = chain;
  const parent = into.owner?.superclass?.symbol;
  if (chain.callee === 'this') {
    if (constructor_?.platform)
      return `${into.help('$initException')}(this, ${exceptionArguments(into, constructor_, args)})`;
    return constructor_ === null
      ? `this.$new$${into.owner!.jsId}$()`
      : `this.${constructor_.jsName}(${list(into, args)})`;
  }
  if (constructor_?.platform) {
    if (!parent?.isException) return 'void 0';
    return `${into.help('$initException')}(this, ${exceptionArguments(into, constructor_, args)})`;
  }
  if (constructor_ === null) return parent?.origin === 'user' ? `this.$new$${parent.jsId}$()` : 'void 0';
  return `this.${constructor_.jsName}(${list(into, args)})`;
}
