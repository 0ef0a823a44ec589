import type { BoundClass, BoundExpression } from '../bound/tree.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { isPrimitive } from '../types/model.ts';
import type { ModuleText } from './module.ts';

/** A literal as JavaScript: such initialisers need no code of their own. Null when the value has to be computed. */
export function literalOf(module: ModuleText, value: BoundExpression | null): string | null {
  if (value?.kind === 'Conversion' && value.conversion === 'same') return literalOf(module, value.operand);
  if (value?.kind !== 'Constant') return null;
  const { value: constant, type } = value;
  if (constant === null || typeof constant === 'boolean' || typeof constant === 'number') return String(constant);
  if (isPrimitive(type, 'Decimal')) return module.decimal(String(constant));
  if (typeof constant === 'bigint')
    return constant >= BigInt(Number.MIN_SAFE_INTEGER) && constant <= BigInt(Number.MAX_SAFE_INTEGER)
      ? String(constant)
      : `${String(constant)}n`;
  return JSON.stringify(constant);
}

/** Does first use of a class run code? */
export function needsInitialisation(symbol: ClassSymbol): boolean {
  for (let at: ClassSymbol | null = symbol; at !== null && at.origin === 'user'; at = at.superclass?.symbol ?? null) {
    const { declaration } = at;
    if (declaration?.kind !== 'ClassDeclaration') return false;
    for (const member of declaration.members) {
      if (member.kind === 'InitializerBlock' && member.isStatic) return true;
      if (
        member.kind === 'FieldDeclaration' &&
        member.modifiers.some((modifier) => modifier.keyword === 'static') &&
        member.declarators.some((declarator) => declarator.initializer !== null)
      )
        return true;
    }
  }
  return false;
}

function initialisedParent(symbol: ClassSymbol): ClassSymbol | null {
  for (
    let at = symbol.superclass?.symbol ?? null;
    at !== null && at.origin === 'user';
    at = at.superclass?.symbol ?? null
  ) {
    if (at.outer === null && at.scriptPrefix === '') return needsInitialisation(at) ? at : null;
  }
  return null;
}

/**
 * What the rest of the world sees of a class: static functions and variables behind "initialise first", the maker of instances, and static
 * state as a whole (reset at the start of a transaction, saved around nested ones).
 */
export function emitStaticsTail(module: ModuleText, bound: BoundClass, statics: readonly string[]): void {
  const { symbol } = bound;
  const record = module.classRecord(symbol);
  const isTop = module.topLevel === symbol;
  const parent = symbol.superclass?.symbol;
  const guarded = isTop && needsInitialisation(symbol);
  const guard = guarded ? '$done || $init(); ' : '';
  const members: string[] = [];
  if (guarded) {
    const first =
      parent?.origin === 'user' && parent.outer === null && needsInitialisation(parent)
        ? ` ${module.classRecord(parent)}.$init();`
        : '';
    module.write(
      ` let $done = false; function $init() { if ($done) return; $done = true;${first}${statics.map((name) => ` ${name}();`).join('')} }`,
    );
    members.push('$init');
  }
  // An inner class has no static members, but a parent of it may have.
  const initialised = isTop ? null : initialisedParent(symbol);
  const before = initialised === null ? guard : `${module.classRecord(initialised)}.$init(); `;
  members.push(
    `$allocate() { ${before}return new ${record}.$class().$blank$${symbol.jsId}(); }`,
    `$make() { ${before}return new ${record}.$class().$fields$${symbol.jsId}(); }`,
  );
  const variables: string[] = [];
  const resets: string[] = [];
  for (const member of bound.members) {
    if (member.kind === 'method' && member.method.symbol.isStatic && member.method.code !== null) {
      const { jsName, parameters } = member.method.symbol;
      const names = parameters.map((_, index) => `a${String(index)}`).join(', ');
      members.push(guarded ? `${jsName}(${names}) { ${guard}return ${jsName}(${names}); }` : jsName);
    }
    if (member.kind === 'field' && member.field.symbol.isStatic) {
      const { jsName } = member.field.symbol;
      variables.push(jsName);
      resets.push(`${jsName} = ${literalOf(module, member.field.value) ?? 'null'};`);
      members.push(
        `get${jsName}() { ${guard}return ${jsName}; }`,
        `set${jsName}(value) { ${guard}${jsName} = value; }`,
      );
    }
    if (member.kind === 'property' && member.property.symbol.isStatic) {
      const { jsName, hasAccessors } = member.property.symbol;
      variables.push(jsName);
      resets.push(`${jsName} = null;`);
      members.push(
        hasAccessors
          ? `get${jsName}() { ${guard}return get${jsName}(); }`
          : `get${jsName}() { ${guard}return ${jsName}; }`,
      );
      members.push(
        hasAccessors
          ? `set${jsName}(value) { ${guard}set${jsName}(value); }`
          : `set${jsName}(value) { ${guard}${jsName} = value; }`,
      );
    }
  }
  if (guarded) {
    variables.push('$done');
    resets.push('$done = false;');
  }
  if (variables.length > 0) {
    members.push(
      `$reset() { ${resets.join(' ')} }`,
      `$save() { return [${variables.join(', ')}]; }`,
      `$restore(saved) { [${variables.join(', ')}] = saved; }`,
    );
  }
  module.write(` Object.assign(${record}, { ${members.join(', ')} });`);
}
