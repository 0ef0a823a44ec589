import type { ObjectDescribe, FieldDescribe, SchemaService } from '../data/schema/describe.ts';
import type { Store } from '../data/store/store.ts';
import type { AccessDefinition } from '../metadata/index.ts';
import type { SecurityService } from '../runtime/services.ts';
import { Grants } from './grants.ts';
import { standardProfiles } from './standard-profiles.ts';

interface UserAccess {
  /** System administrators and the platform's own users. */
  readonly all: boolean;
  readonly grants: Grants;
}

type Right = 'read' | 'create' | 'edit' | 'delete';

/**
 * Users and what they may do. Rights come from the user's profile and the permission sets assigned to it: those deployed as metadata, and rows of
 * ObjectPermissions and FieldPermissions made by Apex.
 */
export class OrgSecurity implements SecurityService {
  readonly #store: Store;
  readonly #schema: SchemaService;
  #userId: string;
  #definitions: readonly AccessDefinition[] = [];
  /** Access by user; thrown away when anything in the file changed. */
  #cache = new Map<string, UserAccess>();
  #cacheVersion = -1;
  /** Gives sessions of users to their Apex. */
  sessionOf: ((userId: string) => string) | null = null;

  constructor(store: Store, schema: SchemaService, userId: string) {
    this.#store = store;
    this.#schema = schema;
    this.#userId = userId;
  }

  get userId(): string {
    return this.#userId;
  }

  /** `UserInfo.getSessionId()`: Apex may call the org's own API with it. */
  get sessionId(): string | null {
    return this.sessionOf?.(this.#userId) ?? null;
  }

  /** Zone of the running user (`TimeZoneSidKey`). */
  get timeZone(): string {
    return this.#value('SELECT "TimeZoneSidKey" FROM "User" WHERE "Id" = ?', this.#userId) ?? 'GMT';
  }

  /** Permission sets and profiles of the deployed packages. */
  define(definitions: readonly AccessDefinition[]): void {
    this.#definitions = definitions;
    this.#cacheVersion = -1;
  }

  runAs<T>(userId: string, body: () => T): T {
    const before = this.#userId;
    this.#userId = userId;
    try {
      return body();
    } finally {
      this.#userId = before;
    }
  }

  isAccessible(object: string, field?: string): boolean {
    return this.#allowed(object, 'read') && (field === undefined || this.#fieldAllowed(object, field, 'readable'));
  }

  isCreateable(object: string, field?: string): boolean {
    return this.#allowed(object, 'create') && (field === undefined || this.#fieldAllowed(object, field, 'editable'));
  }

  isUpdateable(object: string, field?: string): boolean {
    return this.#allowed(object, 'edit') && (field === undefined || this.#fieldAllowed(object, field, 'editable'));
  }

  isDeletable(object: string): boolean {
    return this.#allowed(object, 'delete');
  }

  viewsAllRecords(object: string): boolean {
    const { all, grants } = this.#access();
    const access = grants.object(object);
    return all || access?.viewAll === true || access?.modifyAll === true || grants.hasUserPermission('ViewAllData') || grants.hasUserPermission('ModifyAllData');
  }

  modifiesAllRecords(object: string): boolean {
    const { all, grants } = this.#access();
    return all || grants.object(object)?.modifyAll === true || grants.hasUserPermission('ModifyAllData');
  }

  /** Of custom permissions an administrator has only what was assigned to it, as everyone. */
  hasCustomPermission(apiName: string, namespace: string | null = null): boolean {
    return this.#access().grants.hasCustomPermission(apiName, namespace);
  }

  hasUserPermission(apiName: string): boolean {
    const { all, grants } = this.#access();
    return all || grants.hasUserPermission(apiName);
  }

  /** May the user call a class from outside (REST, Lightning)? Names with namespace as the permission set writes them. */
  hasClassAccess(name: string): boolean {
    const { all, grants } = this.#access();
    return all || grants.hasClass(name);
  }

  #allowed(objectName: string, right: Right): boolean {
    const { all, grants } = this.#access();
    if (all) return true;
    const object = this.#schema.object(objectName);
    if (object === undefined) return false;
    if (object.kind === 'customMetadata') return right === 'read';
    const access = grants.object(object.name);
    if (access === undefined) return right === 'read' && isOpenToAll(object);
    if (access.modifyAll) return true;
    return access[right] || (right === 'read' && access.viewAll);
  }

