import type { Layout, RelatedListItem } from '@salesforce/types/metadata';
import type { Authored, Named } from '../authored.ts';
import type { ObjectComponent } from '../emit/components.ts';

export interface LayoutSectionFacts {
  readonly label: string;
  /** API names, column by column: one column or two. */
  readonly columns: readonly (readonly string[])[];
}

export interface LayoutFacts {
  readonly sections: readonly LayoutSectionFacts[];
  readonly relatedLists?: readonly Authored<RelatedListItem>[];
  /** Standard buttons that the page does not offer (`Edit`, `Clone`). */
  readonly excludeButtons?: readonly string[];
  /** Rows that only code writes: no field can be edited in place. */
  readonly readOnly?: boolean;
}

type Section = NonNullable<Authored<Layout>['layoutSections']>[number];
type Item = NonNullable<NonNullable<Section['layoutColumns']>[number]['layoutItems']>[number];

/** The page layout of an object, named after its label as Salesforce names the first one, with who and when at the end. */
export function layout(object: ObjectComponent, facts: LayoutFacts): Named<Layout> {
  const behavior = (field: string): Item => ({ behavior: behaviorOf(object, field, facts.readOnly ?? false), field });
  return {
    fullName: `${object.fullName}-${object.label} Layout`,
    excludeButtons: facts.excludeButtons,
    layoutSections: [
      ...facts.sections.map(({ label, columns }): Section => ({
        customLabel: true,
        detailHeading: true,
        editHeading: true,
        label,
        layoutColumns: columns.map((fields) => ({ layoutItems: fields.map(behavior) })),
        style: columns.length === 1 ? 'OneColumn' : 'TwoColumnsTopToBottom',
      })),
      systemInformation,
    ],
    relatedLists: facts.relatedLists,
    showEmailCheckbox: false,
    showHighlightsPanel: false,
    showInteractionLogPanel: false,
    showRunAssignmentRulesCheckbox: false,
    showSubmitAndAttachButton: false,
  };
}

/** Children of the object: newest first, and never made from here. */
export function relatedList(child: string, lookupField: string, fields: readonly string[]): Authored<RelatedListItem> {
  return { excludeButtons: ['MassChangeOwner', 'New'], fields: ['NAME', ...fields], relatedList: `${child}.${lookupField}` };
}

const systemInformation: Section = {
  customLabel: false,
  detailHeading: true,
  editHeading: false,
  label: 'System Information',
  layoutColumns: [
    { layoutItems: [{ behavior: 'Readonly', field: 'CreatedById' }] },
    { layoutItems: [{ behavior: 'Readonly', field: 'LastModifiedById' }] },
  ],
  style: 'TwoColumnsTopToBottom',
};

function behaviorOf(object: ObjectComponent, name: string, readOnly: boolean): NonNullable<Item['behavior']> {
  const field = object.fields?.find((candidate) => candidate.fullName === name);
  if (name === 'Name') return object.nameField?.type === 'AutoNumber' ? 'Readonly' : 'Required';
  if (field?.required || field?.type === 'MasterDetail') return 'Required';
  return readOnly || field?.formula !== undefined ? 'Readonly' : 'Edit';
}
