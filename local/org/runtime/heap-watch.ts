import v8 from 'node:v8';
import vm from 'node:vm';
import { throwLimit } from './exceptions.ts';
import { transaction } from './services.ts';
import type { Transaction } from './transaction.ts';

/** Apex counts its own, smaller, forms of values; V8's of the same data are some times as large. A looser bound never stops code that Salesforce would run. */
const looseness = 4;
/** Bytes that may come, garbage included, before the live ones are counted: counting takes some 10 ms. */
const stepBytes = 96_000_000;

interface Watch {
  /** Bytes in use when the transaction was first looked at. */
  readonly start: number;
  /** Bytes in use at which the live ones are counted. */
  next: number;
}

const watches = new WeakMap<Transaction, Watch>();
let collect: (() => void) | null = null;

function bytesInUse(): number {
  const { used_heap_size: heap, external_memory: external } = v8.getHeapStatistics();
  return heap + external;
}

/** Gets rid of garbage, so that what is left is live. */
function collectGarbage(): void {
  if (collect === null) {
    v8.setFlagsFromString('--expose-gc');
    collect = vm.runInNewContext('gc') as () => void;
  }
  collect();
}

/** Throws before a list of so many elements is made: one call may ask for more than any loop reaches between two looks at the heap. */
export function checkListSize(size: number): void {
  const { heapSize } = transaction().limits;
  // Each element takes 4 bytes at the least.
  if (size * 4 > heapSize * looseness) throwLimit(`Apex heap size too large: ${size * 4}`);
}

/** Throws `Apex heap size too large` once a transaction holds far more than its limit: long before this process is in danger. */
export function checkHeap(transaction: Transaction): void {
  const used = bytesInUse();
  let watch = watches.get(transaction);
  if (watch === undefined) watches.set(transaction, (watch = { start: used, next: used + stepBytes }));
  if (used < watch.next) return;
  collectGarbage();
  const live = bytesInUse();
  if (live - watch.start > transaction.limits.heapSize * looseness) throwLimit(`Apex heap size too large: ${live - watch.start}`);
  watch.next = live + stepBytes;
}
