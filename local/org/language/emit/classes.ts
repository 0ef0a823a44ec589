import type {
  BoundBody,
  BoundClass,
  BoundConstructor,
  BoundField,
  BoundMember,
  BoundMethod,
  BoundProperty,
  ConstructorChain,
} from '../bound/tree.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import { emit, storageName } from './expressions.ts';
import { FunctionText } from './module.ts';
import type { ModuleText } from './module.ts';
import { recursiveMethods } from './recursion.ts';
import { emitStaticsTail, literalOf } from './statics.ts';
import { emitStatement } from './statements.ts';

/** Definition of the JavaScript class: fields in one order, so that all instances have one shape. */
export function classDefinition(module: ModuleText, bound: BoundClass): string {
  const { symbol } = bound;
  const parent = symbol.superclass?.symbol;
  const base =
    parent === undefined
      ? ''
      : parent.origin === 'user'
        ? ` extends ${module.classRecord(parent)}.$class`
        : ` extends ${module.constant(module.environment.platformBase(parent), parent.name)}`;
  const fields: string[] = [];
  for (const member of bound.members) {
    if (member.kind === 'field' && !member.field.symbol.isStatic)
      fields.push(`this.${member.field.symbol.jsName} = ${literalOf(module, member.field.value) ?? 'null'};`);
    if (member.kind === 'property' && !member.property.symbol.isStatic && member.property.hasStorage) {
      const { symbol: property } = member.property;
      fields.push(`this.${property.hasAccessors ? storageName(property.jsName) : property.jsName} = null;`);
    }
  }
  const constructor =
    fields.length > 0 ? ` constructor() {${base === '' ? '' : ' super();'} ${fields.join(' ')} }` : '';
  return `class ${symbol.jsId}${base} {${constructor} }`;
}

const prototypeName = (symbol: ClassSymbol): string => `$x$${symbol.jsId}`;
const traceName = (symbol: ClassSymbol, method: string): string =>
  `Class.${symbol.namespace === null ? '' : `${symbol.namespace}.`}${symbol.name}.${method}`;

/** Members of a class and of the classes inside it, each on its line. */
export function emitClass(module: ModuleText, bound: BoundClass): void {
  const { symbol } = bound;
  if (symbol.kind !== 'class') return;
  module.at(bound.line).write(`const ${prototypeName(symbol)} = ${module.classRecord(symbol)}.$class.prototype;`);
  const initialisers: string[] = [];
  const statics: string[] = [];
  const recursive = recursiveMethods(bound);
  bound.members.forEach((member, index) => emitMember(module, bound, member, index, initialisers, statics, recursive));
  module.at(bound.endLine);
  emitConstructors(module, bound, initialisers);
  for (const { alias, own, parameters } of bound.bridges) {
    const names = Array.from({ length: parameters }, (_, index) => `a${String(index)}`).join(', ');
    module.write(
      `${prototypeName(symbol)}.${alias} = function (${names}) { return ${own.isStatic ? module.classRecord(own.owner) : 'this'}.${own.jsName}(${names}); };`,
    );
  }
  emitStaticsTail(module, bound, statics);
}

function emitMember(
  module: ModuleText,
  bound: BoundClass,
  member: BoundMember,
  index: number,
  initialisers: string[],
  statics: string[],
  recursive: ReadonlySet<MethodSymbol>,
): void {
  const { symbol } = bound;
  switch (member.kind) {
    case 'field':
      emitField(module, symbol, member.field, index, initialisers, statics);
      break;
    case 'property':
      emitProperty(module, symbol, member.property);
      break;
    case 'method':
      emitMethod(module, symbol, member.method, recursive);
      break;
    case 'constructor':
      emitConstructorBody(module, symbol, member.constructor_);
      break;
    case 'initializer': {
      const { code, isStatic, line } = member.initializer;
      const name = isStatic ? `$static${String(index)}` : `$i${String(index)}$${symbol.jsId}`;
      (isStatic ? statics : initialisers).push(name);
      module.at(line).write(isStatic ? ` function ${name}() {` : ` ${prototypeName(symbol)}.${name} = function () {`);
      emitFunctionBody(module, symbol, code, isStatic);
      module.write(isStatic ? '' : ';');
      break;
    }
    case 'type':
      emitClass(module, member.type);
  }
}

