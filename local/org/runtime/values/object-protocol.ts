import type { ObjectDescribe } from '../../data/schema/describe.ts';
import type { RuntimeType } from '../types.ts';

/**
 * What the runtime asks of objects that it does not make itself: instances of emitted classes, records, and platform objects. Every member
 * is optional; the names can't meet an Apex name.
 */
export interface ApexObject {
  /** Type of the object (its own class, not a parent). */
  readonly $type?: RuntimeType;
  /** Records: the object that they belong to. */
  readonly $describe?: ObjectDescribe;
  /** `equals(Object)` of the class; absent: identity. Records compare all their fields. */
  $equals?(other: unknown): boolean;
  /** `hashCode()` of the class. */
  $hash?(): number;
  /** `toString()` of the class; absent: `Name:[field=value, …]` from {@link ClassType.members}. */
  $text?(): string;
  /** Replaces the value by what JSON writes for it; absent: the members of the class. Records write themselves. */
  $json?(suppressNulls: boolean): unknown;
  /** `clone()` of records and collections. */
  $clone?(...options: boolean[]): unknown;
}

/** A non-static field or automatic property of a class. */
export interface MemberType {
  /** Spelling of the declaration. */
  readonly name: string;
  /** Key of the JavaScript property that holds it. */
  readonly key: string;
  /** A getter that answers lazily will do: the type's class may not be loaded yet. */
  readonly type: RuntimeType;
  /** `transient`: neither serialised nor read. */
  readonly transient: boolean;
  /** `@AuraEnabled`: part of what a component gets of an instance. */
  readonly auraEnabled?: boolean;
  /** A property whose setter others may call: with `@AuraEnabled`, what a component's object fills. */
  readonly hasOpenSetter?: boolean;
}

/** Type of a class of Apex source, with what JSON and debug output need. */
export interface ClassType extends RuntimeType {
  readonly kind: 'class';
  /** Own members before those of the parent class, each in the order of its declaration. */
  readonly members?: readonly MemberType[];
  /** An instance whose fields are all null: no initialiser and no constructor has run (JSON.deserialize). */
  allocate?(): object;
}
