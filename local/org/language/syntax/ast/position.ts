/**
 * Where a node stands in its source. Offsets count UTF-16 units from 0, `end` is exclusive; `line` and `column` are those of `start`,
 * from 1, as Salesforce reports them.
 */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A declared or referenced name with its own position (Salesforce reports many errors there). `text` is spelled as in the source. */
export interface Name extends SourceRange {
  readonly kind: 'Name';
  readonly text: string;
}
