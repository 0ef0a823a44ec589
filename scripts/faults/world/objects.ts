/** The objects that change. All have the same fields, so that one model says what MoEngage must show. */
export type ObjectName = 'Contact' | 'Lead' | 'Opportunity' | 'Membership__c';

export interface ObjectPlan {
  readonly name: ObjectName;
  /** Beginning of the `Slot__c` of its records: `con-00017`. */
  readonly prefix: string;
  /** What a create needs beside our fields. */
  readonly required: Readonly<Record<string, unknown>>;
  /** So often among the changes. */
  readonly share: number;
  /** May a deleted one come back? Not where MoEngage is told to delete the user: after that, a user of this id is doomed for a day. */
  readonly comesBack: boolean;
}

export const objects: readonly ObjectPlan[] = [
  { name: 'Contact', prefix: 'con', required: { LastName: 'Person' }, share: 0.4, comesBack: true },
  { name: 'Lead', prefix: 'lea', required: { LastName: 'Prospect', Company: 'Company' }, share: 0.2, comesBack: false },
  {
    name: 'Opportunity',
    prefix: 'opp',
    required: { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2027-12-31' },
    share: 0.25,
    comesBack: true,
  },
  { name: 'Membership__c', prefix: 'mem', required: { Name: 'Membership' }, share: 0.15, comesBack: true },
];

export const objectPlan = (name: ObjectName): ObjectPlan => objects.find((plan) => plan.name === name)!;

export const slotText = (object: ObjectName, slot: number): string =>
  `${objectPlan(object).prefix}-${String(slot).padStart(5, '0')}`;

/** Values of a record as we set them; names of fields without `__c`. */
export interface Values {
  readonly Slot: string;
  /** Customer ID at MoEngage; null: none. */
  readonly Key: string | null;
  /** One more with each change of what all syncs map. */
  readonly Revision: number;
  readonly Score: number | null;
  /** ISO, UTC, whole seconds. */
  readonly Joined: string | null;
  readonly Tier: 'Gold' | 'Silver';
  /** Mapped by no sync. */
  readonly Note: string | null;
}

export const valueNames = ['Slot', 'Key', 'Revision', 'Score', 'Joined', 'Tier', 'Note'] as const;

/** The record as the REST API takes it. */
export const fieldsOf = (values: Partial<Values>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}__c`, value]));
