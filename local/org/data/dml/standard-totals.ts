import type { ObjectTable } from '../store/object-table.ts';
import type { StoredValue } from '../store/stored-values.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { parentsOf, saveDerived, type SaveParents } from './summary-fields.ts';
import type { RowWork } from './row-work.ts';

/** Fields of a standard object that add up its children. */
interface Totals {
  readonly parent: string;
  readonly foreignKey: string;
  /** Fields of the parent, and what they are in SQL over the children of one parent (stored values). */
  readonly fields: Readonly<Record<string, string>>;
}

const totals: Readonly<Record<string, Totals>> = {
  OpportunityLineItem: {
    parent: 'Opportunity', foreignKey: 'OpportunityId',
    fields: {
      Amount: 'sum("TotalPrice")', TotalOpportunityQuantity: 'sum("Quantity")', HasOpportunityLineItem: 'count(*) > 0',
      Pricebook2Id: 'max((SELECT e."Pricebook2Id" FROM "PricebookEntry" e WHERE e."Id" = "PricebookEntryId"))',
    },
  },
  OrderItem: { parent: 'Order', foreignKey: 'OrderId', fields: { TotalAmount: 'sum("TotalPrice")', Pricebook2Id: 'max((SELECT e."Pricebook2Id" FROM "PricebookEntry" e WHERE e."Id" = "PricebookEntryId"))' } },
  CampaignMember: { parent: 'Campaign', foreignKey: 'CampaignId', fields: { NumberOfContacts: 'count("ContactId")', NumberOfLeads: 'count("LeadId")', NumberOfResponses: 'sum("HasResponded")' } },
};

export function hasTotals(object: string): boolean {
  return object in totals;
}

/** Writes what standard parents add up over saved or deleted children; the parent is saved as a roll-up saves it. */
export function updateTotals(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], save: SaveParents): void {
  const rule = totals[table.describe.name];
  const parent = rule === undefined ? undefined : environment.schema.object(rule.parent);
  if (rule === undefined || parent === undefined) return;
  const { store } = environment;
  const parentTable = store.table(parent);
  const touched = new Map<string, RowWork[]>();
  for (const work of works) for (const id of parentsOf(table, work, rule.foreignKey)) touched.set(id, [...(touched.get(id) ?? []), work]);
  const values = new Map<string, Map<number, StoredValue>>();
  for (const id of touched.keys()) {
    const [row] = store.rows(`SELECT ${Object.values(rule.fields).join(', ')}, count(*) FROM ${table.sql} WHERE "${rule.foreignKey}" = ? AND "IsDeleted" = 0`, id);
    const empty = row?.at(-1) === 0;
    const derived = new Map<number, StoredValue>();
    Object.keys(rule.fields).forEach((field, index) => {
      const column = parentTable.column(field);
      // The price book stays when the last product goes.
      if (column === undefined || (empty && field === 'Pricebook2Id')) return;
      derived.set(column.index, row?.[index] ?? (column.form === 'integer' ? 0 : null));
    });
    values.set(id, derived);
  }
  saveDerived(environment, parentTable, values, touched, save);
}
