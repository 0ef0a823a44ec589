import { services } from '../../runtime/services.ts';
import type { ObjectDescribe, SchemaService } from '../schema/describe.ts';
import { parameterValues, type RunContext } from '../soql/fragment.ts';
import { quoted } from '../store/object-table.ts';
import type { Store } from '../store/store.ts';
import { accessCondition, type AccessLevel } from './access-condition.ts';
import { sharingContext } from './sharing-context.ts';
import { UserVisibility } from './user-visibility.ts';

/** Says which rows a user has access to: for DML and UserRecordAccess. */
export class RowAccess {
  readonly visibility: UserVisibility;
  readonly #store: Store;
  readonly #schema: SchemaService;

  constructor(store: Store, schema: SchemaService) {
    this.#store = store;
    this.#schema = schema;
    this.visibility = new UserVisibility(store);
  }

  /** Those of the ids that the user has this level of access to. */
  allowed(object: ObjectDescribe, ids: readonly string[], level: AccessLevel, userId = services().security.userId): ReadonlySet<string> {
    const condition = accessCondition(this.#schema, object, 't', level);
    if (condition === null) return new Set(ids);
    const context: RunContext = { binds: [], timeZone: 'GMT', now: 0, userId, sharing: sharingContext(this.visibility, userId), readGlobals: () => {} };
    const sql = `SELECT t."Id" FROM ${quoted(object.name)} AS t WHERE t."Id" IN (SELECT value FROM json_each(?)) AND ${condition.sql}`;
    return new Set(this.#store.rows(sql, JSON.stringify(ids), ...parameterValues(condition.parameters, context)).map(([id]) => id as string));
  }
}
