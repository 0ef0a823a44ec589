/** What the package's screens may call: read off the Apex sources, the one place where it is written. */

/** A type as the sources have it. */
export type ServerType =
  | { readonly kind: 'plain'; readonly name: PlainType }
  | { readonly kind: 'literals'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: ServerType }
  | { readonly kind: 'map'; readonly of: ServerType }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'nullable'; readonly of: ServerType };

export const plainTypes = ['string', 'boolean', 'Id', 'Integer', 'Long', 'Double', 'Decimal', 'Date', 'Datetime', 'Time', 'void'] as const;
export type PlainType = (typeof plainTypes)[number];

export interface ServerParameter {
  readonly name: string;
  readonly type: ServerType;
}

/** An `@AuraEnabled` static method. */
export interface ServerMethod {
  readonly controller: string;
  readonly name: string;
  readonly cacheable: boolean;
  /** First sentences of its comment; empty where it has none. */
  readonly says: string;
  readonly parameters: readonly ServerParameter[];
  readonly result: ServerType;
  /** Constants of `Permissions` that it asks for. */
  readonly permissions: readonly string[];
}

/** A class that travels: what a method takes or answers with. */
export interface ServerClass {
  readonly name: string;
  readonly says: string;
  readonly fields: readonly { readonly name: string; readonly says: string; readonly type: ServerType }[];
}

export interface ServerApi {
  /** By controller, then in the order of the source. */
  readonly methods: readonly ServerMethod[];
  /** By name: those that a method takes or answers with, at any depth. */
  readonly classes: readonly ServerClass[];
}
