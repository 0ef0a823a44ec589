import { T } from '../token.ts';

/** Words that begin or go on a clause of a query: never an alias, and the end of a bind's expression. Indexed by token kind. */
export const clauseWords = new Uint8Array(256);
for (const kind of [
  T.$from,
  T.$using,
  T.$where,
  T.$with,
  T.$group,
  T.$having,
  T.$order,
  T.$limit,
  T.$offset,
  T.$all,
  T.$for,
  T.$update,
  T.$and,
  T.$or,
  T.$asc,
  T.$desc,
  T.$nulls,
  T.$in,
  T.$not,
  T.$like,
  T.$includes,
  T.$excludes,
  T.$returning,
  T.$then,
  T.$end,
  T.$when,
]) {
  clauseWords[kind] = 1;
}
