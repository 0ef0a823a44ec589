import type { CustomField } from '@salesforce/types/metadata';
import type { Named } from '../authored.ts';

/** A custom field with everything that Salesforce needs to make it. */
export type Field = Named<CustomField>;

/** What every field says about itself. */
export interface FieldFacts {
  readonly label: string;
  /** For administrators, in Setup. */
  readonly description: string;
  /** The bubble beside the field on a page; the description where it is left out. Salesforce allows 510 characters. */
  readonly help?: string;
  readonly required?: boolean;
}

/** One that is searched for by value: an index, and uniqueness where asked. */
export interface KeyFacts {
  readonly externalId?: boolean;
  readonly unique?: boolean;
  /** Whether `a` and `A` are two values of a unique field. Default: no. */
  readonly caseSensitive?: boolean;
}

/** @param name without `__c` */
export function text(name: string, facts: FieldFacts & KeyFacts & { readonly length: number; readonly defaultValue?: string }): Field {
  return {
    ...common(name, facts),
    ...(facts.unique ? { caseSensitive: facts.caseSensitive ?? false } : {}),
    ...(facts.defaultValue === undefined ? {} : { defaultValue: `"${facts.defaultValue}"` }),
    externalId: facts.externalId ?? false,
    length: facts.length,
    required: facts.required ?? false,
    type: 'Text',
    unique: facts.unique ?? false,
  };
}

/** Up to 131,072 characters; never filtered or sorted by. */
export function longText(name: string, facts: Omit<FieldFacts, 'required'> & { readonly length: number; readonly visibleLines?: number }): Field {
  return { ...common(name, facts), length: facts.length, type: 'LongTextArea', visibleLines: facts.visibleLines ?? 3 };
}

export function checkbox(name: string, facts: Omit<FieldFacts, 'required'> & { readonly defaultValue: boolean }): Field {
  return { ...common(name, facts), defaultValue: String(facts.defaultValue), type: 'Checkbox' };
}

/** A whole number of at most `digits` digits: nine always fit Apex's Integer, eighteen need Long. */
export function wholeNumber(name: string, facts: FieldFacts & { readonly digits: number; readonly defaultValue?: number }): Field {
  return {
    ...common(name, facts),
    ...(facts.defaultValue === undefined ? {} : { defaultValue: String(facts.defaultValue) }),
    externalId: false,
    precision: facts.digits,
    required: facts.required ?? false,
    scale: 0,
    type: 'Number',
    unique: false,
  };
}

export function dateTime(name: string, facts: FieldFacts): Field {
  return { ...common(name, facts), required: facts.required ?? false, type: 'DateTime' };
}

/**
 * An open picklist: the values are offered, others are taken. A restricted one would break a package that writes a new value after an
 * upgrade, as upgrades add no values to orgs that have it already.
 */
export function picklist(name: string, facts: FieldFacts & { readonly values: readonly string[]; readonly defaultValue?: string }): Field {
  return {
    ...common(name, facts),
    required: facts.required ?? false,
    type: 'Picklist',
    valueSet: {
      restricted: false,
      valueSetDefinition: {
        sorted: false,
        value: facts.values.map((value) => ({ fullName: value, default: value === facts.defaultValue, label: value })),
      },
    },
  };
}

export interface RelationFacts extends FieldFacts {
  readonly referenceTo: string;
  /** Name of the children on the parent, without `__r`. */
  readonly relationshipName: string;
  /** Title of the related list on the parent. */
  readonly relationshipLabel: string;
}

export function lookup(name: string, facts: RelationFacts & { readonly onDelete: NonNullable<CustomField['deleteConstraint']> }): Field {
  return {
    ...common(name, facts),
    deleteConstraint: facts.onDelete,
    referenceTo: facts.referenceTo,
    relationshipLabel: facts.relationshipLabel,
    relationshipName: facts.relationshipName,
    required: facts.required ?? false,
    type: 'Lookup',
  };
}

/** The parent's deletion takes the children along, and its sharing is theirs. */
export function masterDetail(name: string, facts: Omit<RelationFacts, 'required'>): Field {
  return {
    ...common(name, facts),
    referenceTo: facts.referenceTo,
    relationshipLabel: facts.relationshipLabel,
    relationshipName: facts.relationshipName,
    relationshipOrder: 0,
    reparentableMasterDetail: false,
    type: 'MasterDetail',
    writeRequiresMasterRead: false,
  };
}

export function formulaText(name: string, facts: Omit<FieldFacts, 'required'> & { readonly formula: string }): Field {
  return {
    ...common(name, facts),
    externalId: false,
    formula: facts.formula,
    formulaTreatBlanksAs: 'BlankAsZero',
    required: false,
    type: 'Text',
    unique: false,
  };
}

function common(name: string, facts: FieldFacts): Pick<Field, 'fullName' | 'description' | 'inlineHelpText' | 'label'> {
  return { fullName: `${name}__c`, description: facts.description, inlineHelpText: facts.help ?? facts.description, label: facts.label };
}
