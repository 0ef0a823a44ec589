import type { SourceRange, Name } from './ast/position.ts';
import type {
  FieldPath,
  OrderByItem,
  SelectField,
  SelectFunction,
  SoqlBind,
  SoqlCondition,
  SoqlNumber,
  WithDataCategory,
  WithMode,
} from './soql-ast.ts';

/** `FIND 'term' IN NAME FIELDS RETURNING Account(Id, Name WHERE …), Contact LIMIT 5`. */
export interface SoslSearch extends SourceRange {
  readonly kind: 'SoslSearch';
  /** The search term: escapes of quotes resolved, those of the search language (`\?`, `\*`) kept. */
  readonly term: SoslTerm | SoqlBind;
  /** null when there is no IN clause (all fields). */
  readonly group: 'all' | 'email' | 'name' | 'phone' | 'sidebar' | null;
  readonly returning: readonly SoslReturning[];
  readonly with: readonly SoslWith[];
  readonly limit: SoqlNumber | SoqlBind | null;
  readonly updateClauses: readonly ('tracking' | 'viewstat')[];
}

export interface SoslTerm extends SourceRange {
  readonly kind: 'SoslTerm';
  readonly text: string;
}

/** One object of RETURNING; without parentheses only its Id is returned and `fields` is empty. */
export interface SoslReturning extends SourceRange {
  readonly kind: 'SoslReturning';
  readonly object: FieldPath;
  readonly fields: readonly (SelectField | SelectFunction)[];
  readonly where: SoqlCondition | null;
  readonly listView: Name | null;
  readonly orderBy: readonly OrderByItem[];
  readonly limit: SoqlNumber | SoqlBind | null;
  readonly offset: SoqlNumber | SoqlBind | null;
}

export type SoslWith = WithMode | WithDataCategory | SoslOption;

/**
 * `WITH DIVISION = 'x'`, `WITH NETWORK IN ('a', 'b')`, `WITH SNIPPET (target_length=120)`, `WITH METADATA = 'LABELS'`, `WITH PRICEBOOKID = '…'`,
 * `WITH SPELL_CORRECTION = false`, `WITH HIGHLIGHT`.
 * `values` holds the texts (for a snippet its length or nothing, for a switch `true` or `false`), or one bind.
 */
export interface SoslOption extends SourceRange {
  readonly kind: 'SoslOption';
  readonly option: 'division' | 'network' | 'snippet' | 'metadata' | 'pricebookid' | 'spell_correction' | 'highlight';
  readonly values: readonly (string | SoqlBind)[];
}
