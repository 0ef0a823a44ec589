import type { ObjectDescribe } from '../../data/schema/describe.ts';
import type { DmlExceptionRow } from '../exceptions.ts';

type TokenOf = (describe: ObjectDescribe) => unknown;
let tokenOf: TokenOf | null = null;

/** Tells how to make a `Schema.SObjectType`; called once by the room of the schema classes. */
export function setObjectTokens(make: TokenOf): void {
  tokenOf = make;
}

/** The `Schema.SObjectType` of an object. */
export function objectToken(describe: ObjectDescribe): unknown {
  if (tokenOf === null) throw new Error('Schema classes are not loaded: call setObjectTokens first');
  return tokenOf(describe);
}

type FieldTokens = (row: DmlExceptionRow) => unknown;
let fieldTokens: FieldTokens | null = null;

/** Tells how to make the list of `Schema.SObjectField`s of a failed row. */
export function setFieldTokens(make: FieldTokens): void {
  fieldTokens = make;
}

/** `List<Schema.SObjectField>` of a failed row (`DmlException.getDmlFields`). */
export function fieldTokensOf(row: DmlExceptionRow): unknown {
  if (fieldTokens === null) throw new Error('Schema classes are not loaded: call setFieldTokens first');
  return fieldTokens(row);
}
