export interface Entry {
  readonly kind: 'entry';
  readonly key: Node;
  readonly value: Node;
  readonly attributes: readonly Entry[];
}

/** A parenthesised part of an object: its objects' pairs are put in. */
export interface Spread {
  readonly kind: 'spread';
  readonly value: Node;
}

export interface Case {
  /** Null: `else`. */
  readonly test: Node | null;
  readonly type: string | null;
  readonly name: string | null;
  readonly guard: Node | null;
  readonly body: Node;
}

export type Node =
  | { readonly kind: 'literal'; readonly value: null | boolean | string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly items: readonly Node[] }
  | { readonly kind: 'object'; readonly parts: readonly (Entry | Spread)[] }
  | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Node }
  | { readonly kind: 'call'; readonly target: Node; readonly arguments: readonly Node[] }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Node }
  | { readonly kind: 'if'; readonly test: Node; readonly then: Node; readonly otherwise: Node }
  | { readonly kind: 'select'; readonly target: Node; readonly key: string; readonly how: 'key' | 'all' | 'attribute' }
  | { readonly kind: 'index'; readonly target: Node; readonly index: Node }
  | { readonly kind: 'as' | 'is'; readonly target: Node; readonly type: string; readonly schema: Node | null }
  | { readonly kind: 'match'; readonly target: Node; readonly cases: readonly Case[] };

export interface Input {
  readonly name: string;
  readonly mime: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Declaration {
  readonly name: string;
  /** Null for a variable. */
  readonly parameters: readonly string[] | null;
  readonly body: Node;
}

export interface Script {
  readonly inputs: readonly Input[];
  readonly output: { readonly mime: string; readonly properties: Readonly<Record<string, string>> } | null;
  readonly declarations: readonly Declaration[];
  readonly body: Node;
}
