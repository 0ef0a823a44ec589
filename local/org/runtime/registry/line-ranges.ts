/** Which Apex code stands on which lines of a module: what a JavaScript line number means in a stack trace. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** `Class.Outer.Inner.method`, `Class.Foo.<init>`, `Trigger.X`, `AnonymousBlock`. */
  readonly name: string;
}

/** The innermost range around a line. */
export function rangeAt(ranges: readonly LineRange[], line: number): LineRange | null {
  let best: LineRange | null = null;
  for (const range of ranges) {
    if (line < range.from || line > range.to) continue;
    if (best === null || range.to - range.from <= best.to - best.from) best = range;
  }
  return best;
}
