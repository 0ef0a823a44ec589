/**
 * How a class of the Apex standard library is written down here: each member by its Apex signature, then what it does. The checker parses
 * the signatures, emitted code calls the functions, so one line is both declaration and implementation:
 *
 * ```ts
 * export const StringClass = platformClass('System.String', {
 *   statics: { 'String valueOf(Object value)': (value) => textOf(value) },
 *   methods: { 'Integer length()': (self: string) => self.length },
 * });
 * ```
 * Rules: an instance method gets its receiver first (never null: emitted code checks). Arguments may be null where Apex allows null; what
 * Apex refuses is thrown as an Apex exception (`runtime/exceptions.ts`). Values have the JavaScript shapes of `runtime/values/README.md`.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type PlatformFunction = (...args: any[]) => any;

export interface PropertyAccess {
  readonly get: PlatformFunction;
  readonly set?: PlatformFunction;
  /** Only JSON sees it: Apex has no property of that name. */
  readonly hidden?: true;
  /** JSON takes any text for this Id. */
  readonly uncheckedId?: true;
}

export interface PlatformClassBody {
  /** `System.Exception` …; its full name. */
  readonly extends?: string;
  /** Interfaces with their type arguments: `Iterable<E>`. */
  readonly implements?: readonly string[];
  readonly abstract?: boolean;
  readonly virtual?: boolean;
  /** Inner platform classes are named `Database.SaveResult`, `Messaging.SingleEmailMessage`: with their namespace. */
  readonly constructors?: Readonly<Record<string, PlatformFunction>>;
  readonly statics?: Readonly<Record<string, PlatformFunction>>;
  readonly methods?: Readonly<Record<string, PlatformFunction>>;
  /** `'Integer statusCode'`: instance properties. */
  readonly properties?: Readonly<Record<string, PropertyAccess>>;
  /** `'AccessLevel USER_MODE'`: static properties and constants. */
  readonly staticProperties?: Readonly<Record<string, PropertyAccess>>;
  /**
   * JavaScript to emit in place of the call, for the hottest members: `$0` is the receiver (or the first argument of a static), `$1`… the
   * arguments. Must behave as the function does; a null receiver must end in V8's "Cannot read properties of null".
   */
  readonly inline?: Readonly<Record<string, string>>;
  /** Tells whether a JavaScript value is an instance (for `instanceof` and casts). */
  readonly is?: (value: unknown) => boolean;
  /**
   * Classes whose properties JSON reads and writes: an object without values, and the prototype that such objects have. Values lie on the object under the
   * names of the properties.
   */
  readonly allocate?: () => object;
  readonly prototype?: object;
  /** JavaScript class that Apex classes extend, where the platform class may be extended. */
  readonly base?: abstract new (...args: never[]) => object;
}

export interface PlatformClass extends PlatformClassBody {
  readonly kind: 'class' | 'interface' | 'enum' | 'exception';
  /** `System.String`, `Database.SaveResult`, `System.List<E>`: namespace, name, type parameters. */
  readonly name: string;
  /** Signatures of an interface's methods. */
  readonly signatures?: readonly string[];
  /** Names of an enum, in order. */
  readonly values?: readonly string[];
}

export function platformClass(name: string, body: PlatformClassBody): PlatformClass {
  return { kind: 'class', name, ...body };
}

export function platformInterface(name: string, signatures: readonly string[], parents: readonly string[] = [], is?: (value: unknown) => boolean): PlatformClass {
  return { kind: 'interface', name, signatures, implements: parents, is };
}

export function platformEnum(name: string, values: readonly string[]): PlatformClass {
  return { kind: 'enum', name, values };
}

/** An exception class of the platform; all extend `System.Exception` and share its members. */
export function platformException(name: string, body: PlatformClassBody = {}): PlatformClass {
  return { kind: 'exception', name, extends: 'System.Exception', ...body };
}
