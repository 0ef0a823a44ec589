import type { BoundExpression } from '../bound/tree.ts';
import type { ConstructorCall, MethodCall } from '../syntax/ast.ts';
import { findMethods } from '../types/members.ts';
import type { FoundMethod } from '../types/members.ts';
import { classType, ERROR, isEnum, mapOf, STRING, substitute, VOID } from '../types/model.ts';
import type { ApexType, ClassType, SObjectType } from '../types/model.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import { enumMethods, objectMethods } from './built-ins.ts';
import { chooseConstructor } from './creation.ts';
import { bindExpression } from './expressions.ts';
import { bindName, namesType, throughSafe } from './names.ts';
import { argumentTypes, chooseOverload, convertArguments } from './overloads.ts';
import type { Code, ScriptMethod } from './scope.ts';
import { bindableVariables, takesDynamicQuery } from './dynamic-binds.ts';
import { findType, uses } from './site.ts';
import { staticToken } from './tokens.ts';
import { isVisible } from './visibility.ts';

const invalid: BoundExpression = { kind: 'Invalid', type: ERROR };

function missing(code: Code, call: MethodCall, args: readonly BoundExpression[], from: string): BoundExpression {
  if (args.every((argument) => argument.type.kind !== 'error')) {
    code.error(
      call.name,
      `Method does not exist or incorrect signature: void ${call.name.text}(${argumentTypes(args)}) from the type ${from}`,
    );
  }
  return invalid;
}

/** `void Main.go(Integer)`: a method as messages name it. */
const methodText = ({ method, by }: FoundMethod): string =>
  `${substitute(method.returnType, by).name} ${method.owner.name}.${method.name}(${method.parameters.map((parameter) => substitute(parameter.type, by).name).join(', ')})`;

/** An instance method where there is no instance. */
function misplacedMethod(code: Code, call: MethodCall, chosen: FoundMethod): BoundExpression {
  code.error(call.name, `Non static method cannot be referenced from a static context: ${methodText(chosen)}`);
  return invalid;
}

export function bindCall(code: Code, call: MethodCall): BoundExpression {
  const args = call.arguments.map((argument) => bindExpression(code, argument));
  if (call.target === null) return bindUnqualified(code, call, args);
  if (call.target.kind === 'SuperExpression') return bindSuperCall(code, call, args);
  const target = bindName(code, call.target);
  switch (target.kind) {
    case 'value': {
      const result = throughSafe(
        target.value,
        call.isSafe,
        call.target.kind === 'ParenthesizedExpression',
        (receiver) => callOnValue(code, call, receiver, args),
      );
      if (result?.kind === 'UserCall' && result.target === null && !namesType(code, call.target))
        code.error(call.name, `Static method cannot be referenced from a non static context: ${methodText({ method: result.method, by: null })}`);
      if (result !== null) return result;
      if (call.target.kind === 'Identifier') {
        const type = findType(code.site, [call.target.name]);
        const found = type && callOnType(code, call, type, args);
        if (found) return found;
      }
      return target.value.type.kind === 'error' ? invalid : missing(code, call, args, target.value.type.name);
    }
    case 'type':
      return callOnType(code, call, target.type, args) ?? missing(code, call, args, target.type.name);
    case 'path':
      code.error(call.target, `Variable does not exist: ${target.names[0] ?? ''}`);
      return invalid;
  }
}

