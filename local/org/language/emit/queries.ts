import type { Query, Search } from '../bound/tree.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { emit } from './expressions.ts';
import type { FunctionText } from './module.ts';

/** Sharing mode that a class's own statements run under: its keyword, or null for "as the caller". */
export function sharingOf(owner: ClassSymbol | null): string {
  return owner?.sharing === 'with sharing' ? '"with"' : owner?.sharing === 'without sharing' ? '"without"' : 'null';
}

/** The query itself, not its result: what `Database.getQueryLocator([SELECT …])` takes. No row limit may count before a batch reads. */
export function emitInlineQuery(into: FunctionText, query: Query): string {
  return `${into.help('$inlineQuery')}(${queryParts(into, query).join(', ')})`;
}

export function emitQuery(into: FunctionText, query: Query): string {
  const parts = queryParts(into, query);
  return query.isCount
    ? `${into.help('$count')}(${parts.join(', ')})`
    : `${into.help('$query')}(${into.module.type(query.type)}, ${parts.join(', ')})`;
}

function queryParts(into: FunctionText, { query, binds, sharing }: Query): string[] {
  const mode = query.with?.kind === 'WithMode' && query.with.mode === 'user_mode' ? '"user"' : '"system"';
  return [
    into.module.constant(query, 'Q'),
    `[${binds.map((bind) => emit(into, bind)).join(', ')}]`,
    mode,
    sharingOf(sharing),
    JSON.stringify(into.module.namespace),
  ];
}

export function emitSearch(into: FunctionText, { search, binds, type }: Search): string {
  const parts = [
    into.module.type(type),
    into.module.constant(search, 'S'),
    `[${binds.map((bind) => emit(into, bind)).join(', ')}]`,
    '"system"',
    sharingOf(into.owner),
    JSON.stringify(into.module.namespace),
  ];
  return `${into.help('$search')}(${parts.join(', ')})`;
}