function emitField(
  module: ModuleText,
  symbol: ClassSymbol,
  field: BoundField,
  index: number,
  initialisers: string[],
  statics: string[],
): void {
  const { isStatic, jsName } = field.symbol;
  const literal = literalOf(module, field.value);
  if (isStatic) module.at(field.line).write(` let ${jsName} = ${literal ?? 'null'};`);
  if (field.value === null || literal !== null) return;
  const name = isStatic ? `$static${String(index)}` : `$i${String(index)}$${symbol.jsId}`;
  (isStatic ? statics : initialisers).push(name);
  const code = field.code!;
  module
    .at(field.line)
    .write(isStatic ? ` function ${name}() { ` : ` ${prototypeName(symbol)}.${name} = function () { `);
  const into = new FunctionText(module, symbol, isStatic);
  module.at(code.body.line);
  module.count(field.line);
  module.write(`${isStatic ? '' : 'this.'}${jsName} = ${emit(into, field.value)}; }${isStatic ? '' : ';'}`);
  module.ranges.push({ from: code.startLine, to: code.endLine, name: traceName(symbol, code.traceName) });
}

const parameters = (code: BoundBody): string => code.parameters.map((parameter) => parameter.jsName).join(', ');

/** What stands between the brackets of a function, and the closing one. */
export function emitFunctionBody(
  module: ModuleText,
  symbol: ClassSymbol | null,
  code: BoundBody,
  isStatic: boolean,
  options: { before?: (into: FunctionText) => void; after?: string; trace?: string } = {},
): void {
  const into = new FunctionText(module, symbol, isStatic);
  const mode = symbol?.sharing === 'with sharing' ? 'with' : symbol?.sharing === 'without sharing' ? 'without' : null;
  const wraps = code.passesSharing && mode !== null;
  // Code called from here that has no mode of its own takes over this class's.
  if (wraps) module.write(` const $mode = ${into.help('$enterSharing')}('${mode}'); try {`);
  options.before?.(into);
  for (const statement of code.body.statements) emitStatement(into, statement);
  module.at(code.body.endLine);
  if (options.after !== undefined) module.write(` ${options.after}`);
  module.write(wraps ? ` } finally { ${into.help('$leaveSharing')}($mode); } }` : ' }');
  module.ranges.push({
    from: code.startLine,
    to: code.endLine,
    name: options.trace ?? (symbol === null ? code.traceName : traceName(symbol, code.traceName)),
  });
}

function emitMethod(module: ModuleText, owner: ClassSymbol, method: BoundMethod, recursive: ReadonlySet<MethodSymbol>): void {
  const { symbol, code } = method;
  if (code === null) return;
  const options = recursive.has(symbol) ? { before: (into: FunctionText) => void module.write(` if (--${into.help('$budget')}.left < 0) ${into.help('$tick')}();`) } : {};
  module.at(method.line);
  if (symbol.isStatic) {
    module.write(` function ${symbol.jsName}(${parameters(code)}) {`);
    emitFunctionBody(module, owner, code, true, options);
    return;
  }
  module.write(` ${prototypeName(owner)}.${symbol.jsName} = function (${parameters(code)}) {`);
  emitFunctionBody(module, owner, code, false, options);
  module.write(';');
}

