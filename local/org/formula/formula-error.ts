/** A formula that can't be read, or that asks for what it can't have. `position` counts characters from 0. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}