/** `foo(…)`: of the script, of the class (inherited too), or a static method of a class around. */
function bindUnqualified(code: Code, call: MethodCall, args: readonly BoundExpression[]): BoundExpression {
  const script = code.scriptMethods?.get(call.name.text.toLowerCase());
  if (script) {
    const chosen = chooseScriptMethod(code, script, args, call);
    if (chosen) return chosen;
  }
  const { owner } = code.site;
  for (let around: ClassSymbol | null = owner; around !== null; around = around.outer) {
    const type = classType(around);
    let candidates: readonly FoundMethod[] = findMethods(type, call.name.text);
    if (candidates.length === 0 && around === owner && !code.isStatic)
      candidates = objectMethods(around, call.name.text);
    if (candidates.length === 0) continue;
    if (around !== owner || code.isStatic) {
      const statics = candidates.filter(({ method }) => method.isStatic);
      if (statics.length > 0) candidates = statics;
    }
    const chosen = chooseOverload(candidates, args);
    if (chosen === null) {
      if (around.outer !== null) continue;
      return missing(code, call, args, (owner ?? around).name);
    }
    if (!chosen.method.isStatic && (code.isStatic || around !== owner))
      return misplacedMethod(code, call, chosen);
    return make(code, call, chosen, chosen.method.isStatic ? null : { kind: 'ThisValue', type }, args, false);
  }
  return missing(code, call, args, owner?.name ?? 'anonymous_apex');
}

function chooseScriptMethod(
  code: Code,
  methods: readonly ScriptMethod[],
  args: readonly BoundExpression[],
  call: MethodCall,
): BoundExpression | null {
  const candidates = methods.map((method) => ({ method: method as unknown as FoundMethod['method'], by: null }));
  const chosen = chooseOverload(candidates, args);
  if (chosen === null) return null;
  const method = chosen.method as unknown as ScriptMethod;
  code.effects++;
  return {
    kind: 'ScriptCall',
    type: method.returnType,
    name: method.jsName,
    arguments: convertArguments(code, chosen, args, call),
  };
}

function bindSuperCall(code: Code, call: MethodCall, args: readonly BoundExpression[]): BoundExpression {
  const { owner } = code.site;
  const parent = owner?.superclass ?? null;
  if (code.isStatic) {
    code.error(call.target ?? call, 'Super cannot be referenced in a static context');
    return invalid;
  }
  const candidates = parent === null ? [] : findMethods(parent, call.name.text);
  const chosen = chooseOverload(
    candidates.length > 0 || owner === null ? candidates : objectMethods(owner, call.name.text),
    args,
  );
  if (owner === null || chosen === null) return missing(code, call, args, parent?.name ?? 'Object');
  return make(code, call, chosen, { kind: 'ThisValue', type: classType(owner) }, args, true);
}

function callOnValue(
  code: Code,
  call: MethodCall,
  receiver: BoundExpression,
  args: readonly BoundExpression[],
): BoundExpression | null {
  const { catalogue } = code.site;
  const { type } = receiver;
  if (type.kind === 'error') return invalid;
  // `[SELECT …].get('x')`: of the list first, then of the single record.
  const owner = catalogue.memberClass(type);
  if (receiver.kind === 'SObjectRead' && call.name.text.toLowerCase() === 'adderror' && receiver.member === 'field')
    return fieldError(code, call, receiver, args);
  const chosen =
    owner === null ? null : chooseOverload(methodsOf(owner, call.name.text, type, catalogue.memberClass(STRING)), args);
  if (chosen === null) {
    if (receiver.kind === 'Query' && type.kind === 'list')
      return callOnValue(
        code,
        call,
        { kind: 'Conversion', conversion: 'singleRecord', operand: receiver, type: type.element },
        args,
      );
    return null;
  }
  const result = make(code, call, chosen, chosen.method.isStatic ? null : receiver, args, false);
  // Records keep their type when cloned, lists of records too.
  if (type.kind === 'sobject' && call.name.text.toLowerCase() === 'clone' && result.kind === 'PlatformCall')
    return { ...result, type };
  return result;
}

