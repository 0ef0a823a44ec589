/** Something that is not as the product promises. */
export interface Finding {
  /** Rule that is broken. */
  readonly rule: string;
  /** What kind of break: one word of a few, so that a shortened campaign is known to fail for the same reason. */
  readonly what: string;
  readonly details: string;
}

export const finding = (rule: string, what: string, details: string): Finding => ({ rule, what, details });
