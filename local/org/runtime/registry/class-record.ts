import type { RuntimeType } from '../types.ts';

/** What emitted modules leave in the registry for one class: its JavaScript class, and its static side by JavaScript names. */
export interface ClassRecord {
  $class?: new () => object;
  $type?: RuntimeType;
  /** A new instance before its initialisers and constructor; initialises the class first. */
  $allocate?(): object;
  /** A new instance before any constructor. */
  $make?(): object;
  $init?(): void;
  $reset?(): void;
  $save?(): unknown[];
  $restore?(saved: unknown[]): void;
  [member: string]: unknown;
}

/** Records by class id. A record exists from its first mention, so that modules can refer to each other in any order. */
export class ClassRecords {
  private readonly records = new Map<string, ClassRecord>();

  get(id: string): ClassRecord {
    let record = this.records.get(id);
    if (record === undefined) this.records.set(id, (record = {}));
    return record;
  }

  delete(id: string): void {
    this.records.delete(id);
  }

  all(): Iterable<ClassRecord> {
    return this.records.values();
  }
}
