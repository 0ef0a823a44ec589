/**
 * Apex values as JSON, for what must outlive its transaction: queued jobs, arguments of future methods, scopes of batches. Plain values stand as they
 * are; the rest is an array that begins with a tag. Values with identity are written once and referred to by number, so shared objects stay shared and cycles end.
 */
export type EncodedValue = null | boolean | number | string | readonly [tag: ValueTag, ...rest: readonly unknown[]];

export type ValueTag =
  /** Number of a value with identity. */
  | 'ref'
  /** Long beyond the safe integers; Long and Double inside an Object; NaN and the infinities. */
  | 'long' | 'boxedLong' | 'boxedDouble' | 'double'
  | 'decimal' | 'date' | 'datetime' | 'time' | 'blob' | 'enum' | 'type'
  | 'objectToken' | 'fieldToken';

/** A value with identity. */
export type EncodedObject =
  | readonly ['list', typeName: string, values: readonly EncodedValue[]]
  | readonly ['set', typeName: string, values: readonly EncodedValue[]]
  | readonly ['map', typeName: string, entries: readonly (readonly [EncodedValue, EncodedValue])[]]
  | readonly ['record', objectName: string, fields: Readonly<Record<string, EncodedValue>>, queried: readonly string[] | null]
  | readonly ['instance', className: string, members: Readonly<Record<string, EncodedValue>>]
  | readonly ['exception', className: string, message: string | null, cause: EncodedValue, stack: string | null, members: Readonly<Record<string, EncodedValue>>];

export interface EncodedState {
  readonly root: EncodedValue;
  readonly objects: readonly EncodedObject[];
}
