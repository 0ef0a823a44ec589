import { randomBytes } from 'node:crypto';
import type { Attributes } from '../ingestion/value.ts';
import type { SQLite } from './database.ts';

/** A user profile. */
export interface Customer {
  readonly rowId: number;
  readonly workspaceId: string;
  readonly customerId: string;
  /** MoEngage's own id of the user: 24 hexadecimal digits. */
  readonly moengageId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** End of the 24-hour buffer of a delete that was asked for; null: none. */
  readonly deletesAt: number | null;
  readonly attributes: Attributes;
}

type CustomerRow = Omit<Customer, 'attributes'> & { readonly attributes: string };

const COLUMNS = `customer.id AS rowId, customer.workspace AS workspaceId, customer.customer_id AS customerId, customer.moengage_id AS moengageId,
  customer.created_at AS createdAt, customer.updated_at AS updatedAt, customer.deletes_at AS deletesAt, customer.attributes`;

function toCustomer(row: CustomerRow): Customer {
  return { ...row, attributes: JSON.parse(row.attributes) as Attributes };
}

/** User profiles, one row each. */
export class CustomerStore {
  readonly #find;
  readonly #findByMoEngageId;
  readonly #insert;
  readonly #update;
  readonly #delete;
  readonly #purge;
  readonly #moveEvents;
  readonly #remove;
  readonly #count;

  constructor(database: SQLite) {
    this.#find = database.prepare<[string, string], CustomerRow>(
      `SELECT ${COLUMNS} FROM customer WHERE workspace = ? AND customer_id = ?`,
    );
    this.#findByMoEngageId = database.prepare<[string, string], CustomerRow>(
      `SELECT ${COLUMNS} FROM customer WHERE workspace = ? AND moengage_id = ?`,
    );
    this.#insert = database.prepare<[string, string, string, number, number, string]>(
      'INSERT INTO customer (workspace, customer_id, moengage_id, created_at, updated_at, attributes) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#update = database.prepare<[number, string, number]>(
      'UPDATE customer SET updated_at = ?, attributes = ? WHERE id = ?',
    );
    this.#delete = database.prepare<[number, number]>(
      'UPDATE customer SET deletes_at = coalesce(deletes_at, ?) WHERE id = ?',
    );
    this.#purge = database.prepare<[number]>('DELETE FROM customer WHERE deletes_at IS NOT NULL AND deletes_at <= ?');
    this.#moveEvents = database.prepare<[number, number]>('UPDATE event SET customer = ? WHERE customer = ?');
    this.#remove = database.prepare<[number]>('DELETE FROM customer WHERE id = ?');
    this.#count = database.prepare<[string], number>('SELECT count(*) FROM customer WHERE workspace = ?').pluck();
  }

  find(workspaceId: string, customerId: string): Customer | undefined {
    const row = this.#find.get(workspaceId, customerId);
    return row && toCustomer(row);
  }

  findByMoEngageId(workspaceId: string, moengageId: string): Customer | undefined {
    const row = this.#findByMoEngageId.get(workspaceId, moengageId);
    return row && toCustomer(row);
  }

  create(workspaceId: string, customerId: string, now: number, attributes: Attributes): number {
    const moengageId = randomBytes(12).toString('hex');
    return Number(
      this.#insert.run(workspaceId, customerId, moengageId, now, now, JSON.stringify(attributes)).lastInsertRowid,
    );
  }

  update(rowId: number, now: number, attributes: Attributes): void {
    this.#update.run(now, JSON.stringify(attributes), rowId);
  }

  /** Starts the buffer; a second request does not make it longer. */
  scheduleDeletion(rowId: number, deletesAt: number): void {
    this.#delete.run(deletesAt, rowId);
  }

  /** One user takes the events of another one, and these attributes; the other one is gone. */
  merge(retainedRowId: number, mergedRowId: number, now: number, attributes: Attributes): void {
    this.#moveEvents.run(retainedRowId, mergedRowId);
    this.#remove.run(mergedRowId);
    this.update(retainedRowId, now, attributes);
  }

  /** Removes the profiles whose buffer has ended. @returns how many */
  purge(now: number): number {
    return this.#purge.run(now).changes;
  }

  count(workspaceId: string): number {
    return this.#count.get(workspaceId) ?? 0;
  }
}
