import type { Query, Search } from '../bound/tree.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { emit } from './expressions.ts';
import type { FunctionText } from './module.ts';

/** Sharing mode that a class's own statements run under: its keyword, or null for "as the caller". */
export function sharingOf(owner: ClassSymbol | null): string {
  return owner?.sharing === 'with sharing' ? '"with"' : owner?.sharing === 'without sharing' ? '"without"' : 'null';
}

export function emitQuery(into: FunctionText, { query, binds, isCount, sharing, type }: Query): string {
  const mode = query.with?.kind === 'WithMode' && query.with.mode === 'user_mode' ? '"user"' : '"system"';
  const parts = [
    into.module.constant(query, 'Q'),
    `[${binds.map((bind) => emit(into, bind)).join(', ')}]`,
    mode,
    sharingOf(sharing),
    JSON.stringify(into.module.namespace),
  ];
  return isCount
    ? `${into.help('$count')}(${parts.join(', ')})`
    : `${into.help('$query')}(${into.module.type(type)}, ${parts.join(', ')})`;
}

export function emitSearch(into: FunctionText, { search, binds, type }: Search): string {
  return `${into.help('$search')}(${into.module.type(type)}, ${into.module.constant(search, 'S')}, [${binds.map((bind) => emit(into, bind)).join(', ')}])`;
}
