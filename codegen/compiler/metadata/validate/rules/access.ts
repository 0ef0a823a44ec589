import { childText, childrenOf, type XmlElement } from '../../xml/parse.ts';
import type { PackageModel } from '../package-model.ts';
import type { MetadataProblem } from '../problem.ts';

/** What Salesforce refuses in a permission set: unknown names, rights without the right that they rest on, fields that take no permission. */
export function checkAccess(model: PackageModel): MetadataProblem[] {
  return model.of('PermissionSet').flatMap(({ path, root }) => {
    const problems = [
      ...childrenOf(root, 'fieldPermissions').flatMap((entry) => fieldProblems(entry, model)),
      ...childrenOf(root, 'objectPermissions').flatMap((entry) => objectProblems(entry, root, model)),
      ...childrenOf(root, 'recordTypeVisibilities').flatMap((entry) => recordTypeProblems(entry, model)),
      ...missing(root, 'tabSettings', 'tab', model.names('CustomTab')),
      ...missing(root, 'applicationVisibilities', 'application', model.names('CustomApplication')),
      ...missing(root, 'customPermissions', 'name', model.names('CustomPermission')),
      ...missing(root, 'classAccesses', 'apexClass', model.classes),
    ];
    return problems.map((message) => ({ path, element: 'PermissionSet', message }));
  });
}

function missing(root: XmlElement, entries: string, element: string, known: ReadonlySet<string>): string[] {
  return childrenOf(root, entries)
    .map((entry) => childText(entry, element) ?? '')
    .filter((name) => !known.has(name) && !name.startsWith('standard-'))
    .map((name) => `${entries}: there is no ${name}.`);
}

function fieldProblems(entry: XmlElement, model: PackageModel): string[] {
  const name = childText(entry, 'field') ?? '';
  const [objectName = '', fieldName = ''] = name.split('.');
  const object = model.objects.get(objectName);
  if (!object) return [];
  const field = object.fields.get(fieldName)?.root;
  if (!field) return [`There is no field ${name}.`];
  if (object.kind !== 'customObject') return [`${name}: fields of a ${object.kind} take no field permissions.`];
  if (childText(field, 'required') === 'true' || childText(field, 'type') === 'MasterDetail') {
    return [`${name} is required and so takes no field permission.`];
  }
  const editable = childText(entry, 'editable') === 'true';
  if (editable && childText(field, 'formula') !== undefined) return [`${name} is a formula and cannot be editable.`];
  return editable && childText(entry, 'readable') !== 'true' ? [`${name} is editable and so must be readable.`] : [];
}

/** Each right needs those on its right-hand side. */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
};

function objectProblems(entry: XmlElement, set: XmlElement, model: PackageModel): string[] {
  const name = childText(entry, 'object') ?? '';
  const granted = (right: string): boolean => childText(entry, right) === 'true';
  const problems = Object.entries(restsOn).flatMap(([right, needed]) =>
    needed.filter((other) => granted(right) && !granted(other)).map((other) => `${name}: ${right} needs ${other}.`),
  );
  const object = model.objects.get(name);
  if (!object) return name.endsWith('__c') || name.endsWith('__e') ? [...problems, `There is no object ${name}.`] : problems;
  if (object.kind === 'customSetting') problems.push(`${name} is a custom setting: it takes no object permissions.`);
  if (object.kind === 'platformEvent' && ['allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'].some(granted)) {
    problems.push(`${name} is a platform event: it can only be read and created.`);
  }
  const readable = new Set(childrenOf(set, 'objectPermissions').filter((other) => childText(other, 'allowRead') === 'true').map((other) => childText(other, 'object')));
  for (const field of object.fields.values()) {
    const master = childText(field.root, 'referenceTo');
    if (childText(field.root, 'type') === 'MasterDetail' && !readable.has(master)) problems.push(`${name} needs read on its master ${master}.`);
  }
  return problems;
}

function recordTypeProblems(entry: XmlElement, model: PackageModel): string[] {
  const name = childText(entry, 'recordType') ?? '';
  const [objectName = '', recordType = ''] = name.split('.');
  const object = model.objects.get(objectName);
  return object && !object.recordTypes.has(recordType) ? [`There is no record type ${name}.`] : [];
}
