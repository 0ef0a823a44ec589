import { childText, childrenOf, type XmlElement } from '../../xml/parse.ts';
import { objectOf, type ObjectModel, type PackageModel } from '../package-model.ts';
import type { MetadataProblem } from '../problem.ts';

const standardFields = new Set(['Id', 'Name', 'OwnerId', 'RecordTypeId', 'CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate']);
/** Standard columns as list views and related lists call them. */
const standardColumns = new Set(['NAME', 'RECORDTYPE', 'OWNER.ALIAS', 'CREATED_DATE', 'CREATEDBY_USER', 'LAST_UPDATE', 'UPDATEDBY_USER', 'LAST_ACTIVITY']);

/** Layouts, list views, compact layouts, tabs and apps must point to what exists, and a layout must show all required fields. */
export function checkPages(model: PackageModel): MetadataProblem[] {
  return [...layoutProblems(model), ...listProblems(model), ...navigationProblems(model)];
}

function layoutProblems(model: PackageModel): MetadataProblem[] {
  return model.of('Layout').flatMap(({ path, fullName, root }) => {
    const object = model.objects.get(fullName.slice(0, fullName.indexOf('-')));
    if (!object) return [];
    const shown = descendants(root, 'layoutItems').map((item) => childText(item, 'field')).filter((field) => field !== undefined);
    const problems = shown.filter((field) => !hasField(object, field)).map((field) => `${object.fullName} has no field ${field}.`);
    const twice = shown.find((field, index) => shown.indexOf(field) !== index);
    if (twice) problems.push(`${twice} stands twice.`);
    for (const [name, field] of object.fields) {
      const needed = childText(field.root, 'required') === 'true' || childText(field.root, 'type') === 'MasterDetail';
      if (needed && !shown.includes(name)) problems.push(`The required field ${name} is missing.`);
    }
    for (const list of childrenOf(root, 'relatedLists')) problems.push(...relatedListProblems(list, object, model));
    return problems.map((message) => ({ path, element: 'Layout', message }));
  });
}

function relatedListProblems(list: XmlElement, parent: ObjectModel, model: PackageModel): string[] {
  const name = childText(list, 'relatedList') ?? '';
  const [childName = '', lookupName = ''] = name.split('.');
  const child = model.objects.get(childName);
  if (!child) return name.includes('__c.') ? [`There is no object ${childName} for the related list ${name}.`] : [];
  const lookup = child.fields.get(lookupName);
  if (!lookup || childText(lookup.root, 'referenceTo') !== parent.fullName) return [`${name} is no lookup to ${parent.fullName}.`];
  const columns = childrenOf(list, 'fields').map((column) => column.text);
  return columns.filter((column) => !isColumn(child, column)).map((column) => `${name}: ${childName} has no column ${column}.`);
}

function listProblems(model: PackageModel): MetadataProblem[] {
  return model.files.flatMap(({ path, root }) => {
    const object = model.objects.get(objectOf(path) ?? '');
    if (!object) return [];
    let unknown: string[] = [];
    if (root.name === 'ListView') {
      const filters = childrenOf(root, 'filters').map((filter) => childText(filter, 'field') ?? '');
      const columns = [...childrenOf(root, 'columns').map((column) => column.text), ...filters];
      unknown = columns.filter((column) => !isColumn(object, column));
    } else if (root.name === 'CompactLayout') {
      unknown = childrenOf(root, 'fields').map((field) => field.text).filter((field) => !hasField(object, field));
    }
    return unknown.map((field) => ({ path, element: root.name, message: `${object.fullName} has no field ${field}.` }));
  });
}

function navigationProblems(model: PackageModel): MetadataProblem[] {
  const tabs = model.names('CustomTab');
  const pages = model.names('FlexiPage');
  const problems: MetadataProblem[] = [];
  for (const { path, fullName, root } of model.of('CustomTab')) {
    const page = childText(root, 'flexiPage');
    if (childText(root, 'customObject') === 'true' && !model.objects.has(fullName)) {
      problems.push({ path, element: 'CustomTab', message: `There is no object ${fullName}.` });
    }
    if (page !== undefined && !pages.has(page)) problems.push({ path, element: 'CustomTab > flexiPage', message: `There is no page ${page}.` });
  }
  for (const { path, root } of model.of('CustomApplication')) {
    for (const { text } of childrenOf(root, 'tabs')) {
      if (!text.startsWith('standard-') && !tabs.has(text)) problems.push({ path, element: 'CustomApplication > tabs', message: `There is no tab ${text}.` });
    }
    for (const override of childrenOf(root, 'actionOverrides')) {
      const page = childText(override, 'content') ?? '';
      if (childText(override, 'type') === 'Flexipage' && !pages.has(page)) {
        problems.push({ path, element: 'CustomApplication > actionOverrides', message: `There is no page ${page}.` });
      }
    }
  }
  return problems;
}

function hasField(object: ObjectModel, name: string): boolean {
  return object.fields.has(name) || standardFields.has(name);
}

function isColumn(object: ObjectModel, name: string): boolean {
  return object.fields.has(name) || standardColumns.has(name);
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
