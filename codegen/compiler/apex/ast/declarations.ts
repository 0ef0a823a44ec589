import type { Expression } from './expressions.ts';
import type { Block, Trivia } from './statements.ts';
import type { ApexType } from './types.ts';

/** `@AuraEnabled(cacheable=true)`: values as printed. A bare value (`@SuppressWarnings('PMD')`) has an empty name. */
export interface Annotation {
  name: string;
  arguments: readonly { name: string; value: string }[];
}

export interface Declared extends Trivia {
  annotations: readonly Annotation[];
  /** In printing order: `public`, `static`, `final`... */
  modifiers: readonly string[];
  name: string;
}

export interface Parameter {
  type: ApexType;
  name: string;
}

export interface Accessor {
  modifier: string | null;
  body: Block | null;
}

export type Member =
  | (Declared & { kind: 'Field'; type: ApexType; initialiser: Expression | null })
  | (Declared & { kind: 'Property'; type: ApexType; getter: Accessor | null; setter: Accessor | null })
  | (Declared & { kind: 'Method'; returns: ApexType; parameters: readonly Parameter[]; body: Block | null })
  | (Declared & { kind: 'Constructor'; parameters: readonly Parameter[]; body: Block })
  | (Trivia & { kind: 'Initialiser'; isStatic: boolean; body: Block })
  | TypeDeclaration;

export type ClassDeclaration = Declared & {
  kind: 'Class';
  superclass: ApexType | null;
  interfaces: readonly ApexType[];
  members: readonly Member[];
  closingComments: readonly string[];
};

export type InterfaceDeclaration = Declared & {
  kind: 'Interface';
  extended: readonly ApexType[];
  members: readonly Member[];
  closingComments: readonly string[];
};

export type EnumDeclaration = Declared & { kind: 'Enum'; constants: readonly (Trivia & { name: string })[] };

export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;

export type TriggerDeclaration = Trivia & { kind: 'Trigger'; name: string; object: string; events: readonly string[]; body: Block };

/** One file: a header comment and what it holds. */
export interface CompilationUnit {
  header: string;
  declaration: TypeDeclaration | TriggerDeclaration;
}
