import type { FieldPath, SoqlQuery } from './syntax.ts';
import { SoqlSyntaxError } from './syntax.ts';
import { soqlTokens } from './tokens.ts';
import type { SoqlToken } from './tokens.ts';

const aggregates = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);
const clauseWords = new Set(['from', 'where', 'with', 'group', 'having', 'order', 'limit', 'offset', 'for', 'all', 'using', 'update']);
const comparisonWords = new Set(['like', 'in', 'not', 'includes', 'excludes']);

export function parseSoql(parts: readonly string[]): SoqlQuery {
  const parser = new SoqlParser(soqlTokens(parts));
  const query = parser.query();
  parser.expectEnd();
  return query;
}

/** Reads the clauses of a query and keeps what names fields and objects; values pass by. */
class SoqlParser {
  readonly #tokens: readonly SoqlToken[];
  #at = 0;

  constructor(tokens: readonly SoqlToken[]) {
    this.#tokens = tokens;
  }

  query(): SoqlQuery {
    const query: SoqlQuery = { from: this.#peek(), alias: null, fields: [], comparisons: [], subQueries: [], aliases: new Set(), isCount: false, isAggregate: false };
    this.#word('select');
    do this.#selected(query);
    while (this.#takes(','));
    this.#word('from');
    query.from = this.#any('word', 'an object');
    this.#takesWord('as');
    if (this.#peek().kind === 'word' && !clauseWords.has(lower(this.#peek()))) query.alias = lower(this.#next());
    if (this.#takesWord('using')) this.#skip(2);
    if (this.#takesWord('where')) this.#conditions(query);
    while (this.#takesWord('with')) this.#withClause();
    if (this.#takesWord('group')) this.#groupBy(query);
    if (this.#takesWord('having')) this.#conditions(query);
    if (this.#takesWord('order')) this.#orderBy(query);
    if (this.#takesWord('limit')) this.#skip(1);
    if (this.#takesWord('offset')) this.#skip(1);
    if (this.#takesWord('for')) this.#skip(1);
    if (this.#takesWord('all')) this.#word('rows');
    return query;
  }

  expectEnd(): void {
    if (this.#peek().kind !== 'end') throw new SoqlSyntaxError(this.#peek(), 'the end of the query');
  }

  #selected(query: SoqlQuery): void {
    if (this.#takes('(')) {
      query.subQueries.push({ kind: 'children', query: this.query() });
      return this.#symbol(')');
    }
    if (this.#isWord('typeof')) return this.#typeOf(query);
    this.#operand(query, query.fields);
    // A word behind a selected item is its alias.
    if (this.#peek().kind === 'word' && !clauseWords.has(lower(this.#peek()))) query.aliases.add(lower(this.#next()));
  }

  /** `TYPEOF What WHEN Account THEN Phone ELSE Name END`: the fields belong to other objects and are left unchecked. */
  #typeOf(query: SoqlQuery): void {
    this.#next();
    query.fields.push(this.#path());
    while (!this.#isWord('end')) {
      if (this.#peek().kind === 'end') throw new SoqlSyntaxError(this.#peek(), 'END');
      this.#next();
    }
    this.#next();
  }

  /** A field, or a function of fields; COUNT() has none. */
  #operand(query: SoqlQuery, into: FieldPath[]): FieldPath | null {
    if (this.#isWord('from')) throw new SoqlSyntaxError(this.#peek(), 'a field');
    const name = this.#any('word', 'a field');
    if (!this.#takes('(')) {
      const path = pathOf(name);
      into.push(path);
      return path;
    }
    if (this.#takes(')')) {
      query.isCount = true;
      return null;
    }
    if (aggregates.has(lower(name))) query.isAggregate = true;
    if (lower(name) === 'fields') this.#next();
    else do this.#argument(query, into);
    while (this.#takes(','));
    this.#symbol(')');
    return null;
  }

  #argument(query: SoqlQuery, into: FieldPath[]): void {
    if (this.#peek().kind === 'word') this.#operand(query, into);
    else this.#next();
  }

  #conditions(query: SoqlQuery): void {
    do this.#condition(query);
    while (this.#takesWord('and') || this.#takesWord('or'));
  }

  #condition(query: SoqlQuery): void {
    if (this.#takesWord('not')) return this.#condition(query);
    if (this.#takes('(')) {
      this.#conditions(query);
      return this.#symbol(')');
    }
    const field = this.#operand(query, query.fields);
    const operator = this.#next();
    if (operator.kind !== 'symbol' && !comparisonWords.has(lower(operator))) throw new SoqlSyntaxError(operator, 'a comparison');
    if (lower(operator) === 'not') this.#word('in');
    const texts = this.#values(query);
    if (field && lower(operator) !== 'like') query.comparisons.push({ field, texts });
  }

  #values(query: SoqlQuery): SoqlToken[] {
    if (!this.#takes('(')) return [this.#value()].filter((token) => token.kind === 'text');
    if (this.#isWord('select')) {
      query.subQueries.push({ kind: 'semiJoin', query: this.query() });
      this.#symbol(')');
      return [];
    }
    const texts: SoqlToken[] = [];
    do texts.push(this.#value());
    while (this.#takes(','));
    this.#symbol(')');
    return texts.filter((token) => token.kind === 'text');
  }

  #value(): SoqlToken {
    const token = this.#next();
    if (token.kind === 'symbol' || token.kind === 'end') throw new SoqlSyntaxError(token, 'a value');
    return token;
  }

  /** `WITH USER_MODE`, `WITH SECURITY_ENFORCED` and their like. */
  #withClause(): void {
    this.#skip(1);
    if (this.#takes('=')) this.#skip(1);
  }

  #groupBy(query: SoqlQuery): void {
    this.#word('by');
    query.isAggregate = true;
    do this.#operand(query, query.fields);
    while (this.#takes(','));
  }

  #orderBy(query: SoqlQuery): void {
    this.#word('by');
    do {
      this.#operand(query, query.fields);
      if (!this.#takesWord('asc')) this.#takesWord('desc');
      if (this.#takesWord('nulls') && !this.#takesWord('first')) this.#word('last');
    } while (this.#takes(','));
  }

  #path = (): FieldPath => pathOf(this.#any('word', 'a field'));
  #peek = (): SoqlToken => this.#tokens[this.#at]!;
  #isWord = (word: string): boolean => this.#peek().kind === 'word' && lower(this.#peek()) === word;

  #next(): SoqlToken {
    const token = this.#peek();
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  #skip(count: number): void {
    for (let skipped = 0; skipped < count; skipped++) this.#value();
  }

  #takes(symbol: string): boolean {
    const found = this.#peek().kind === 'symbol' && this.#peek().text === symbol;
    if (found) this.#at++;
    return found;
  }

  #takesWord(word: string): boolean {
    const found = this.#isWord(word);
    if (found) this.#at++;
    return found;
  }

  #symbol(symbol: string): void {
    if (!this.#takes(symbol)) throw new SoqlSyntaxError(this.#peek(), symbol);
  }

  #word(word: string): void {
    if (!this.#takesWord(word)) throw new SoqlSyntaxError(this.#peek(), word.toUpperCase());
  }

  #any(kind: SoqlToken['kind'], expected: string): SoqlToken {
    if (this.#peek().kind !== kind) throw new SoqlSyntaxError(this.#peek(), expected);
    return this.#next();
  }
}

const lower = (token: SoqlToken): string => token.text.toLowerCase();
const pathOf = (token: SoqlToken): FieldPath => ({ path: token.text.split('.'), token });
