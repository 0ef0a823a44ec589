import type { Store } from '../../data/store/store.ts';
import { newRecord, type FieldValues } from '../../runtime/sobject.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import type { DataService, OrgServices } from '../../runtime/services.ts';
import type { DeployRequest } from './deploy-result.ts';

/** Deployments as the org's file keeps them: with their archive until they are through, and the archive of a validation as long as it can be deployed quickly. */
export class RequestStore {
  readonly #store: Store;
  readonly #data: DataService;
  readonly #schema: OrgServices['schema'];

  constructor(store: Store, { data, schema }: Pick<OrgServices, 'data' | 'schema'>) {
    this.#store = store;
    this.#data = data;
    this.#schema = schema;
    store.database.exec('CREATE TABLE IF NOT EXISTS "_deploy_request" (id TEXT PRIMARY KEY, request TEXT NOT NULL, zip BLOB) WITHOUT ROWID');
  }

  newId(): string {
    return this.#store.sequences.nextId('0Af');
  }

  add(request: DeployRequest, zip: Uint8Array): void {
    this.#store.atomically(() => {
      this.#store.run('INSERT INTO "_deploy_request" (id, request, zip) VALUES (?, ?, ?)', request.result.id, JSON.stringify(request), Buffer.from(zip) as unknown as string);
      this.#writeRow(request);
    });
  }

  /** Notes how a request ended. One that Apex made may be missing: its transaction was taken back after the request was on its way. */
  end(request: DeployRequest, zip: Uint8Array | null): void {
    this.#store.atomically(() => {
      this.#store.run(
        'INSERT INTO "_deploy_request" (id, request, zip) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET request = excluded.request, zip = excluded.zip',
        request.result.id, JSON.stringify(request), zip === null ? null : (Buffer.from(zip) as unknown as string),
      );
      this.#writeRow(request);
    });
  }

  /** No validation can be deployed quickly any more. */
  forgetArchives(): void {
    this.#store.atomically(() => this.#store.run(`UPDATE "_deploy_request" SET zip = NULL WHERE zip IS NOT NULL AND json_extract(request, '$.result.done')`));
  }

  /** By id of 15 or 18 characters. */
  find(id: string): DeployRequest | null {
    const [row] = this.#store.rows('SELECT request FROM "_deploy_request" WHERE id = ? OR substr(id, 1, 15) = ?', id, id);
    return row === undefined ? null : (JSON.parse(String(row[0])) as DeployRequest);
  }

  zipOf(id: string): Uint8Array | null {
    return (this.#store.rows('SELECT zip FROM "_deploy_request" WHERE id = ?', id)[0]?.[0] as unknown as Uint8Array | null | undefined) ?? null;
  }

  /** Those that are not through, in the order that they came in. */
  unfinished(): DeployRequest[] {
    return this.#store.rows(`SELECT request FROM "_deploy_request" WHERE NOT json_extract(request, '$.result.done') ORDER BY id`).map(([text]) => JSON.parse(String(text)) as DeployRequest);
  }

  /** The row that queries see. */
  #writeRow({ result, options }: DeployRequest): void {
    const describe = this.#schema.object('DeployRequest');
    if (describe === undefined) return;
    const moment = (text: string | null): ApexDatetime | null => (text === null ? null : new ApexDatetime(Date.parse(text)));
    const values: FieldValues = {
      Id: result.id, Status: result.status, StateDetail: result.stateDetail, CheckOnly: result.checkOnly, IgnoreWarnings: result.ignoreWarnings, RollbackOnError: result.rollbackOnError, RunTestsEnabled: result.runTestsEnabled,
      AllowMissingFiles: options.allowMissingFiles, AutoUpdatePackage: options.autoUpdatePackage, PurgeOnDelete: options.purgeOnDelete, SinglePackage: options.singlePackage, Type: 'Standard', TestLevel: options.testLevel,
      NumberComponentErrors: result.numberComponentErrors, NumberComponentsDeployed: result.numberComponentsDeployed, NumberComponentsTotal: result.numberComponentsTotal,
      NumberTestErrors: result.numberTestErrors, NumberTestsCompleted: result.numberTestsCompleted, NumberTestsTotal: result.numberTestsTotal,
      ErrorMessage: result.errorMessage, ErrorStatusCode: result.errorStatusCode, CanceledById: result.canceledBy, CreatedById: result.createdBy, CreatedDate: moment(result.createdDate),
      StartDate: moment(result.startDate), CompletedDate: moment(result.completedDate), LastModifiedDate: moment(result.lastModifiedDate),
    };
    const exists = this.#store.rows('SELECT 1 FROM "DeployRequest" WHERE "Id" = ?', result.id).length > 0;
    if (!exists) this.#store.run('INSERT INTO "DeployRequest" ("Id") VALUES (?)', result.id);
    this.#data.write(newRecord(describe, values));
  }
}
