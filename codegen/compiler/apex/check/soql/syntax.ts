import type { SoqlToken } from './tokens.ts';

/** A field by its path from the object of the query: `Name`, `Account.Owner.Name`. */
export interface FieldPath {
  path: readonly string[];
  token: SoqlToken;
}

export interface Comparison {
  field: FieldPath;
  /** Texts that it is compared with. */
  texts: readonly SoqlToken[];
}

export interface SubQuery {
  query: SoqlQuery;
  /** In SELECT its FROM names a child relationship, in WHERE an object. */
  kind: 'children' | 'semiJoin';
}

export interface SoqlQuery {
  from: SoqlToken;
  alias: string | null;
  /** Fields of SELECT, WHERE, GROUP BY, HAVING and ORDER BY. */
  fields: FieldPath[];
  comparisons: Comparison[];
  subQueries: SubQuery[];
  /** Names that SELECT gives to aggregates. */
  aliases: Set<string>;
  isCount: boolean;
  isAggregate: boolean;
}

/** A text that is no query: what was found and what was expected. */
export class SoqlSyntaxError extends Error {
  readonly token: SoqlToken;

  constructor(token: SoqlToken, expected: string) {
    super(`found ${token.text}, expected ${expected}`);
    this.token = token;
  }
}
