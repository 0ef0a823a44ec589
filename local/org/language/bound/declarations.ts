import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';
import type { BoundExpression, ConstructorChain, LocalSymbol } from './expressions.ts';
import type { BlockStatement } from './statements.ts';

/** A method, constructor, accessor or initialiser with its body. */
export interface BoundBody {
  readonly parameters: readonly LocalSymbol[];
  readonly body: BlockStatement;
  readonly locals: readonly LocalSymbol[];
  readonly startLine: number;
  readonly endLine: number;
  /** Name in stack traces: `bar`, `<init>`, `<clinit>`. */
  readonly traceName: string;
  /** The body calls code that takes over the sharing mode of its caller. */
  passesSharing: boolean;
  /** Methods of the project that the body names. */
  readonly calls: ReadonlySet<MethodSymbol>;
}

export interface BoundMethod {
  readonly symbol: MethodSymbol;
  readonly code: BoundBody | null;
  readonly line: number;
  readonly endLine: number;
}
export interface BoundConstructor {
  readonly symbol: MethodSymbol;
  readonly chain: ConstructorChain | null;
  readonly code: BoundBody;
  readonly line: number;
}
export interface BoundField {
  readonly symbol: FieldSymbol;
  readonly value: BoundExpression | null;
  readonly line: number;
  readonly code: BoundBody | null;
}
export interface BoundProperty {
  readonly symbol: FieldSymbol;
  readonly getter: BoundBody | null;
  readonly setter: BoundBody | null;
  readonly hasStorage: boolean;
  readonly line: number;
  readonly getterLine: number;
  readonly setterLine: number;
}
export interface BoundInitializer {
  readonly isStatic: boolean;
  readonly code: BoundBody;
  readonly line: number;
}

export type BoundMember =
  | { readonly kind: 'field'; readonly field: BoundField }
  | { readonly kind: 'property'; readonly property: BoundProperty }
  | { readonly kind: 'method'; readonly method: BoundMethod }
  | { readonly kind: 'constructor'; readonly constructor_: BoundConstructor }
  | { readonly kind: 'initializer'; readonly initializer: BoundInitializer }
  | { readonly kind: 'type'; readonly type: BoundClass };

/** A method by which a class answers to a name of its interfaces or superclass that differs from its own. */
export interface Bridge {
  readonly alias: string;
  readonly own: MethodSymbol;
  readonly parameters: number;
}

export interface BoundClass {
  readonly symbol: ClassSymbol;
  readonly members: readonly BoundMember[];
  readonly bridges: readonly Bridge[];
  readonly line: number;
  readonly endLine: number;
}

/** Anonymous block or trigger body. */
export interface BoundScript {
  readonly name: string;
  readonly code: BoundBody;
  readonly methods: readonly {
    readonly name: string;
    readonly jsName: string;
    readonly code: BoundBody;
    readonly line: number;
  }[];
  readonly types: readonly BoundClass[];
}
