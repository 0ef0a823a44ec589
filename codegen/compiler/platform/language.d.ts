/**
 * What the type checker itself needs to exist. JavaScript's own library is absent: these interfaces carry Apex's members only.
 * `Object` is Apex's Object; the array type serves initialisers (`new List<string>(['a'])`) and nothing else.
 */

/** Any Apex value, null included: what dynamic calls such as `record.get(field)` return. Cast it: `record.get(field) as string`. */
type ObjectValue = {} | null;

interface Object {
  equals(other: unknown): boolean;
  hashCode(): Integer;
  toString(): string;
}

/** Every class and every type token has `.class`. */
interface Function {
  readonly class: Type;
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface RegExp {}
interface TemplateStringsArray {}
interface Boolean {}
interface Array<T> {
  [index: number]: T;
}

interface SymbolConstructor {
  readonly iterator: unique symbol;
  readonly hasInstance: unique symbol;
}
declare const Symbol: SymbolConstructor;
interface Symbol {}

interface IteratorYieldResult<T> {
  done?: false;
  value: T;
}
interface IteratorReturnResult<T> {
  done: true;
  value: T;
}
type IteratorResult<T, R = any> = IteratorYieldResult<T> | IteratorReturnResult<R>;

/** Apex's Iterator. (The checker wants three type parameters; write one.) */
interface Iterator<T, R = any, N = any> {
  hasNext(): boolean;
  next(): T;
}

/** Generators: declared for the checker only, refused by the compiler. */
interface IterableIterator<T, R = any, N = any> extends Iterator<T, R, N> {}

/** Apex's Iterable. (The checker wants three type parameters; write one.) */
interface Iterable<T, R = any, N = any> {
  iterator(): Iterator<T>;
}

type Partial<T> = { [P in keyof T]?: T[P] };

/** Standard decorators' contexts, as the checker asks for them. */
interface ClassDecoratorContext<C = any> {
  readonly kind: 'class';
}
interface ClassMethodDecoratorContext<T = any, V = any> {
  readonly kind: 'method';
}
interface ClassFieldDecoratorContext<T = any, V = any> {
  readonly kind: 'field';
}
interface ClassGetterDecoratorContext<T = any, V = any> {
  readonly kind: 'getter';
}
interface ClassSetterDecoratorContext<T = any, V = any> {
  readonly kind: 'setter';
}

/** The value side of a platform interface: `x instanceof Queueable`, `Queueable.class`. */
interface InterfaceToken<T> {
  readonly class: Type;
  [Symbol.hasInstance](value: unknown): value is T;
}
