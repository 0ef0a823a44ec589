import type { Expression } from './ast/expressions.ts';
import type { Name, SourceRange } from './ast/position.ts';

/** A query or sub-query. Absent clauses are null, false or empty. Parentheses are not kept: the tree has their grouping. */
export interface SoqlQuery extends SourceRange {
  readonly kind: 'SoqlQuery';
  readonly select: readonly SelectItem[];
  /** The queried object first; further ones are the old `FROM Account a, a.Contacts c` form. A sub-query has the relationship's name here. */
  readonly from: readonly FromItem[];
  /** `USING SCOPE mine` */
  readonly scope: Name | null;
  readonly where: SoqlCondition | null;
  readonly with: WithClause | null;
  readonly groupBy: GroupByClause | null;
  readonly having: SoqlCondition | null;
  readonly orderBy: readonly OrderByItem[];
  readonly limit: SoqlNumber | SoqlBind | null;
  readonly offset: SoqlNumber | SoqlBind | null;
  readonly allRows: boolean;
  readonly forClauses: readonly ('view' | 'reference' | 'update')[];
  readonly updateClauses: readonly ('tracking' | 'viewstat')[];
}

/** A field or relationship path, names as written: `['Account', 'Owner', 'Name']`. */
export interface FieldPath extends SourceRange {
  readonly kind: 'FieldPath';
  readonly names: readonly string[];
}

/**
 * `COUNT()`, `MAX(Amount)`, `FORMAT(convertCurrency(Amount))`, `FIELDS(ALL)` (the argument is a path), `DISTANCE(Location__c, GEOLOCATION(1.0, 2.0), 'mi')`.
 * `name` as written. Whether the function exists and takes these arguments is for the checker of queries.
 */
export interface SoqlFunction extends SourceRange {
  readonly kind: 'SoqlFunction';
  readonly name: string;
  readonly arguments: readonly (FieldPath | SoqlFunction | SoqlNumber | SoqlString | SoqlBind)[];
}

export type SelectItem = SelectField | SelectFunction | SelectSubquery | SelectTypeOf;

export interface SelectField extends SourceRange {
  readonly kind: 'SelectField';
  readonly path: FieldPath;
  readonly alias: Name | null;
}

export interface SelectFunction extends SourceRange {
  readonly kind: 'SelectFunction';
  readonly function: SoqlFunction;
  readonly alias: Name | null;
}

export interface SelectSubquery extends SourceRange {
  readonly kind: 'SelectSubquery';
  readonly query: SoqlQuery;
  readonly alias: Name | null;
}

/** `TYPEOF What WHEN Account THEN Phone, Name ELSE Id END` */
export interface SelectTypeOf extends SourceRange {
  readonly kind: 'SelectTypeOf';
  readonly path: FieldPath;
  readonly branches: readonly TypeOfBranch[];
  /** Empty when there is no ELSE. */
  readonly elseFields: readonly FieldPath[];
}

export interface TypeOfBranch extends SourceRange {
  readonly kind: 'TypeOfBranch';
  readonly object: FieldPath;
  readonly fields: readonly FieldPath[];
}

export interface FromItem extends SourceRange {
  readonly kind: 'FromItem';
  readonly path: FieldPath;
  readonly alias: Name | null;
}

export type SoqlCondition = LogicalCondition | NotCondition | ComparisonCondition;

/** Two or more conditions under one operator. */
export interface LogicalCondition extends SourceRange {
  readonly kind: 'LogicalCondition';
  readonly operator: 'and' | 'or';
  readonly conditions: readonly SoqlCondition[];
}

export interface NotCondition extends SourceRange {
  readonly kind: 'NotCondition';
  readonly condition: SoqlCondition;
}

/** `<>` is given as `!=`; words are lower-cased. */
export type ComparisonOperator =
  '=' | '!=' | '<' | '>' | '<=' | '>=' | 'like' | 'in' | 'not in' | 'includes' | 'excludes';

export interface ComparisonCondition extends SourceRange {
  readonly kind: 'ComparisonCondition';
  readonly left: FieldPath | SoqlFunction;
  readonly operator: ComparisonOperator;
  /** A SoqlQuery (semi or anti join) or a SoqlValueList only with in / not in / includes / excludes. */
  readonly right: SoqlValue;
}

