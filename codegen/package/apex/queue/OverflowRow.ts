/** A Sync Queue row on its way through an overflow event: short names, since thousands of them travel as JSON. */
export class OverflowRow {
  /** Sync */
  s!: Id;
  /** Record */
  r!: Id;
  /** Sequence */
  q!: Integer;
  /** Customer ID, of events and deletions */
  c: string | null = null;
  /** Payload, of events */
  p: string | null = null;
}
