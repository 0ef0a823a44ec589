import type { SoqlBind, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { ApexMap } from '../../runtime/values/map.ts';
import { ApexSet } from '../../runtime/values/set.ts';

const positions = new WeakMap<SoqlQuery, ReadonlyMap<SoqlBind, number>>();

/** Position of each bind of a query (sub-queries included) in its text: the index of its value in `QueryOptions.binds`. */
export function bindPositions(query: SoqlQuery): ReadonlyMap<SoqlBind, number> {
  let found = positions.get(query);
  if (found === undefined) {
    found = new Map(bindsIn(query).map((bind, index) => [bind, index]));
    positions.set(query, found);
  }
  return found;
}

/** The binds of any piece of a query or search, in text order. */
export function bindsIn(node: object): SoqlBind[] {
  const binds: SoqlBind[] = [];
  collect(node, binds);
  return binds.sort((a, b) => a.start - b.start);
}

/** The binds in text order. */
export function bindsOf(query: SoqlQuery): SoqlBind[] {
  return [...bindPositions(query).keys()];
}

function collect(node: unknown, binds: SoqlBind[]): void {
  if (node === null || typeof node !== 'object') return;
  if ((node as { kind?: string }).kind === 'SoqlBind') {
    binds.push(node as SoqlBind);
    return;
  }
  for (const value of Object.values(node)) if (typeof value === 'object') collect(value, binds);
}

/** The elements of a collection bind; null for a single value. */
export function elementsOf(value: unknown): readonly unknown[] | null {
  if (value instanceof ApexList) return value.a;
  if (value instanceof ApexSet) return [...value];
  if (value instanceof ApexMap) return [...value.keys()];
  return Array.isArray(value) ? value : null;
}

/** What the compiled text depends on: is a bind a collection, and does it hold null? One letter a bind. */
export function bindShape(binds: readonly unknown[]): string {
  let shape = '';
  for (const bind of binds) {
    const elements = elementsOf(bind);
    shape += elements === null ? 's' : elements.includes(null) || elements.includes('') ? 'n' : 'l';
  }
  return shape;
}
