import { throwApex } from '../exceptions.ts';

/** Iterator over a list or a copy of a set's values. */
export class ListIterator {
  private readonly values: readonly unknown[];
  private at = 0;

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  hasNext(): boolean {
    return this.at < this.values.length;
  }

  next(): unknown {
    if (this.at >= this.values.length) throwApex('System.NoSuchElementException', 'Iterator has no more elements.');
    return this.values[this.at++];
  }
}
