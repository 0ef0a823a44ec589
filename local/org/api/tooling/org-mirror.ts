import type { FieldDescribe, ObjectDescribe } from '../../data/schema/describe.ts';
import type { Org } from '../../org.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { idTo18 } from '../../runtime/values/id.ts';
import { storeOf } from '../org-store.ts';
import { installedPackageRows } from './package-rows.ts';
import type { ToolingDatabase } from './tooling-database.ts';

/**
 * Keeps the rows of the Tooling API that show the org's code, metadata, users and packages: made anew when what they show has changed. Rows of metadata carry
 * the ids that the Metadata API gives them.
 */
export class OrgMirror {
  readonly #org: Org;
  readonly #database: ToolingDatabase;
  #program: unknown = null;
  #schemaVersion = -1;

  constructor(org: Org, database: ToolingDatabase) {
    this.#org = org;
    this.#database = database;
  }

  /** @param soql - a query that is about to run: users and packages are looked at only when it names them */
  refresh(soql: string): void {
    const { deployments, services: { schema } } = this.#org;
    this.#database.atomically(() => {
      if (deployments.program !== this.#program) {
        this.#code();
        this.#metadata();
      } else if (schema.version !== this.#schemaVersion) this.#metadata();
      this.#program = deployments.program;
      this.#schemaVersion = schema.version;
      if (/\b(User|LogUser|CreatedBy|LastModifiedBy)\b/i.test(soql)) this.#users();
      if (/SubscriberPackage/i.test(soql)) installedPackageRows(this.#org, this.#database);
    });
  }

  #code(): void {
    const store = storeOf(this.#org);
    for (const object of ['ApexClass', 'ApexTrigger'] as const) {
      this.#database.remove(object);
      const trigger = object === 'ApexTrigger' ? ', "TableEnumOrId"' : '';
      for (const [Id, Name, namespace, version, Status, valid, Body, length, TableEnumOrId] of store.rows(`SELECT "Id", "Name", "NamespacePrefix", "ApiVersion", "Status", "IsValid", "Body", "LengthWithoutComments"${trigger} FROM "${object}"`)) {
        const managed = namespace !== null;
        const apiVersion = Number(version) / 10;
        this.#database.put(object, {
          Id, Name, NamespacePrefix: namespace, ApiVersion: Decimal.valueOf(apiVersion.toFixed(1)), Status, IsValid: valid === 1, Body: managed ? '(hidden)' : Body, LengthWithoutComments: managed ? -1 : length,
          FullName: managed ? `${String(namespace)}__${String(Name)}` : Name, ManageableState: managed ? 'installed' : 'unmanaged', Metadata: JSON.stringify({ apiVersion, status: Status, packageVersions: [], urls: null }),
          ...(object === 'ApexTrigger' ? { TableEnumOrId } : {}),
        });
      }
    }
  }

  #users(): void {
    this.#database.remove('User');
    for (const [Id, Name, Username, Email] of storeOf(this.#org).rows('SELECT "Id", "Name", "Username", "Email" FROM "User"')) this.#database.put('User', { Id, Name, Username, Email });
  }

  #metadata(): void {
    for (const object of ['CustomObject', 'CustomField', 'ValidationRule']) this.#database.remove(object);
    for (const object of this.#org.services.schema.objects()) {
      if (object.custom) this.#database.put('CustomObject', { Id: this.#id(object.namespace, 'CustomObject', object.localName, '01I'), DeveloperName: developerName(object.localName), ...origin(object.namespace), FullName: object.name, Language: 'en_US' });
      for (const field of object.fields.values()) if (field.custom) this.#database.put('CustomField', this.#field(object, field));
      for (const rule of object.validationRules) {
        const fullName = `${object.name}.${rule.name}`;
        this.#database.put('ValidationRule', {
          Id: this.#id(object.namespace, 'ValidationRule', `${object.localName}.${rule.name}`, '03d'), ValidationName: rule.name, Active: rule.active, EntityDefinitionId: object.name, ErrorDisplayField: rule.errorDisplayField,
          ErrorMessage: rule.errorMessage, ...origin(object.namespace), FullName: fullName,
          Metadata: JSON.stringify({ active: rule.active, description: null, errorConditionFormula: rule.errorConditionFormula, errorDisplayField: rule.errorDisplayField, errorMessage: rule.errorMessage, shouldEvaluateOnClient: null, urls: null }),
        });
      }
    }
  }

  #field(object: ObjectDescribe, field: FieldDescribe): Record<string, unknown> {
    const namespace = /^([A-Za-z0-9]+)__\w+__[a-z]+$/.exec(field.name)?.[1] ?? null;
    return {
      Id: this.#id(namespace, 'CustomField', `${object.namespace === namespace ? object.localName : object.name}.${field.localName}`, '00N'), DeveloperName: developerName(field.localName), TableEnumOrId: object.name, EntityDefinitionId: object.name,
      ...origin(namespace), FullName: `${object.name}.${field.name}`, InlineHelpText: field.inlineHelpText, Length: field.length || null, Precision: field.precision || null, Scale: field.precision > 0 ? field.scale : null,
      Metadata: JSON.stringify({ label: field.label, type: field.type, length: field.length || null, precision: field.precision || null, scale: field.precision > 0 ? field.scale : null, required: !field.nillable, unique: field.unique, externalId: field.externalId, formula: field.formula, inlineHelpText: field.inlineHelpText }),
    };
  }

  /** The deployed component's id; what came with no deployment has one of its name. */
  #id(namespace: string | null, type: string, fullName: string, keyPrefix: string): string {
    return this.#org.deployments.index.find(namespace, type, fullName)?.id ?? idOfName(keyPrefix, `${namespace ?? ''}.${fullName}`);
  }
}

function origin(namespace: string | null): { readonly NamespacePrefix: string | null; readonly ManageableState: string } {
  return { NamespacePrefix: namespace, ManageableState: namespace === null ? 'unmanaged' : 'installed' };
}

function developerName(localName: string): string {
  return localName.replace(/__[a-z]+$/i, '');
}

/** The same id for the same name. */
function idOfName(keyPrefix: string, name: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(name.toLowerCase())) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return idTo18(`${keyPrefix}000${hash.toString(36).toUpperCase().padStart(9, '0').slice(-9)}`);
}
