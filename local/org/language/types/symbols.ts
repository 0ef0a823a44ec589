import type {
  Annotation,
  ConstructorDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from '../syntax/ast.ts';
import type { SourceRange } from '../syntax/ast.ts';
import type { PlatformClass, PlatformFunction, PropertyAccess } from '../../runtime/platform-class.ts';
import type { FoundField, FoundMethod } from './members.ts';
import type { ApexType, ClassType } from './model.ts';

export type Visibility = 'private' | 'protected' | 'public' | 'global';
export type SharingKeyword = 'with sharing' | 'without sharing' | 'inherited sharing';

export interface ParameterSymbol {
  readonly name: string;
  readonly type: ApexType;
}

/** A method or constructor. */
export interface MethodSymbol {
  readonly name: string;
  /** Name of the JavaScript method or function: an override has that of the method it overrides. */
  jsName: string;
  readonly owner: ClassSymbol;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly visibility: Visibility;
  readonly testVisible: boolean;
  readonly returnType: ApexType;
  readonly parameters: readonly ParameterSymbol[];
  readonly declaration: MethodDeclaration | ConstructorDeclaration | null;
  /** Platform methods only. */
  readonly platform: PlatformMember | null;
}

export interface PlatformMember {
  readonly group: 'constructors' | 'statics' | 'methods' | 'properties' | 'staticProperties' | 'signatures';
  /** Signature text: the key in its PlatformClass. */
  readonly key: string;
  readonly run: PlatformFunction | null;
  readonly access: PropertyAccess | null;
  readonly inline: string | null;
}

/** A field, property or enum constant. */
export interface FieldSymbol {
  readonly kind: 'field' | 'property' | 'constant';
  readonly name: string;
  jsName: string;
  readonly owner: ClassSymbol;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly visibility: Visibility;
  /** Of a property's setter, where it has one of its own. */
  readonly setVisibility: Visibility;
  readonly testVisible: boolean;
  readonly isTransient: boolean;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  /** Properties only: reads and writes run code, so they are JavaScript accessors (instance) or functions (static). */
  readonly hasAccessors: boolean;
  readonly declaration: PropertyDeclaration | SourceRange | null;
  readonly platform: PlatformMember | null;
  readonly annotations: readonly Annotation[];
}

/** A class, interface or enum of the project or of the platform. Platform members are read from the catalogue on first use. */
export class ClassSymbol {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly origin: 'user' | 'platform';
  /** `Outer.Inner`; platform classes without namespace. */
  readonly name: string;
  readonly namespace: string | null;
  readonly outer: ClassSymbol | null;
  readonly typeParameters: readonly string[];
  readonly inner = new Map<string, ClassSymbol>();
  readonly constants: string[] = [];
  superclass: ClassType | null = null;
  interfaces: ClassType[] = [];
  isAbstract = false;
  isVirtual = false;
  isException = false;
  isTest = false;
  isTestVisible = false;
  isGlobal = false;
  visibility: Visibility = 'public';
  sharing: SharingKeyword | null = null;
  declaration: TypeDeclaration | null = null;
  platform: PlatformClass | null = null;
  file = '';
  apiVersion = 0;
  /** Keeps classes of anonymous blocks apart from those of the org. */
  scriptPrefix = '';
  /** Reads the members; run once, by {@link ClassSymbol.load}. */
  loader: (() => void) | null = null;
  readonly ownFields = new Map<string, FieldSymbol>();
  readonly ownMethods = new Map<string, MethodSymbol[]>();
  readonly ownConstructors: MethodSymbol[] = [];
  /** What was found by name in the class and its parents (`types/members.ts`). */
  readonly foundMethods = new Map<string, readonly FoundMethod[]>();
  readonly foundFields = new Map<string, FoundField | null>();

  constructor(
    kind: 'class' | 'interface' | 'enum',
    origin: 'user' | 'platform',
    name: string,
    namespace: string | null,
    outer: ClassSymbol | null,
    typeParameters: readonly string[] = [],
  ) {
    this.kind = kind;
    this.origin = origin;
    this.name = name;
    this.namespace = namespace;
    this.outer = outer;
    this.typeParameters = typeParameters;
  }

  /** As Salesforce prints it: the implicit namespaces are left out. */
  get fullName(): string {
    if (
      this.namespace === null ||
      (this.origin === 'platform' && (this.namespace === 'System' || this.namespace === 'Schema'))
    )
      return this.origin === 'platform' && this.namespace === 'Schema' ? `Schema.${this.name}` : this.name;
    return `${this.namespace}.${this.name}`;
  }

  /** Key of the class in the registry of emitted modules. */
  get jsId(): string {
    const name = this.name.replaceAll('.', '$');
    return `${this.scriptPrefix}${this.namespace === null ? name : `${this.namespace}__${name}`}`;
  }

  get topLevel(): ClassSymbol {
    return this.outer === null ? this : this.outer.topLevel;
  }

  get simpleName(): string {
    return this.name.slice(this.name.lastIndexOf('.') + 1);
  }

  load(): this {
    if (this.loader !== null) {
      const loader = this.loader;
      this.loader = null;
      loader();
    }
    return this;
  }

  get fields(): ReadonlyMap<string, FieldSymbol> {
    return this.load().ownFields;
  }

  get methods(): ReadonlyMap<string, readonly MethodSymbol[]> {
    return this.load().ownMethods;
  }

  get constructors(): readonly MethodSymbol[] {
    return this.load().ownConstructors;
  }

  addMethod(method: MethodSymbol): void {
    const key = method.name.toLowerCase();
    const group = this.ownMethods.get(key);
    if (group) group.push(method);
    else this.ownMethods.set(key, [method]);
  }
}
