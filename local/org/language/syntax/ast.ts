/**
 * The syntax tree of Apex: plain, read-only objects, told apart by `kind`. Names keep the spelling of the source (Apex ignores case, so
 * compare them lower-cased); comments are not in the tree; absent parts are `null` or an empty array, never `undefined`.
 */
export type * from './ast/position.ts';
export type * from './ast/types.ts';
export type * from './ast/declarations.ts';
export type * from './ast/statements.ts';
export type * from './ast/expressions.ts';
export type * from './soql-ast.ts';
export type * from './sosl-ast.ts';

import type {
  AnonymousUnit,
  Annotation,
  AnnotationParameter,
  Accessor,
  ClassMember,
  CompilationUnit,
  Modifier,
  Parameter,
  TriggerEvent,
  TriggerUnit,
  TypeDeclaration,
  MethodDeclaration,
} from './ast/declarations.ts';
import type { Expression, FieldInitializer, MapEntry } from './ast/expressions.ts';
import type { Name } from './ast/position.ts';
import type { CatchClause, Statement, VariableDeclarator, WhenBranch } from './ast/statements.ts';
import type { TypeNamePart, TypeReference } from './ast/types.ts';

/** Every node of Apex proper (those of SOQL and SOSL apart). */
export type ApexNode =
  | CompilationUnit
  | TriggerUnit
  | AnonymousUnit
  | TriggerEvent
  | TypeDeclaration
  | ClassMember
  | MethodDeclaration
  | Modifier
  | Annotation
  | AnnotationParameter
  | Accessor
  | Parameter
  | Statement
  | VariableDeclarator
  | WhenBranch
  | CatchClause
  | Expression
  | FieldInitializer
  | MapEntry
  | Name
  | TypeReference
  | TypeNamePart;
