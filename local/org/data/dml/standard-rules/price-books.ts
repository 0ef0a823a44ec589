import { fail, type RowWork } from '../row-work.ts';
import type { Rule, SavedRows } from './rule.ts';

const hundredths = 100;

/** Source: "Object Reference", PricebookEntry. */
export const pricebookEntry: Rule = (rows) => {
  const { store } = rows.environment;
  const seen = new Set<string>();
  for (const work of rows.works) {
    const [product, book] = [rows.get(work, 'Product2Id'), rows.get(work, 'Pricebook2Id')];
    const [name = null, code = null] = rows.read('Product2', product, ['Name', 'ProductCode']) ?? [];
    rows.set(work, 'Name', name);
    rows.set(work, 'ProductCode', code);
    if (work.old !== null) continue;
    const standard = rows.read('Pricebook2', book, ['IsStandard'])?.[0] === 1;
    const key = `${String(product)} ${String(book)}`;
    const same = store.rows('SELECT 1 FROM "PricebookEntry" WHERE "Product2Id" = ? AND "Pricebook2Id" = ? AND "IsDeleted" = 0', product, book);
    if (seen.has(key) || same.length > 0) fail(work, 'DUPLICATE_VALUE', 'This price definition already exists in this price book');
    seen.add(key);
    if (standard) seen.add(String(product));
    else if (!seen.has(String(product))) {
      const price = store.rows('SELECT e."UnitPrice" FROM "PricebookEntry" e JOIN "Pricebook2" b ON b."Id" = e."Pricebook2Id" WHERE e."Product2Id" = ? AND b."IsStandard" = 1 AND e."IsDeleted" = 0', product)[0]?.[0];
      if (price === undefined) fail(work, 'STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product');
      else if (rows.get(work, 'UseStandardPrice') === 1) rows.set(work, 'UnitPrice', price);
    }
  }
};

/** Product, prices and total of a line; the price book must be that of the parent. Source: "Object Reference", OpportunityLineItem, OrderItem. */
function line(parentObject: string, parentField: string): Rule {
  return (rows) => {
    for (const work of rows.works) {
      const [parentName = null, book = null] = rows.read(parentObject, rows.get(work, parentField), ['Name', 'Pricebook2Id']) ?? [];
      if (work.old === null) takeEntry(rows, work, book);
      const [productName = null, code = null] = rows.read('Product2', rows.get(work, 'Product2Id'), ['Name', 'ProductCode']) ?? [];
      rows.set(work, 'ProductCode', code);
      rows.set(work, 'Name', [parentName, productName].filter((one) => one !== null).join(' '));
      price(rows, work);
    }
  };
}

function takeEntry(rows: SavedRows, work: RowWork, book: unknown): void {
  const { store } = rows.environment;
  const product = rows.get(work, 'Product2Id');
  if (rows.get(work, 'PricebookEntryId') === null && product !== null && book !== null) {
    rows.set(work, 'PricebookEntryId', store.rows('SELECT "Id" FROM "PricebookEntry" WHERE "Product2Id" = ? AND "Pricebook2Id" = ? AND "IsDeleted" = 0', product, book as string)[0]?.[0] ?? null);
  }
  const entry = rows.read('PricebookEntry', rows.get(work, 'PricebookEntryId'), ['Product2Id', 'UnitPrice', 'Pricebook2Id']);
  if (entry === undefined) {
    if (product === null) rows.missing(work, 'PricebookEntryId');
    return;
  }
  if (book !== null && entry[2] !== book) fail(work, 'FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the record)', ['PricebookEntryId']);
  rows.set(work, 'Product2Id', entry[0] ?? null);
  rows.set(work, 'ListPrice', entry[1] ?? null);
}

/** The total follows from price, quantity and discount; a total without price gives the price. All have two digits behind the point. */
function price(rows: SavedRows, work: RowWork): void {
  const quantity = Number(rows.get(work, 'Quantity') ?? 0) / hundredths;
  const share = 1 - Number(rows.get(work, 'Discount') ?? 0) / (hundredths * hundredths);
  const total = rows.get(work, 'TotalPrice');
  const givesTotal = total !== null && rows.changed(work, 'TotalPrice') && (rows.get(work, 'UnitPrice') === null || (work.old !== null && !rows.changed(work, 'UnitPrice')));
  if (givesTotal && quantity !== 0 && share !== 0) rows.set(work, 'UnitPrice', Math.round(Number(total) / quantity / share));
  else if (rows.get(work, 'UnitPrice') === null) rows.set(work, 'UnitPrice', rows.get(work, 'ListPrice'));
  const unit = rows.get(work, 'UnitPrice');
  if (!givesTotal && unit !== null) rows.set(work, 'TotalPrice', Math.round(Number(unit) * quantity * share));
}

export const opportunityLineItem = line('Opportunity', 'OpportunityId');
export const orderItem = line('Order', 'OrderId');

/** The amount of an opportunity with products is theirs: what code sets is ignored. */
export const opportunity: Rule = (rows) => {
  for (const work of rows.works) {
    if (work.old !== null && work.derived === null && rows.get(work, 'HasOpportunityLineItem') === 1) rows.set(work, 'Amount', rows.table.value(work.old, 'Amount'));
  }
};

/** An order begins as a draft and is activated when it has products. Source: "Object Reference", Order. */
export const order: Rule = (rows) => {
  for (const work of rows.works) {
    const activated = rows.text(work, 'Status') === 'activated';
    rows.set(work, 'StatusCode', activated ? 'Activated' : 'Draft');
    if (!activated || !rows.changed(work, 'Status')) continue;
    if (work.old === null) fail(work, 'FAILED_ACTIVATION', 'A new order must have a draft status', ['Status']);
    else if (rows.environment.store.rows('SELECT 1 FROM "OrderItem" WHERE "OrderId" = ? LIMIT 1', work.id).length === 0) fail(work, 'FAILED_ACTIVATION', 'An order must have at least one product.', ['Status']);
  }
};
