import type { BoundExpression } from '../bound/tree.ts';
import type { Expression, Name, NewArray, NewCollection, NewMap, NewObject, SourceRange } from '../syntax/ast.ts';
import type { FoundMethod } from '../types/members.ts';
import { substitutionOf } from '../types/members.ts';
import { ERROR, INTEGER, listOf, SOBJECT } from '../types/model.ts';
import type { ApexType, ClassType, SObjectType } from '../types/model.ts';
import type { MethodSymbol } from '../types/symbols.ts';
import { exceptionConstructors } from './built-ins.ts';
import { convert, tryConvert } from './conversions.ts';
import { bindExpression } from './expressions.ts';
import { argumentTypes, chooseOverload, convertArguments } from './overloads.ts';
import type { Code } from './scope.ts';
import { isWriteable } from './rules/record-fields.ts';
import { resolveType } from './site.ts';
import { isVisible } from './visibility.ts';

const invalid: BoundExpression = { kind: 'Invalid', type: ERROR };

export function bindNew(code: Code, expression: NewObject): BoundExpression {
  const [first, script] = expression.type.parts;
  if (script !== undefined && /^dataweavescriptresource$/i.test(first!.name)) return bindExpression(code, createScript(expression, script.name));
  const type = resolveType(code.site, expression.type);
  if (type.kind === 'sobject' && expression.fields !== null) return bindNewSObject(code, expression, type);
  if (type.kind === 'error') {
    for (const value of expression.fields?.map((field) => field.value) ?? expression.arguments)
      bindExpression(code, value);
    return { kind: 'Invalid', type };
  }
  const args = (expression.fields?.map((field) => field.value) ?? expression.arguments).map((argument) => bindExpression(code, argument));
  switch (type.kind) {
    case 'sobject':
      if (args.length > 0 && type.name !== 'SObject')
        code.error(expression, `Type requires name=value pair construction: ${type.name}`);
      return { kind: 'NewSObject', type, fields: [] };
    case 'list':
    case 'set': {
      const [source] = args;
      if (source === undefined) return { kind: 'NewCollection', type, elements: [], source: null, size: null };
      if (source.type.kind === 'primitive' && source.type.name === 'Integer' && type.kind === 'list')
        return { kind: 'NewCollection', type, elements: [], source: null, size: source };
      if (!isIterable(source.type)) code.error(expression, wrongInitializer(source.type, type));
      return { kind: 'NewCollection', type, elements: [], source, size: null };
    }
    case 'map': {
      const [source] = args;
      if (
        source !== undefined &&
        !(
          source.type.kind === 'map' ||
          (source.type.kind === 'list' &&
            (source.type.element.kind === 'sobject' || source.type.element.kind === 'error')) ||
          source.type.kind === 'error'
        )
      ) {
        code.error(
          expression,
          `Invalid initializer type ${source.type.name} found for ${type.name}: expected a Map with the same key and value types, or a valid SObject List`,
        );
      }
      return { kind: 'NewMap', type, entries: [], source: source ?? null };
    }
    case 'class':
      if (expression.fields !== null) {
        code.error(expression, `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${type.name}`);
        return { kind: 'Invalid', type };
      }
      return bindNewClass(code, expression, type, args);
    default:
      code.error(expression, `Type cannot be constructed: ${type.name}`);
      return { kind: 'Invalid', type };
  }
}

/** `new DataWeaveScriptResource.csvToJson()` is short for `DataWeave.Script.createScript('csvToJson')`. */
function createScript({ start, end, line, column }: NewObject, script: string): Expression {
  const at = { start, end, line, column };
  const name = (text: string): Name => ({ kind: 'Name', text, ...at });
  const target: Expression = { kind: 'FieldAccess', target: { kind: 'Identifier', name: 'DataWeave', ...at }, name: name('Script'), isSafe: false, ...at };
  return { kind: 'MethodCall', target, name: name('createScript'), arguments: [{ kind: 'StringLiteral', value: script, isMultiline: false, ...at }], isSafe: false, ...at };
}

const isIterable = (type: ApexType): boolean =>
  type.kind === 'error' ||
  type.kind === 'list' ||
  type.kind === 'set' ||
  type.kind === 'class' ||
  type.kind === 'object';

/** What `new List<T>(value)` and `new Set<T>(value)` say to a value that they can't be filled from. */
const wrongInitializer = (given: ApexType, type: ApexType & { readonly kind: 'list' | 'set' }): string =>
  `Invalid initializer type ${given.name} found for ${type.name}: expected ${type.kind === 'list' ? 'an Integer or a List of type' : 'a List or a Set of type:'} ${type.element.name}`;

function bindNewSObject(code: Code, expression: NewObject, type: SObjectType): BoundExpression {
  const { catalogue, namespace } = code.site;
  const fields: { name: string; value: BoundExpression }[] = [];
  const seen = new Set<string>();
  for (const { name, value } of expression.fields ?? []) {
    const key = name.text.toLowerCase();
    if (seen.has(key)) code.error(name, `Duplicate field initialization: ${name.text}`);
    seen.add(key);
    const bound = bindExpression(code, value);
    const member = catalogue.member(type, name.text, namespace);
    if (member === undefined) {
      code.error(name, `Field does not exist: ${name.text} on ${type.name}`);
      continue;
    }
    if (member.kind === 'children') {
      fields.push({ name: member.name, value: convert(code, bound, member.type, value) });
      continue;
    }
    if (member.kind === 'field' && !isWriteable(member.field)) code.error(name, `Field is not writeable: ${type.name}.${member.field.name}`);
    // A parent by external id: `Account = new Account(External__c = 'x')`.
    fields.push({
      name: member.kind === 'field' ? member.field.name : member.name,
      value: convert(
        code,
        bound,
        member.kind === 'parent' && member.type.name === 'Name' ? SOBJECT : member.type,
        value,
      ),
    });
  }
  return { kind: 'NewSObject', type, fields };
}

