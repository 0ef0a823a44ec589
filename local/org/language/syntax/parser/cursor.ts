import { ApexSyntaxError } from '../syntax-error.ts';
import { tokenize } from '../lexer.ts';
import { describeKind, T } from '../token.ts';
import type { Name } from '../ast/position.ts';
import type { TokenKind } from '../token.ts';

/** What the parser functions share: the tokens of one source and the place in them. */
export class Cursor {
  readonly source: string;
  readonly file: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly lines: Int32Array;
  readonly columns: Int32Array;
  /** Index of the current token. */
  position = 0;
  /** Kind of the current token: `kinds[position]`. */
  kind: TokenKind;
  /** True while the expression of a SOQL bind is read: a clause word behind it is not part of it. */
  inBind = false;
  /** True for the text of a dynamic query: errors are worded as those of the query parser. */
  readonly isQueryText: boolean;

  constructor(source: string, file: string, from = 0, isQueryText = false) {
    const tokens = tokenize(source, from);
    this.source = source;
    this.file = file;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.lines = tokens.lines;
    this.columns = tokens.columns;
    this.kind = tokens.kinds[0]!;
    this.isQueryText = isQueryText;
  }

  advance(): void {
    this.kind = this.kinds[++this.position]!;
  }

  /** Kind of the token `distance` places ahead. */
  peek(distance = 1): TokenKind {
    // Behind the end of the file stand leftovers of an earlier source: only tokens up to the end are ever asked for.
    return this.kinds[this.position + distance]!;
  }

  get start(): number {
    return this.starts[this.position]!;
  }

  get line(): number {
    return this.lines[this.position]!;
  }

  get column(): number {
    return this.columns[this.position]!;
  }

  /** End of the token before the current one: where a node that has just been read ends. */
  get lastEnd(): number {
    return this.ends[this.position - 1]!;
  }

  /** Source text of the current token. */
  get text(): string {
    return this.source.slice(this.starts[this.position]!, this.ends[this.position]!);
  }

  /** Takes the current token if it is of this kind. */
  take(kind: TokenKind): boolean {
    if (this.kind !== kind) return false;
    this.advance();
    return true;
  }

  /** Takes a token of this kind or reports what is there instead. */
  expect(kind: TokenKind): void {
    if (this.kind !== kind) throw this.mismatch(kind);
    this.advance();
  }

  /** A name; words that are keywords only in some places count. */
  name(): Name {
    if (this.kind < T.Name) throw this.unexpected();
    return this.word();
  }

  /** A name where reserved words are allowed too: behind a dot, in queries. */
  anyWord(): Name {
    if (this.kind < T.FirstWord) throw this.unexpected();
    return this.word();
  }

  private word(): Name {
    const at = this.position;
    const start = this.starts[at]!;
    const end = this.ends[at]!;
    this.advance();
    return {
      kind: 'Name',
      start,
      end,
      line: this.lines[at]!,
      column: this.columns[at]!,
      text: this.source.slice(start, end),
    };
  }

  /** An error at a token, by default the current one. */
  error(message: string, at = this.position): ApexSyntaxError {
    return new ApexSyntaxError(this.file, this.lines[at]!, this.columns[at]!, message);
  }

  /** The current token cannot stand here. */
  unexpected(): ApexSyntaxError {
    const { kind } = this;
    if (this.isQueryText) {
      return this.error(kind === T.EndOfFile ? 'unexpected token: <EOF>' : `unexpected token: '${this.text}'`);
    }
    if (kind === T.Invalid) return this.invalidToken();
    return this.error(`Unexpected token '${this.tokenText(this.position)}'.`);
  }

  /**
   * Salesforce's parser tells three cases apart: the token behind the current one is the expected one ("Extra"), the expected one was
   * forgotten ("Missing"), or anything else. A keyword in the place of a forgotten `;` counts as unexpected.
   */
  private mismatch(expected: TokenKind): ApexSyntaxError {
    const { kind } = this;
    if (this.isQueryText || kind === T.Invalid) return this.unexpected();
    const here = this.tokenText(this.position);
    const wanted = describeKind(expected);
    if (kind !== T.EndOfFile && this.peek() === expected) return this.error(`Extra '${here}', at '${wanted}'.`);
    if (expected < T.FirstWord && (kind < T.FirstWord || kind >= T.Name)) {
      return this.error(`Missing '${wanted}' at '${here}'`);
    }
    return this.unexpected();
  }

  private invalidToken(): ApexSyntaxError {
    const first = this.source[this.start];
    if (first === "'") return this.error('Unterminated string literal');
    if (first === '/') return this.error('Unterminated comment');
    return this.error(`Unexpected token '${this.text}'.`);
  }

  private tokenText(at: number): string {
    return this.kinds[at] === T.EndOfFile ? '<EOF>' : this.source.slice(this.starts[at]!, this.ends[at]!);
  }
}

/** Shared by all nodes without such parts, so that absent parts cost nothing. */
export const NONE: readonly never[] = Object.freeze([]);
