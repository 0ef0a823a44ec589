import { childText, type XmlElement } from '../../xml/parse.ts';
import type { ObjectModel, PackageModel } from '../package-model.ts';
import type { MetadataProblem } from '../problem.ts';

type Kind = ObjectModel['kind'];

/** Field types that settings and events can have; custom objects take all. */
const allowedTypes: Partial<Record<Kind, ReadonlySet<string>>> = {
  customSetting: new Set(['Checkbox', 'Currency', 'Date', 'DateTime', 'Email', 'Number', 'Percent', 'Phone', 'Text', 'TextArea', 'Url']),
  platformEvent: new Set(['Checkbox', 'Date', 'DateTime', 'Number', 'Text', 'LongTextArea']),
};

/** Elements without which Salesforce refuses a field of the type. */
const neededElements: Readonly<Record<string, readonly string[]>> = {
  Checkbox: ['defaultValue'],
  Text: ['length'],
  LongTextArea: ['length', 'visibleLines'],
  Number: ['precision', 'scale'],
  Picklist: ['valueSet'],
  Lookup: ['referenceTo', 'relationshipName'],
  MasterDetail: ['referenceTo', 'relationshipName'],
};

/** Rules of the platform for fields, by type and by the kind of object that they stand on. */
export function checkFields(model: PackageModel): MetadataProblem[] {
  const problems: MetadataProblem[] = [];
  const childNames = new Map<string, string>();
  for (const object of model.objects.values()) {
    for (const { path, fullName, root } of object.fields.values()) {
      const report = (message: string): void => {
        problems.push({ path, element: 'CustomField', message });
      };
      for (const message of [...shapeProblems(root, object.kind), ...relationProblems(root, model)]) report(message);
      const relationshipName = childText(root, 'relationshipName');
      if (relationshipName !== undefined) {
        const key = `${childText(root, 'referenceTo')}.${relationshipName}`;
        const other = childNames.get(key);
        if (other) report(`The relationship ${key} is taken by ${other}.`);
        childNames.set(key, `${object.fullName}.${fullName}`);
      }
    }
  }
  return problems;
}

function shapeProblems(field: XmlElement, kind: Kind): string[] {
  const type = childText(field, 'type') ?? '';
  const formula = childText(field, 'formula') !== undefined;
  const number = (element: string): number => Number(childText(field, element) ?? 0);
  const problems: string[] = [];
  if (allowedTypes[kind] && !allowedTypes[kind].has(type)) problems.push(`A ${kind} cannot have a field of type ${type}.`);
  if (!formula) {
    for (const element of neededElements[type] ?? []) {
      if (childText(field, element) === undefined) problems.push(`A field of type ${type} needs ${element}.`);
    }
  }
  if (type === 'Text' && number('length') > 255) problems.push('A text field holds at most 255 characters: make it a long text area.');
  if (type === 'LongTextArea' && !formula && (number('length') < 256 || number('length') > 131_072)) {
    problems.push('A long text area holds 256 to 131072 characters.');
  }
  if (type === 'Number' && number('precision') > 18) problems.push('A number has at most 18 digits.');
  if (childText(field, 'unique') === 'true' && !['Text', 'Number', 'Email'].includes(type)) problems.push(`A ${type} field cannot be unique.`);
  if (formula && childText(field, 'required') === 'true') problems.push('A formula cannot be required.');
  return problems;
}

function relationProblems(field: XmlElement, model: PackageModel): string[] {
  const target = childText(field, 'referenceTo');
  if (target === undefined) return [];
  const problems: string[] = [];
  if (/__c$/.test(target) && !model.objects.has(target)) problems.push(`There is no object ${target} to refer to.`);
  if (childText(field, 'required') === 'true' && childText(field, 'deleteConstraint') === 'SetNull') {
    problems.push('A required lookup cannot be cleared when its parent is deleted: restrict the deletion.');
  }
  return problems;
}
