import type { Attributes } from '../ingestion/value.ts';
import type { Customer } from './customers.ts';
import type { SQLite } from './database.ts';

/** What "Create segment" asks for; all given conditions must hold. Text is compared without regard to case. */
export interface SegmentQuery {
  readonly workspaceId: string;
  /** Part of the customer id, of the e-mail address or of the name. */
  readonly text?: string;
  readonly customerId?: string;
  /** A user attribute, with {@link value} or without (then: it exists). */
  readonly attribute?: string;
  /** Equal to the attribute's value, or to an element where that is an array. */
  readonly value?: string;
  readonly limit?: number;
  readonly offset?: number;
}

export interface Segment {
  readonly total: number;
  readonly users: Customer[];
}

/** JSON keys are compared as values (`json_each`), never put into a JSON path: an attribute's name may hold any character. */
const CONDITIONS = `customer.workspace = @workspaceId
  AND (@customerId IS NULL OR customer.customer_id = @customerId)
  AND (@text IS NULL OR instr(lower(customer.customer_id), @text) > 0 OR EXISTS (
    SELECT 1 FROM json_each(customer.attributes) AS attribute
    WHERE attribute.key IN ('u_em', 'email', 'u_n', 'name', 'u_fn', 'first_name', 'u_ln', 'last_name')
      AND instr(lower(json_extract(attribute.value, '$.value')), @text) > 0))
  AND (@attribute IS NULL OR EXISTS (
    SELECT 1 FROM json_each(customer.attributes) AS attribute
    WHERE attribute.key = @attribute AND (@value IS NULL OR EXISTS (
      SELECT 1 FROM json_each(CASE json_type(attribute.value, '$.value')
        WHEN 'array' THEN json_extract(attribute.value, '$.value')
        ELSE json_array(json_extract(attribute.value, '$.value')) END) AS item
      WHERE lower(CASE json_type(attribute.value, '$.value') WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE item.value END) = @value))))`;

/** Finds user profiles; the scan is linear in the workspace's users. */
export class SegmentSearch {
  readonly #page;
  readonly #total;

  constructor(database: SQLite) {
    this.#page = database.prepare<[object], Omit<Customer, 'attributes'> & { attributes: string }>(
      `SELECT customer.id AS rowId, customer.workspace AS workspaceId, customer.customer_id AS customerId, customer.moengage_id AS moengageId,
         customer.created_at AS createdAt, customer.updated_at AS updatedAt, customer.deletes_at AS deletesAt, customer.attributes
       FROM customer WHERE ${CONDITIONS} ORDER BY customer.updated_at DESC, customer.id DESC LIMIT @limit OFFSET @offset`,
    );
    this.#total = database.prepare<[object], number>(`SELECT count(*) FROM customer WHERE ${CONDITIONS}`).pluck();
  }

  find(query: SegmentQuery): Segment {
    const conditions = {
      workspaceId: query.workspaceId,
      text: query.text?.toLowerCase() ?? null,
      customerId: query.customerId ?? null,
      attribute: query.attribute ?? null,
      value: query.value?.toLowerCase() ?? null,
    };
    const rows = this.#page.all({ ...conditions, limit: query.limit ?? 50, offset: query.offset ?? 0 });
    return {
      total: this.#total.get(conditions) ?? 0,
      users: rows.map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Attributes })),
    };
  }
}
