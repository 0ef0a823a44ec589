/** What the compiler refuses, with the exact messages: `line:column code what | Write advice`. */
export interface RefusalCase {
  name: string;
  /** Statements of a method with the parameters `n: Integer, price: Decimal, text: string, maybe: string | null, record: SObject`. */
  body?: string;
  /** A whole file instead. */
  file?: string;
  messages: readonly string[];
}
