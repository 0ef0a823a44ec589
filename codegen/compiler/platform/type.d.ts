/** Types by name, comparison, and dynamic calls. */

declare class Type {
  private readonly __Type: true;
  SObjectType: Schema.SObjectType;
  constructor();
  getName(): string;
  isAssignableFrom(type: Type): boolean;
  newInstance(): ObjectValue;
  static forName(fullyQualifiedName: string): Type | null;
  static forName(namespace: string | null, name: string): Type | null;
}

interface Callable {
  call(action: string, args: Map<string, unknown>): unknown;
}
declare const Callable: InterfaceToken<Callable>;

interface Comparable {
  compareTo(value: unknown): Integer;
}
declare const Comparable: InterfaceToken<Comparable>;

interface Comparator<T> {
  compare(left: T, right: T): Integer;
}
declare const Comparator: InterfaceToken<Comparator<any>>;

declare class Collator implements Comparator<string> {
  private readonly __Collator: true;
  compare(text1: string, text2: string): Integer;
  static getInstance(): Collator;
}
