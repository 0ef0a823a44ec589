import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RowKind } from './state-of.ts';

const PAGE = path.resolve(import.meta.dirname, '../../../docs/developers/sync-queue-states.md');

/** The steps that are drawn, as `Queued --> Sent`; `[*]` is before the record and after it. */
export function pictures(): Readonly<Record<RowKind, ReadonlySet<string>>> {
  const drawn = [...readFileSync(PAGE, 'utf8').matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g)].map(
    ([, body]) => new Set([...body!.matchAll(/^\s*(\S+) --> (\S+?)(?::.*)?$/gm)].map(([, from, to]) => `${from} --> ${to}`)),
  );
  const [realTime, historic] = drawn;
  if (realTime === undefined || historic === undefined) throw new Error(`${PAGE} must have two pictures: real-time records, then historic syncs.`);
  return { 'real-time': realTime, historic };
}