export type SoqlValue =
  | SoqlNull
  | SoqlBoolean
  | SoqlNumber
  | SoqlString
  | SoqlDate
  | SoqlDateTime
  | SoqlTime
  | SoqlDateFormula
  | SoqlCurrency
  | SoqlBind
  | SoqlValueList
  | SoqlQuery;

export interface SoqlNull extends SourceRange {
  readonly kind: 'SoqlNull';
}

export interface SoqlBoolean extends SourceRange {
  readonly kind: 'SoqlBoolean';
  readonly value: boolean;
}

/** The sign and digits as written: `-1.50`, `200`. */
export interface SoqlNumber extends SourceRange {
  readonly kind: 'SoqlNumber';
  readonly text: string;
}

/** A text. `value` has all escapes resolved; `pattern` is for LIKE: there `\%`, `\_` and `\\` keep their backslash. */
export interface SoqlString extends SourceRange {
  readonly kind: 'SoqlString';
  readonly value: string;
  readonly pattern: string;
}

/** `2024-01-31` */
export interface SoqlDate extends SourceRange {
  readonly kind: 'SoqlDate';
  readonly text: string;
}

/** `2024-01-31T10:00:00Z`, `2024-01-31T10:00:00.000+01:00` */
export interface SoqlDateTime extends SourceRange {
  readonly kind: 'SoqlDateTime';
  readonly text: string;
}

/** `10:00:00Z`, `10:00:00.000Z` */
export interface SoqlTime extends SourceRange {
  readonly kind: 'SoqlTime';
  readonly text: string;
}

/** `TODAY`, `LAST_N_DAYS:30`: `name` upper-cased, `count` null where the formula takes none. */
export interface SoqlDateFormula extends SourceRange {
  readonly kind: 'SoqlDateFormula';
  readonly name: string;
  readonly count: number | null;
}

/** `USD5000`: `code` upper-cased, `amount` as written. */
export interface SoqlCurrency extends SourceRange {
  readonly kind: 'SoqlCurrency';
  readonly code: string;
  readonly amount: string;
}

/** `:expression`. In the text of a dynamic query the expression is an Identifier or a chain of FieldAccess. */
export interface SoqlBind extends SourceRange {
  readonly kind: 'SoqlBind';
  readonly expression: Expression;
}

export interface SoqlValueList extends SourceRange {
  readonly kind: 'SoqlValueList';
  readonly values: readonly SoqlValue[];
}

export type WithClause = WithMode | WithDataCategory | WithCondition;

export interface WithMode extends SourceRange {
  readonly kind: 'WithMode';
  readonly mode: 'security_enforced' | 'user_mode' | 'system_mode';
}

/** `WITH DATA CATEGORY Geography__c ABOVE usa__c AND Product__c AT (a__c, b__c)` */
export interface WithDataCategory extends SourceRange {
  readonly kind: 'WithDataCategory';
  readonly selections: readonly DataCategorySelection[];
}

export interface DataCategorySelection extends SourceRange {
  readonly kind: 'DataCategorySelection';
  readonly group: Name;
  readonly selector: 'at' | 'above' | 'below' | 'above_or_below';
  readonly categories: readonly Name[];
}

/** The filter on virtual fields of some objects: `WITH RecordVisibilityContext = …`, `WITH UserId = '…'`. */
export interface WithCondition extends SourceRange {
  readonly kind: 'WithCondition';
  readonly condition: SoqlCondition;
}

export interface GroupByClause extends SourceRange {
  readonly kind: 'GroupByClause';
  readonly mode: 'plain' | 'rollup' | 'cube';
  readonly items: readonly (FieldPath | SoqlFunction)[];
}

export interface OrderByItem extends SourceRange {
  readonly kind: 'OrderByItem';
  readonly item: FieldPath | SoqlFunction;
  /** null when not written (ascending). */
  readonly direction: 'asc' | 'desc' | null;
  readonly nulls: 'first' | 'last' | null;
}