function methodsOf(owner: ClassType, name: string, type: ApexType, stringClass: ClassType | null): readonly FoundMethod[] {
  // An interface may name the methods that every object has; a class need not have written them.
  const inherited = owner.symbol.origin === 'user' && owner.symbol.kind === 'interface' && name.toLowerCase() !== 'clone' ? objectMethods(owner.symbol, name) : [];
  if (inherited.length > 0) return inherited;
  const own = findMethods(owner, name);
  if (isEnum(type)) return [...own, ...enumMethods(owner.symbol, name).filter(({ method }) => !method.isStatic)];
  if (own.length > 0 || type.kind !== 'primitive' || type.name !== 'Id')
    return own.length > 0 ? own : objectMethods(owner.symbol, name);
  // An Id has the methods of a String too.
  const text = stringClass === null ? [] : findMethods(stringClass, name);
  return text.length > 0 ? text : objectMethods(owner.symbol, name);
}

/** `record.Field.addError('…')`: an error of the record, shown at the field. */
function fieldError(
  code: Code,
  call: MethodCall,
  field: BoundExpression & { kind: 'SObjectRead' },
  args: readonly BoundExpression[],
): BoundExpression | null {
  const name: BoundExpression = { kind: 'Constant', type: STRING, value: field.name };
  return callOnValue(code, call, field.target, [name, ...args]);
}

/** Platform classes that hold the static methods of custom settings and custom metadata types. */
const settingClasses: Readonly<Record<string, string>> = {
  hierarchySetting: 'Schema.CustomSetting_Hierarchy',
  listSetting: 'Schema.CustomSetting_List',
  customMetadata: 'Schema.CustomMetadata_Type',
};

/** `Limits__c.getOrgDefaults()`: the platform's method gets the object first, and answers records of that object. */
function callOnSetting(
  code: Code,
  call: MethodCall,
  object: SObjectType,
  args: readonly BoundExpression[],
): BoundExpression | null {
  const owner = code.site.catalogue.platformType(settingClasses[object.describe?.kind ?? ''] ?? '');
  if (owner?.kind !== 'class') return null;
  const chosen = chooseOverload(findMethods(owner, call.name.text), args);
  if (chosen === null) return null;
  const called = make(code, call, chosen, null, args, false);
  if (called.kind !== 'PlatformCall') return called;
  const self: BoundExpression = { kind: 'Constant', type: STRING, value: object.name };
  return {
    ...called,
    type: called.type.kind === 'map' ? mapOf(STRING, object) : object,
    arguments: [self, ...called.arguments],
  };
}

function callOnType(
  code: Code,
  call: MethodCall,
  type: ApexType,
  args: readonly BoundExpression[],
): BoundExpression | null {
  // `Account.getSObjectType()` is `Account.SObjectType`.
  if (type.kind === 'sobject' && args.length === 0 && call.name.text.toLowerCase() === 'getsobjecttype')
    return staticToken(code, [type.name, 'SObjectType'], type);
  if (type.kind === 'sobject') {
    const setting = callOnSetting(code, call, type, args);
    if (setting !== null) return setting;
  }
  const owner = code.site.catalogue.memberClass(type);
  if (owner === null) return null;
  const inherited = findMethods(owner, call.name.text);
  const candidates = isEnum(type) ? [...inherited, ...enumMethods(owner.symbol, call.name.text)] : inherited;
  const statics = candidates.filter(({ method }) => method.isStatic);
  const chosen = chooseOverload(statics, args);
  if (chosen !== null) return make(code, call, chosen, null, args, false);
  // `Outer.method()` from inside the class itself may name an instance method.
  const instance = chooseOverload(
    candidates.filter(({ method }) => !method.isStatic),
    args,
  );
  if (
    instance !== null &&
    !code.isStatic &&
    code.site.owner !== null &&
    instance.method.owner.origin === 'user' &&
    findMethods(classType(code.site.owner), call.name.text).some(({ method }) => method === instance.method)
  ) {
    return make(code, call, instance, { kind: 'ThisValue', type: classType(code.site.owner) }, args, false);
  }
  return instance !== null && instance.method.owner.origin === 'user' ? misplacedMethod(code, call, instance) : null;
}

