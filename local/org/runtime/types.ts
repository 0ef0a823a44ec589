import type { ObjectDescribe } from '../data/schema/describe.ts';

/**
 * A type at run time: what casts, `instanceof`, `Type.forName`, JSON and error messages need to know. Made by the emitted code once per
 * module; equal types are the same object where they have a name, collections compare by {@link RuntimeType.name}.
 */
export interface RuntimeType {
  /** As Salesforce prints it: `String`, `List<Account>`, `Map<Id,List<String>>`, `Outer.Inner`, `moengage__Sync__c`. */
  readonly name: string;
  readonly kind: 'primitive' | 'object' | 'class' | 'interface' | 'enum' | 'sobject' | 'list' | 'set' | 'map';
  /** An exception class of the platform. */
  readonly isException?: true;
  /** Is the value (never null) an instance? */
  is(value: unknown): boolean;
  /** Element of a list or set, value of a map. */
  readonly element?: RuntimeType;
  /** Key of a map. */
  readonly key?: RuntimeType;
  /** Concrete sObject types only; the generic `SObject` has none. */
  readonly describe?: ObjectDescribe;
  /** Constructs an instance without arguments (classes, collections, sObjects); absent where there is none. */
  create?(): unknown;
}
