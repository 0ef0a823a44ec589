import type { SourceRange } from './position.ts';

/**
 * A type as written: `Account`, `Map<Id, List<Account>>`, `Schema.SObjectType`, `Database.Batchable<SObject>`, `String[][]`.
 * `void` is never a TypeReference: where it is allowed the tree has `null`.
 */
export interface TypeReference extends SourceRange {
  readonly kind: 'TypeReference';
  /** The dotted parts, at least one; the last one is the type's own name. */
  readonly parts: readonly TypeNamePart[];
  /** Number of `[]` pairs behind the name. */
  readonly arrayDepth: number;
}

/** One dotted part of a type name with its type arguments (empty when it has none). */
export interface TypeNamePart extends SourceRange {
  readonly kind: 'TypeNamePart';
  readonly name: string;
  readonly typeArguments: readonly TypeReference[];
}
