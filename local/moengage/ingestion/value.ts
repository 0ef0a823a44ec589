/** A value as MoEngage keeps it, with the type that it recognised. */
export type AttributeValue =
  | { readonly type: 'string' | 'datetime' | 'location'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'array'; readonly value: readonly string[] | readonly number[] }
  | { readonly type: 'object' | 'objectArray'; readonly value: unknown };

export type Attributes = Readonly<Record<string, AttributeValue>>;

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Why something was dropped or changed at ingestion. */
export interface Remark {
  readonly code: string;
  readonly attribute?: string;
  readonly message: string;
}
export type Remarks = (remark: Remark) => void;
