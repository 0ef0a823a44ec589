/** A condition for a dynamic query: text without any value, and the values that it binds. */
export class SoqlCondition {
  /** In brackets, so that it can be joined with others */
  readonly text: string;
  /** By bind name, for Database.queryWithBinds */
  readonly binds: Map<string, unknown>;

  constructor(text: string, binds: Map<string, unknown>) {
    this.text = text;
    this.binds = binds;
  }
}
