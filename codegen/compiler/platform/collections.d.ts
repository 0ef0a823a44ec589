/** List, Set and Map. Initialisers are written as in JavaScript: `new List<string>(['a'])`, `new Map<string, Integer>([['a', 1]])`. */

declare class List<T> implements Iterable<T> {
  private readonly __List: true;
  [index: number]: T;
  constructor();
  constructor(elements: T[]);
  constructor(elements: List<T> | Set<T>);
  add(element: T): void;
  add(index: Integer, element: T): void;
  addAll(elements: List<T>): void;
  addAll(elements: Set<T>): void;
  clear(): void;
  clone(): List<T>;
  contains(element: T): boolean;
  deepClone(): List<T>;
  deepClone(preserveId: boolean): List<T>;
  deepClone(preserveId: boolean, preserveReadonlyTimestamps: boolean): List<T>;
  deepClone(preserveId: boolean, preserveReadonlyTimestamps: boolean, preserveAutonumber: boolean): List<T>;
  get(index: Integer): T;
  getSObjectType(): Schema.SObjectType;
  indexOf(element: T): Integer;
  isEmpty(): boolean;
  iterator(): Iterator<T>;
  remove(index: Integer): T;
  set(index: Integer, element: T): void;
  size(): Integer;
  sort(): void;
  sort(comparator: Comparator<T>): void;
  [Symbol.iterator](): Iterator<T, any, any>;
}

declare class Set<T> implements Iterable<T> {
  private readonly __Set: true;
  constructor();
  constructor(elements: T[]);
  constructor(elements: List<T> | Set<T>);
  add(element: T): boolean;
  addAll(elements: List<T>): boolean;
  addAll(elements: Set<T>): boolean;
  clear(): void;
  clone(): Set<T>;
  contains(element: T): boolean;
  containsAll(elements: List<T>): boolean;
  containsAll(elements: Set<T>): boolean;
  isEmpty(): boolean;
  iterator(): Iterator<T>;
  remove(element: T): boolean;
  removeAll(elements: List<T>): boolean;
  removeAll(elements: Set<T>): boolean;
  retainAll(elements: List<T>): boolean;
  retainAll(elements: Set<T>): boolean;
  size(): Integer;
  [Symbol.iterator](): Iterator<T, any, any>;
}

declare class Map<K, V> {
  private readonly __Map: true;
  constructor();
  constructor(entries: [K, V][]);
  constructor(map: Map<K, V>);
  /** Records by their Id. */
  constructor(records: V extends SObject ? List<V> : never);
  clear(): void;
  clone(): Map<K, V>;
  containsKey(key: K): boolean;
  deepClone(): Map<K, V>;
  /** The value, or null where the key is absent. */
  get(key: K): V | null;
  getSObjectType(): Schema.SObjectType;
  isEmpty(): boolean;
  keySet(): Set<K>;
  put(key: K, value: V): V | null;
  putAll(map: Map<K, V>): void;
  putAll(records: V extends SObject ? List<V> : never): void;
  remove(key: K): V | null;
  size(): Integer;
  values(): List<V>;
}