  #fieldAllowed(objectName: string, fieldName: string, right: 'readable' | 'editable'): boolean {
    const { all, grants } = this.#access();
    if (all) return true;
    const object = this.#schema.object(objectName);
    const field = object && this.#schema.field(object, fieldName);
    if (object === undefined || field === undefined) return false;
    if (object.kind === 'customMetadata' && !field.custom) return true;
    if (!needsGrant(field) || (!field.custom && grants.standardFields && !unlicensed.has(`${object.name}.${field.name}`))) return true;
    // Parts of an address are granted with the whole.
    return grants.field(object.name, field.compoundFieldName ?? field.name)?.[right] === true || grants.field(object.name, field.name)?.[right] === true;
  }

  #access(): UserAccess {
    const version = this.#store.database.prepare('SELECT total_changes()').pluck().get() as number;
    if (version !== this.#cacheVersion) {
      this.#cache.clear();
      this.#cacheVersion = version;
    }
    let access = this.#cache.get(this.#userId);
    if (access === undefined) this.#cache.set(this.#userId, (access = this.#accessOf(this.#userId)));
    return access;
  }

  #accessOf(userId: string): UserAccess {
    const [row] = this.#store.rows('SELECT u."UserType", p."Name" FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?', userId);
    const [userType, profileName] = (row ?? [null, null]) as [string | null, string | null];
    const standard = standardProfiles.find(({ name }) => name === profileName);
    const all = standard?.all === true || userType === 'AutomatedProcess' || userType === 'CloudIntegrationUser';
    const grants = new Grants(this.#definitions.filter(({ kind, name }) => kind === 'profile' && name === profileName), standard?.standardFields);
    if (standard !== undefined) grants.add({ objects: standard.objects, fields: [], customPermissions: [], userPermissions: [], classes: [] });
    for (const [id, name, namespace] of this.#assigned(userId)) {
      for (const definition of this.#definitions) {
        if (definition.kind === 'permissionSet' && definition.name.toLowerCase() === name.toLowerCase() && (definition.namespace ?? null) === (namespace ?? null)) grants.add(definition);
      }
      grants.add(this.#rowsOf(id));
    }
    return { all, grants };
  }

  #assigned(userId: string): [id: string, name: string, namespace: string | null][] {
    const columns = 'SELECT s."Id", s."Name", s."NamespacePrefix" FROM "PermissionSetAssignment" a';
    return this.#store.rows(
      `${columns} JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ?
       UNION ${columns} JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = a."PermissionSetGroupId" JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" WHERE a."AssigneeId" = ?`,
      userId, userId,
    ) as [string, string, string | null][];
  }

  #rowsOf(permissionSetId: string): Pick<AccessDefinition, 'objects' | 'fields' | 'customPermissions' | 'userPermissions' | 'classes'> {
    const objects = this.#has('ObjectPermissions')
      ? this.#store.rows('SELECT "SobjectType", "PermissionsRead", "PermissionsCreate", "PermissionsEdit", "PermissionsDelete", "PermissionsViewAllRecords", "PermissionsModifyAllRecords" FROM "ObjectPermissions" WHERE "ParentId" = ?', permissionSetId)
      : [];
    const fields = this.#has('FieldPermissions')
      ? this.#store.rows('SELECT "Field", "PermissionsRead", "PermissionsEdit" FROM "FieldPermissions" WHERE "ParentId" = ?', permissionSetId)
      : [];
    return {
      objects: objects.map(([object, ...rights]) => {
        const [read, create, edit, remove, viewAll, modifyAll] = rights.map((right) => right === 1);
        return { object: String(object), read: read!, create: create!, edit: edit!, delete: remove!, viewAll: viewAll!, modifyAll: modifyAll! };
      }),
      fields: fields.map(([field, readable, editable]) => ({ field: String(field), readable: readable === 1 || editable === 1, editable: editable === 1 })),
      customPermissions: this.#has('SetupEntityAccess') ? this.#entities(permissionSetId, 'CustomPermission', 'DeveloperName') : [],
      userPermissions: [],
      classes: this.#has('SetupEntityAccess') ? this.#entities(permissionSetId, 'ApexClass', 'Name') : [],
    };
  }

  /** Custom permissions and classes that rows of SetupEntityAccess give, with the namespace of their package. */
  #entities(permissionSetId: string, object: string, nameField: string): string[] {
    const rows = this.#store.rows(`SELECT e."${nameField}", e."NamespacePrefix" FROM "SetupEntityAccess" a JOIN "${object}" e ON e."Id" = a."SetupEntityId" WHERE a."ParentId" = ?`, permissionSetId);
    return rows.map(([name, namespace]) => (namespace === null ? String(name) : `${namespace}__${name}`));
  }

  #has(object: string): boolean {
    return this.#schema.object(object) !== undefined;
  }

  #value(sql: string, parameter: string): string | null {
    return (this.#store.rows(sql, parameter)[0]?.[0] as string | null | undefined) ?? null;
  }
}

/** Setup objects that any user may look at. */
const open = new Set(['User', 'Profile', 'Organization', 'UserRole', 'RecordType', 'Group', 'PermissionSet', 'ApexClass', 'ApexTrigger', 'AsyncApexJob', 'CronTrigger', 'CronJobDetail', 'Name', 'BusinessHours', 'Holiday']);

function isOpenToAll(object: ObjectDescribe): boolean {
  return open.has(object.name);
}

/** Fields of Data.com that no profile but the administrator's sees unless it is granted. */
const unlicensed = new Set(
  ['DunsNumber', 'Tradestyle', 'NaicsCode', 'NaicsDesc', 'YearStarted', 'DandbCompanyId', 'CleanStatus'].map((name) => `Account.${name}`),
);

/** Fields that describe a record itself: everyone who sees the record sees them. */
const always = new Set([
  'Id', 'Name', 'FirstName', 'LastName', 'MiddleName', 'Suffix', 'Salutation', 'OwnerId', 'RecordTypeId', 'IsDeleted', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp',
  'LastActivityDate', 'LastViewedDate', 'LastReferencedDate', 'MasterRecordId',
]);

/** Fields that every record must have can't be hidden, nor those of {@link always}. */
function needsGrant(field: FieldDescribe): boolean {
  if (field.nameField || always.has(field.name)) return false;
  return !field.masterDetail && (field.nillable || field.type === 'BOOLEAN');
}
