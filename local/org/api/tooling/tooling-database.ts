import { OrgData } from '../../data/org-data.ts';
import type { ObjectDescribe, SchemaService } from '../../data/schema/describe.ts';
import { SchemaRegistry } from '../../data/schema/registry.ts';
import { Store } from '../../data/store/store.ts';
import { isCountQuery } from '../../data/soql/compile-query.ts';
import { parseDynamicQuery } from '../../data/soql/parse-query.ts';
import { OrgTransaction } from '../../jobs/org-transaction.ts';
import type { Org, QueryResult } from '../../org.ts';
import { enter, type OrgServices } from '../../runtime/services.ts';
import { newRecord, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { toolingObjects } from './tooling-objects.ts';

interface Opened {
  readonly schema: SchemaService;
  readonly store: Store;
  readonly data: OrgData;
  readonly services: OrgServices;
}

/**
 * Rows of the Tooling API's own objects, beside the org's records: in memory, so that they are gone when the process ends. Queries run on the same engine
 * as those of records. Made when the first client asks.
 */
export class ToolingDatabase {
  readonly #org: Org;
  #opened: Opened | null = null;
  #closed = false;

  constructor(org: Org) {
    this.#org = org;
  }

  get schema(): SchemaService {
    return this.#own.schema;
  }

  get #own(): Opened {
    if (this.#closed) throw new Error('The Tooling API has stopped');
    return (this.#opened ??= open(this.#org));
  }

  /** Does the object live here? Everything else is a record of the org. */
  owns(object: string): boolean {
    return this.schema.object(object) !== undefined;
  }

  query(soql: string): QueryResult {
    return this.#inside(() => {
      const query = parseDynamicQuery(soql);
      const how = { accessMode: 'system', sharing: 'without', namespace: null, binds: [] } as const;
      if (isCountQuery(query)) return { totalSize: this.#own.data.count(query, how), records: null, query };
      const records = this.#own.data.query(query, how);
      return { totalSize: records.length, records, query };
    });
  }

  /** Inserts or updates a row as it stands; answers its id. */
  put(object: string, values: FieldValues): string {
    return this.#inside(() => this.#own.data.write(newRecord(this.#describe(object), values)));
  }

  read(object: string, id: string): SObjectRecord | null {
    return this.#inside(() => this.#own.data.read(object, id));
  }

  remove(object: string, where = '1 = 1', ...parameters: (string | number)[]): void {
    this.#own.store.run(`DELETE FROM "${this.#describe(object).name}" WHERE ${where}`, ...parameters);
  }

  /** Several writes as one. */
  atomically<T>(body: () => T): T {
    return this.#own.store.atomically(body);
  }

  /** False when the server has stopped: work that ends later has nowhere to tell it. */
  get isOpen(): boolean {
    return !this.#closed;
  }

  close(): void {
    this.#closed = true;
    this.#opened?.store.close();
  }

  #describe(object: string): ObjectDescribe {
    const describe = this.schema.object(object);
    if (describe === undefined) throw new Error(`The Tooling API has no ${object}`);
    return describe;
  }

  #inside<T>(body: () => T): T {
    const { classes } = this.#org.services;
    const before = enter({ ...this.#own.services, classes }, new OrgTransaction('api'));
    try {
      return body();
    } finally {
      enter(before.org, before.transaction);
    }
  }
}

function open({ services }: Org): Opened {
  const store = new Store(':memory:');
  const registry = new SchemaRegistry(store.keyPrefixes);
  registry.define(toolingObjects);
  store.synchronise(registry);
  const schema = describing(registry, services.schema);
  const data = new OrgData(store, schema, services.clock);
  return { schema, store, data, services: { ...services, schema, data } };
}

/** Describes of the Tooling API's objects; all that there is to list is the org's: rows of EntityDefinition and FieldDefinition are made from it. */
function describing(own: SchemaRegistry, org: SchemaService): SchemaService {
  return {
    object: (name, namespace) => own.object(name, namespace),
    field: (object, name, namespace) => own.field(object, name, namespace),
    parentRelationship: (object, name, namespace) => own.parentRelationship(object, name, namespace),
    childRelationship: (object, name, namespace) => own.childRelationship(object, name, namespace),
    objectByKeyPrefix: (prefix) => own.objectByKeyPrefix(prefix),
    objects: () => org.objects(),
    get version() {
      return own.version + org.version;
    },
  };
}