/** Classes of plain values: their methods neither call back nor change a collection. */
const plainClasses = new Set(
  'String Integer Long Double Decimal Boolean Id Date Datetime Time Math Blob EncodingUtil Assert JSON UserInfo Limits Crypto Pattern Matcher'.split(' '),
);
const collectionChanges = /^(?:add|addall|remove|removeall|retainall|clear|put|putall|sort)$/i;

/** Does a platform method leave all collections alone? `System.debug` may call a `toString` of the project; that it changes the list of a loop is nobody's wish. */
function isQuiet(method: MethodSymbol): boolean {
  const { name } = method.owner;
  if (name === 'List' || name === 'Set') return !collectionChanges.test(method.name);
  return name === 'Map' || name === 'SObject' || plainClasses.has(name) || (name === 'System' && /^(?:debug|assert)/i.test(method.name));
}

/** Platform classes that query, write or call back: they run in the sharing mode of the code around. */
const sharingSensitive = new Set(['Database', 'Search', 'EventBus', 'Approval', 'Test', 'System', 'Type', 'Security']);

function make(
  code: Code,
  call: MethodCall,
  chosen: FoundMethod,
  target: BoundExpression | null,
  args: readonly BoundExpression[],
  isSuper: boolean,
): BoundExpression {
  const { method } = chosen;
  uses(code.site, method.owner);
  if (!isVisible(code.site, method)) {
    code.error(
      call.name,
      `Method is not visible: ${methodText(chosen)}`,
    );
  }
  if (isSuper && method.isAbstract) code.error(call.name, `Abstract method cannot be called directly: ${methodText(chosen)}`);
  const type = substitute(method.returnType, chosen.by);
  const converted = convertArguments(code, chosen, args, call);
  if (method.platform === null || !isQuiet(method)) code.effects++;
  if (method.platform !== null) {
    if (method.platform.group === 'signatures' && target !== null) {
      code.passesSharing = true;
      return { kind: 'InterfaceCall', type, method, target, arguments: converted };
    }
    if (sharingSensitive.has(method.owner.name)) code.passesSharing = true;
    const isVirtual =
      target !== null &&
      !isSuper &&
      (target.type.kind === 'object' ||
        (target.type.kind === 'class' &&
          target.type.symbol.kind !== 'enum' &&
          (target.type.symbol.origin === 'user' ||
            target.type.symbol.isException ||
            target.type.symbol.isVirtual ||
            target.type.symbol.kind === 'interface')));
    if (isVirtual) code.passesSharing = true;
    const called: BoundExpression = { kind: 'PlatformCall', type, method, target, arguments: converted, isSuper, isVirtual };
    return takesDynamicQuery(method) ? { ...called, bindable: bindableVariables(code) } : called;
  }
  if (
    method.owner.sharing === null ||
    method.owner.sharing === 'inherited sharing' ||
    method.isVirtual ||
    method.isAbstract ||
    method.isOverride ||
    method.owner.kind === 'interface'
  )
    code.passesSharing = true;
  code.calls.add(method);
  return { kind: 'UserCall', type, method, target, isSuper, arguments: converted };
}

/** `this(…)` or `super(…)` as the first statement of a constructor. */
export function bindConstructorCall(code: Code, call: ConstructorCall): BoundExpression {
  const { owner } = code.site;
  const args = call.arguments.map((argument) => bindExpression(code, argument));
  const type = call.callee === 'this' ? owner && classType(owner) : (owner?.superclass ?? null);
  if (!code.isConstructor || owner === null) {
    code.error(call, `Call to '${call.callee}()' must be the first statement in a constructor method`);
    return invalid;
  }
  code.passesSharing = true;
  if (type === null)
    return { kind: 'ConstructorChain', type: VOID, callee: call.callee, constructor_: null, arguments: [] };
  const chosen = chooseConstructor(code, type, args, call);
  if (chosen === null) return invalid;
  return {
    kind: 'ConstructorChain',
    type: VOID,
    callee: call.callee,
    constructor_: chosen.constructor_,
    arguments: chosen.arguments,
  };
}
