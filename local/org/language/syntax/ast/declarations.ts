import type { Expression } from './expressions.ts';
import type { Name, SourceRange } from './position.ts';
import type { Block, LocalDeclaration, Statement, VariableDeclarator } from './statements.ts';
import type { TypeReference } from './types.ts';

/** What a source file can hold. */
export type SourceUnit = CompilationUnit | TriggerUnit | AnonymousUnit;

/** A `.cls` file: exactly one type. */
export interface CompilationUnit extends SourceRange {
  readonly kind: 'CompilationUnit';
  readonly file: string;
  readonly declaration: TypeDeclaration;
}

/** A `.trigger` file: `trigger Name on Object (before insert, …) { … }`. */
export interface TriggerUnit extends SourceRange {
  readonly kind: 'TriggerUnit';
  readonly file: string;
  readonly name: Name;
  readonly object: Name;
  readonly events: readonly TriggerEvent[];
  readonly body: readonly ScriptMember[];
}

export interface TriggerEvent extends SourceRange {
  readonly kind: 'TriggerEvent';
  readonly timing: 'before' | 'after';
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
}

/** An anonymous block. */
export interface AnonymousUnit extends SourceRange {
  readonly kind: 'AnonymousUnit';
  readonly file: string;
  readonly body: readonly ScriptMember[];
}

/** Triggers and anonymous blocks mix statements with methods and types. Their variables are `LocalDeclaration` statements. */
export type ScriptMember = Statement | MethodDeclaration | PropertyDeclaration | TypeDeclaration;

export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;

/** What stands before a declaration. Keywords are lower-cased, in source order. */
export interface Modified {
  readonly annotations: readonly Annotation[];
  readonly modifiers: readonly Modifier[];
}

export type ModifierKeyword =
  | 'abstract'
  | 'final'
  | 'global'
  | 'override'
  | 'private'
  | 'protected'
  | 'public'
  | 'static'
  | 'testmethod'
  | 'transient'
  | 'virtual'
  | 'webservice'
  | 'with sharing'
  | 'without sharing'
  | 'inherited sharing';

export interface Modifier extends SourceRange {
  readonly kind: 'Modifier';
  readonly keyword: ModifierKeyword;
}

/** `@AuraEnabled(cacheable=true)` */
export interface Annotation extends SourceRange {
  readonly kind: 'Annotation';
  readonly name: Name;
  readonly parameters: readonly AnnotationParameter[];
}

/** `cacheable=true`; `name` is null for a lone value as in `@SuppressWarnings('PMD')`. */
export interface AnnotationParameter extends SourceRange {
  readonly kind: 'AnnotationParameter';
  readonly name: Name | null;
  readonly value: Expression;
}

export interface ClassDeclaration extends SourceRange, Modified {
  readonly kind: 'ClassDeclaration';
  readonly name: Name;
  readonly superclass: TypeReference | null;
  readonly interfaces: readonly TypeReference[];
  readonly members: readonly ClassMember[];
}

export interface InterfaceDeclaration extends SourceRange, Modified {
  readonly kind: 'InterfaceDeclaration';
  readonly name: Name;
  readonly interfaces: readonly TypeReference[];
  readonly methods: readonly MethodDeclaration[];
}

export interface EnumDeclaration extends SourceRange, Modified {
  readonly kind: 'EnumDeclaration';
  readonly name: Name;
  readonly constants: readonly Name[];
}

export type ClassMember =
  | FieldDeclaration
  | PropertyDeclaration
  | MethodDeclaration
  | ConstructorDeclaration
  | InitializerBlock
  | TypeDeclaration;

/** `private static final Integer A = 1, B;` */
export interface FieldDeclaration extends SourceRange, Modified {
  readonly kind: 'FieldDeclaration';
  readonly type: TypeReference;
  readonly declarators: readonly VariableDeclarator[];
}

/** `public String name { get; private set { … } }`; an accessor that is not written is null. */
export interface PropertyDeclaration extends SourceRange, Modified {
  readonly kind: 'PropertyDeclaration';
  readonly type: TypeReference;
  readonly name: Name;
  readonly getter: Accessor | null;
  readonly setter: Accessor | null;
}

/** `body` is null for the automatic `get;` and `set;`. */
export interface Accessor extends SourceRange, Modified {
  readonly kind: 'Accessor';
  readonly body: Block | null;
}

export interface MethodDeclaration extends SourceRange, Modified {
  readonly kind: 'MethodDeclaration';
  /** null is `void`. */
  readonly returnType: TypeReference | null;
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  /** null for abstract methods and those of interfaces. */
  readonly body: Block | null;
}

export interface ConstructorDeclaration extends SourceRange, Modified {
  readonly kind: 'ConstructorDeclaration';
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
}

export interface Parameter extends SourceRange, Modified {
  readonly kind: 'Parameter';
  readonly type: TypeReference;
  readonly name: Name;
}

/** `{ … }` or `static { … }` in a class body. */
export interface InitializerBlock extends SourceRange {
  readonly kind: 'InitializerBlock';
  readonly isStatic: boolean;
  readonly body: Block;
}

/** One member as platform catalogues write it: `static String valueOf(Object value)`, `Integer length()`. */
export interface MemberSignature extends SourceRange {
  readonly kind: 'MemberSignature';
  readonly isStatic: boolean;
  /** null is `void`. For a constructor (`String(Id id)`, no type before the name) `isConstructor` is true and this is null. */
  readonly returnType: TypeReference | null;
  readonly isConstructor: boolean;
  readonly name: Name;
  /** null when the member is a field or property: no parentheses were written. */
  readonly parameters: readonly SignatureParameter[] | null;
}

/** A parameter whose name may be left out in catalogues (`name` null). */
export interface SignatureParameter extends SourceRange {
  readonly kind: 'SignatureParameter';
  readonly type: TypeReference;
  readonly name: Name | null;
}

export type Declaration = TypeDeclaration | ClassMember | Parameter | Accessor | LocalDeclaration;