function emitProperty(module: ModuleText, owner: ClassSymbol, property: BoundProperty): void {
  const { symbol, getter, setter } = property;
  const { jsName, isStatic } = symbol;
  module.at(property.line);
  if (isStatic) {
    module.write(` let ${jsName} = null;`);
    if (!symbol.hasAccessors) return;
    module.at(property.getterLine);
    if (getter !== null) {
      module.write(` function get${jsName}() {`);
      emitFunctionBody(module, owner, getter, true);
    } else module.write(` function get${jsName}() { return ${jsName}; }`);
    module.at(property.setterLine);
    if (setter !== null) {
      module.write(` function set${jsName}(value) {`);
      emitFunctionBody(module, owner, setter, true);
    } else module.write(` function set${jsName}(value) { ${jsName} = value; }`);
    return;
  }
  if (!symbol.hasAccessors || !property.hasStorage) return;
  const accessor = (isSetter: boolean): void => {
    const code = isSetter ? setter : getter;
    module
      .at(isSetter ? property.setterLine : property.getterLine)
      .write(
        ` ${module.help(isSetter ? '$setter' : '$getter')}(${prototypeName(owner)}, ${JSON.stringify(jsName)}, function (${isSetter ? 'value' : ''}) {`,
      );
    if (code !== null) emitFunctionBody(module, owner, code, false);
    else module.write(isSetter ? ` this.${storageName(jsName)} = value; }` : ` return this.${storageName(jsName)}; }`);
    module.write(');');
  };
  const isSetterFirst = property.setterLine < property.getterLine;
  if (isSetterFirst && symbol.canWrite) accessor(true);
  if (symbol.canRead) accessor(false);
  if (!isSetterFirst && symbol.canWrite) accessor(true);
}

/** Without `this(…)` in front a constructor runs its parent's, then its own code. The initialisers of all fields ran before. */
function emitConstructorBody(module: ModuleText, owner: ClassSymbol, constructor_: BoundConstructor): void {
  const { symbol, code, chain } = constructor_;
  module.at(constructor_.line).write(` ${prototypeName(owner)}.${symbol.jsName} = function (${parameters(code)}) {`);
  const implicit: ConstructorChain = {
    kind: 'ConstructorChain',
    type: { kind: 'void', name: 'void' },
    callee: 'super',
    constructor_: null,
    arguments: [],
  };
  emitFunctionBody(module, owner, code, false, {
    before: (into) => {
      const start = emit(into, chain ?? implicit);
      if (start !== 'void 0') module.write(` ${start};`);
    },
    after: 'return this;',
  });
  module.write(';');
}

/**
 * What runs the initialisers, and the implicit constructor. Apex runs the initialisers of a class before the constructor of its parent (a
 * virtual method called there finds the fields of the child set), so all of them run first, the parent's before the child's.
 */
function emitConstructors(module: ModuleText, bound: BoundClass, initialisers: readonly string[]): void {
  const { symbol } = bound;
  const name = prototypeName(symbol);
  const parent = symbol.superclass?.symbol;
  module.write(
    ` ${name}.$fields$${symbol.jsId} = function () {${parent?.origin === 'user' ? ` this.$fields$${parent.jsId}();` : ''}${initialisers.map((one) => ` this.${one}();`).join('')} return this; };`,
  );
  // Literals stand in the JavaScript constructor; where no initialiser may run (JSON.deserialize, stubs) they are taken back.
  const literals = bound.members.flatMap((member) =>
    member.kind === 'field' && !member.field.symbol.isStatic && literalOf(module, member.field.value) !== null
      ? [member.field.symbol.jsName]
      : [],
  );
  module.write(
    ` ${name}.$blank$${symbol.jsId} = function () {${parent?.origin === 'user' ? ` this.$blank$${parent.jsId}();` : ''}${literals.map((field) => ` this.${field} = null;`).join('')} return this; };`,
  );
  if (symbol.ownConstructors.length === 0)
    module.write(
      ` ${name}.$new$${symbol.jsId}$ = function () {${parent?.origin === 'user' ? ` this.$new$${parent.jsId}$();` : ''} return this; };`,
    );
}
