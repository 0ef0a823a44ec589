import type { PackageNames } from './names.ts';
import { elements, flag, parseXml, text, texts, type XmlElement } from './xml.ts';
import type { SourceFile } from './source-files.ts';

/** What a permission set (or a profile) grants. All names are full API names. */
export interface AccessDefinition {
  /** API name without namespace (`MoEngage_Admin_User`). */
  readonly name: string;
  readonly namespace: string | null;
  readonly label: string;
  readonly description: string | null;
  readonly kind: 'permissionSet' | 'profile';
  readonly objects: readonly ObjectAccess[];
  readonly fields: readonly FieldAccess[];
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly classes: readonly string[];
  readonly pages: readonly string[];
  readonly tabs: readonly { readonly tab: string; readonly visibility: string }[];
  readonly applications: readonly { readonly application: string; readonly visible: boolean; readonly isDefault: boolean }[];
  readonly recordTypes: readonly { readonly recordType: string; readonly visible: boolean }[];
}

export interface ObjectAccess {
  readonly object: string;
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

export interface FieldAccess {
  /** `Object.Field`. */
  readonly field: string;
  readonly readable: boolean;
  readonly editable: boolean;
}

export function readAccess(name: string, file: SourceFile, kind: AccessDefinition['kind'], names: PackageNames): AccessDefinition {
  const root = parseXml(file.text, file.path, kind === 'profile' ? 'Profile' : 'PermissionSet');
  return {
    name,
    namespace: names.namespace,
    kind,
    label: text(root, 'label') ?? name,
    description: text(root, 'description') ?? null,
    objects: elements(root, 'objectPermissions').map((entry) => objectAccess(entry, names)),
    fields: elements(root, 'fieldPermissions').map((entry) => fieldAccess(entry, names)),
    customPermissions: enabledNames(root, 'customPermissions').map((permission) => names.own(permission)),
    userPermissions: enabledNames(root, 'userPermissions'),
    classes: elements(root, 'classAccesses').filter((entry) => flag(entry, 'enabled')).map((entry) => className(text(entry, 'apexClass') ?? '', names)),
    pages: elements(root, 'pageAccesses').filter((entry) => flag(entry, 'enabled')).map((entry) => text(entry, 'apexPage') ?? ''),
    tabs: [...elements(root, 'tabSettings'), ...elements(root, 'tabVisibilities')].map((entry) => ({
      tab: names.object(text(entry, 'tab') ?? ''),
      visibility: text(entry, 'visibility') ?? 'None',
    })),
    applications: elements(root, 'applicationVisibilities').map((entry) => ({
      application: text(entry, 'application') ?? '',
      visible: flag(entry, 'visible'),
      isDefault: flag(entry, 'default'),
    })),
    recordTypes: elements(root, 'recordTypeVisibilities').map((entry) => ({ recordType: recordTypeName(text(entry, 'recordType') ?? '', names), visible: flag(entry, 'visible') })),
  };
}

/** `Sync` -> `moengage__Sync`; a class of another package carries its prefix already. */
function className(name: string, names: PackageNames): string {
  return name.includes('__') ? name : names.own(name);
}

function objectAccess(entry: XmlElement, names: PackageNames): ObjectAccess {
  return {
    object: names.object(text(entry, 'object') ?? ''),
    read: flag(entry, 'allowRead'),
    create: flag(entry, 'allowCreate'),
    edit: flag(entry, 'allowEdit'),
    delete: flag(entry, 'allowDelete'),
    viewAll: flag(entry, 'viewAllRecords'),
    modifyAll: flag(entry, 'modifyAllRecords'),
  };
}

function fieldAccess(entry: XmlElement, names: PackageNames): FieldAccess {
  const editable = flag(entry, 'editable');
  return { field: names.path(text(entry, 'field') ?? ''), readable: editable || flag(entry, 'readable'), editable };
}

function enabledNames(root: XmlElement, kind: string): string[] {
  return elements(root, kind).filter((entry) => flag(entry, 'enabled')).flatMap((entry) => texts(entry, 'name'));
}

function recordTypeName(path: string, names: PackageNames): string {
  const [object = '', name = ''] = path.split('.');
  return names.ownsObject(object) ? `${names.object(object)}.${names.own(name)}` : path;
}