function bindNewClass(
  code: Code,
  expression: NewObject,
  type: ClassType,
  args: readonly BoundExpression[],
): BoundExpression {
  const { symbol } = type;
  if (symbol.kind !== 'class') {
    code.error(expression, `Type cannot be constructed: ${symbol.name}`);
    return { kind: 'Invalid', type };
  }
  if (symbol.isAbstract) code.error(expression, `Abstract classes cannot be constructed: ${symbol.name}`);
  const chosen = chooseConstructor(code, type, args, expression);
  if (chosen === null) return { kind: 'Invalid', type };
  if (symbol.sharing === null || symbol.sharing === 'inherited sharing') code.passesSharing = true;
  code.effects++;
  return { kind: 'NewObject', type, constructor_: chosen.constructor_, arguments: chosen.arguments };
}

/** Exceptions of the project have the four constructors of every exception beside their own. */
function constructorsOf(code: Code, type: ClassType): FoundMethod[] {
  const by = substitutionOf(type);
  const own = type.symbol.constructors.map((method) => ({ method, by }));
  if (!type.symbol.isException || (type.symbol.origin === 'platform' && own.length > 0)) return own;
  const base = code.site.catalogue.platform.exact('System', 'Exception');
  return base === undefined ? own : [...own, ...exceptionConstructors(base)];
}

export function chooseConstructor(
  code: Code,
  type: ClassType,
  args: readonly BoundExpression[],
  at: SourceRange,
): { constructor_: MethodSymbol | null; arguments: BoundExpression[] } | null {
  const { symbol } = type;
  const candidates = constructorsOf(code, type);
  const chosen = chooseOverload(candidates, args);
  if (chosen !== null) {
    if (!isVisible(code.site, chosen.method))
      code.error(at, `Constructor is not visible: [${symbol.name}].<Constructor>(${argumentTypes(args)})`);
    return { constructor_: chosen.method, arguments: convertArguments(code, chosen, args, at) };
  }
  if (args.length === 0 && (symbol.constructors.length === 0 || symbol.isException))
    return { constructor_: null, arguments: [] };
  if (args.every((argument) => argument.type.kind !== 'error'))
    code.error(at, `Constructor not defined: [${symbol.name}].<Constructor>(${argumentTypes(args)})`);
  return null;
}

/** One value of a collection literal. */
function bindPart(code: Code, expression: Expression, type: ApexType, message: (given: string) => string): BoundExpression {
  const value = bindExpression(code, expression);
  const converted = tryConvert(value, type);
  if (converted !== null) return converted;
  code.error(expression, message(value.type.name));
  return { kind: 'Invalid', type };
}

const bindElement = (code: Code, expression: Expression, type: ApexType): BoundExpression =>
  bindPart(code, expression, type, (given) => `Initial expression is of incorrect type, expected: ${type.name} but was: ${given}`);

export function bindNewArray(code: Code, expression: NewArray): BoundExpression {
  const element = resolveType(code.site, expression.elementType);
  const type = listOf(element);
  const size =
    expression.size === null ? null : convert(code, bindExpression(code, expression.size), INTEGER, expression.size);
  const elements = (expression.elements ?? []).map((one) => bindElement(code, one, element));
  return { kind: 'NewCollection', type, elements, source: null, size };
}

export function bindNewCollection(code: Code, expression: NewCollection): BoundExpression {
  const type = resolveType(code.site, expression.type);
  if (type.kind === 'map' && expression.elements.length === 0)
    return { kind: 'NewMap', type, entries: [], source: null };
  if (type.kind !== 'list' && type.kind !== 'set') {
    if (type.kind !== 'error') code.error(expression, `Type cannot be constructed with elements: ${type.name}`);
    for (const element of expression.elements) bindExpression(code, element);
    return type.kind === 'error' ? { kind: 'Invalid', type } : invalid;
  }
  const elements = expression.elements.map((one) => bindElement(code, one, type.element));
  return { kind: 'NewCollection', type, elements, source: null, size: null };
}

export function bindNewMap(code: Code, expression: NewMap): BoundExpression {
  const type = resolveType(code.site, expression.type);
  if (type.kind !== 'map') {
    if (type.kind !== 'error') code.error(expression, `Type cannot be constructed with map entries: ${type.name}`);
    return { kind: 'Invalid', type };
  }
  const entries = expression.entries.map(
    ({ key, value }) =>
      [
        bindPart(code, key, type.key, (given) => `Invalid key type ${given} for ${type.name}`),
        bindPart(code, value, type.value, (given) => `Invalid value type ${given} for ${type.name}`),
      ] as const,
  );
  return { kind: 'NewMap', type, entries, source: null };
}
