import type { ts } from 'ts-morph';
import type { Context } from '../../transform/context.ts';

export interface Query {
  node: ts.TaggedTemplateExpression;
  parts: readonly string[];
  form: 'list' | 'one' | 'count';
  recordType: string | null;
}

export function checkQuery(_query: Query, _context: Context): void {}
