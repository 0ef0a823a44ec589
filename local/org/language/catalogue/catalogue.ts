import type {
  ApexFieldType,
  ChildRelationship,
  FieldDescribe,
  ObjectDescribe,
  SchemaService,
} from '../../data/schema/describe.ts';
import { isHiddenFrom } from '../../data/schema/protection.ts';
import type { PlatformClass } from '../../runtime/platform-class.ts';
import {
  AGGREGATE_RESULT,
  BOOLEAN,
  builtIns,
  classType,
  ID,
  listOf,
  NAME_OBJECT,
  OBJECT,
  SOBJECT,
  STRING,
} from '../types/model.ts';
import type { ApexType, ClassType, SObjectType } from '../types/model.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { PlatformCatalogue } from './platform-catalogue.ts';

/** What a name behind an sObject value may mean. */
export type SObjectMember =
  | { readonly kind: 'field'; readonly field: FieldDescribe; readonly type: ApexType }
  | { readonly kind: 'parent'; readonly name: string; readonly field: FieldDescribe; readonly type: SObjectType }
  | {
      readonly kind: 'children';
      readonly name: string;
      readonly relationship: ChildRelationship;
      readonly type: ApexType;
    };

/** Fields that a parent of several possible types has (`Owner.Email`, `Who.FirstName`): those of the object `Name`. */
const nameFields: ReadonlyMap<string, readonly [string, ApexType]> = new Map(
  (
    [
      ['Id', ID],
      ['Name', STRING],
      ['Type', STRING],
      ['FirstName', STRING],
      ['LastName', STRING],
      ['Email', STRING],
      ['Phone', STRING],
      ['Title', STRING],
      ['Alias', STRING],
      ['Username', STRING],
      ['ProfileId', ID],
      ['UserRoleId', ID],
      ['IsActive', BOOLEAN],
    ] as const
  ).map(([name, type]) => [name.toLowerCase(), [name, type]]),
);

/** Everything that code can name: platform classes, the project's classes, objects and their fields. */
export class Catalogue {
  readonly platform: PlatformCatalogue;
  readonly schema: SchemaService;
  /** Top-level classes by `namespace.name` in lower case (`.name` without namespace). */
  private readonly user = new Map<string, ClassSymbol>();
  private readonly userNamespaces = new Map<string, number>();
  private readonly objects = new Map<string, SObjectType | null>();
  private schemaVersion = -1;

  constructor(platform: readonly PlatformClass[], schema: SchemaService) {
    this.schema = schema;
    this.platform = new PlatformCatalogue(platform, (name) => this.sObject(name, null));
  }

  addClass(symbol: ClassSymbol): void {
    this.user.set(`${symbol.namespace ?? ''}.${symbol.name}`.toLowerCase(), symbol);
    if (symbol.namespace !== null) this.userNamespaces.set(symbol.namespace.toLowerCase(), 1);
  }

  removeClass(symbol: ClassSymbol): void {
    const key = `${symbol.namespace ?? ''}.${symbol.name}`.toLowerCase();
    if (this.user.get(key) === symbol) this.user.delete(key);
  }

  userClass(name: string, namespace: string | null): ClassSymbol | undefined {
    return this.user.get(`${namespace ?? ''}.${name}`.toLowerCase());
  }

  isUserNamespace(name: string): boolean {
    return this.userNamespaces.has(name.toLowerCase());
  }

  userClasses(): Iterable<ClassSymbol> {
    return this.user.values();
  }

  sObject(name: string, namespace: string | null): SObjectType | undefined {
    const key = `${namespace ?? ''}.${name}`.toLowerCase();
    if (this.schemaVersion !== this.schema.version) {
      this.objects.clear();
      this.schemaVersion = this.schema.version;
    }
    let type = this.objects.get(key);
    if (type === undefined) {
      const describe = this.schema.object(name, namespace);
      type = describe === undefined || isHiddenFrom(describe, namespace) ? null : { kind: 'sobject', name: describe.name, describe };
      this.objects.set(key, type);
    }
    return type ?? undefined;
  }

  member(object: SObjectType, name: string, namespace: string | null): SObjectMember | undefined {
    if (object.describe === null) return undefined;
    const { describe } = object;
    const field = this.schema.field(describe, name, namespace);
    if (field) return { kind: 'field', field, type: this.fieldType(field) };
    const reference = this.schema.parentRelationship(describe, name, namespace);
    if (reference)
      return {
        kind: 'parent',
        name: reference.relationshipName ?? name,
        field: reference,
        type: this.parentType(reference),
      };
    const relationship = this.schema.childRelationship(describe, name, namespace);
    if (relationship) {
      return {
        kind: 'children',
        name: relationship.relationshipName ?? name,
        relationship,
        type: listOf(this.sObject(relationship.childObject, null) ?? SOBJECT),
      };
    }
    return undefined;
  }

  /** A field of a record whose object is not known statically: every object has an Id; parents of several types have more. */
  genericField(object: SObjectType, name: string): { readonly name: string; readonly type: ApexType } | undefined {
    if (object.describe !== null || object.name === AGGREGATE_RESULT.name) return undefined;
    const found = nameFields.get(name.toLowerCase());
    return found !== undefined && (object.name === NAME_OBJECT.name || found[0] === 'Id')
      ? { name: found[0], type: found[1] }
      : undefined;
  }

  /** Several possible parents (`Owner`, `Who`): `Name` objects have the fields that all share; the generic SObject otherwise. */
  parentType(reference: FieldDescribe): SObjectType {
    const [only, ...others] = reference.referenceTo;
    if (only !== undefined && others.length === 0) return this.sObject(only, null) ?? SOBJECT;
    return NAME_OBJECT;
  }

  fieldType(field: FieldDescribe): ApexType {
    return this.apexFieldType(field.apexType);
  }

  private apexFieldType(name: ApexFieldType): ApexType {
    if (name === 'Id') return ID;
    if (name === 'List<String>') return listOf(STRING);
    const builtIn = builtIns.get(name.toLowerCase());
    if (builtIn) return builtIn;
    const symbol = this.platform.find(name);
    return symbol ? classType(symbol) : OBJECT;
  }

  objectOf(describe: ObjectDescribe): SObjectType {
    return this.sObject(describe.name, null) ?? { kind: 'sobject', name: describe.name, describe };
  }

  /** A platform class as a type without arguments; null while that part of the library is not there. */
  platformType(name: string, ...args: ApexType[]): ClassType | null {
    const symbol = this.platform.find(name);
    return symbol ? classType(symbol, args) : null;
  }

  /** The class whose methods and properties a value of a type has: `System.List` for lists, `System.String` for texts. */
  memberClass(type: ApexType): ClassType | null {
    switch (type.kind) {
      case 'class':
        return type;
      case 'list':
        return this.platformType('System.List', type.element);
      case 'set':
        return this.platformType('System.Set', type.element);
      case 'map':
        return this.platformType('System.Map', type.key, type.value);
      case 'sobject':
        return (
          (type.name === AGGREGATE_RESULT.name ? this.platformType('System.AggregateResult') : null) ??
          this.platformType('System.SObject')
        );
      case 'object':
        return this.platformType('System.Object');
      case 'primitive':
        return this.platformType(`System.${type.name}`);
      default:
        return null;
    }
  }
}
