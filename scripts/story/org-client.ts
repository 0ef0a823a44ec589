import { run } from '../test-stages/stage.ts';
import { requestJson } from './http.ts';

export type Row = Record<string, unknown> & { readonly Id?: string };

interface SaveResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly errors: readonly { readonly message: string }[];
}

/** The org through its public REST API, and through what its Lightning pages call. */
export class OrgClient {
  readonly url: string;
  readonly dataFile: string;
  readonly #data: string;
  #session: Promise<{ readonly authorization: string }> | null = null;

  /** @param dataFile - file of the org, by which the command line finds it */
  constructor(url: string, dataFile: string) {
    this.url = url;
    this.dataFile = dataFile;
    this.#data = `${url}/services/data/v65.0`;
  }

  async query<T extends Row>(soql: string): Promise<T[]> {
    let page = await this.#get<{ records: T[]; nextRecordsUrl?: string }>(
      `${this.#data}/query?q=${encodeURIComponent(soql)}`,
    );
    const records = page.records;
    while (page.nextRecordsUrl !== undefined) {
      page = await this.#get(this.url + page.nextRecordsUrl);
      records.push(...page.records);
    }
    return records;
  }

  /** Every field of an object, by API name. */
  async fieldNames(type: string): Promise<string[]> {
    const { fields } = await this.#get<{ fields: { name: string }[] }>(`${this.#data}/sobjects/${type}/describe`);
    return fields.map(({ name }) => name);
  }

  /**
   * Inserts at most 200 records in one transaction.
   * @returns their ids, in order
   */
  create(type: string, records: readonly Row[]): Promise<string[]> {
    return this.#save('POST', type, records);
  }

  /** Updates at most 200 records, each with its `Id`, in one transaction. */
  update(type: string, records: readonly Row[]): Promise<string[]> {
    return this.#save('PATCH', type, records);
  }

  /** Deletes at most 200 records of an object in one transaction. */
  async remove(type: string, ids: readonly string[]): Promise<void> {
    const url = `${this.#data}/composite/sobjects?allOrNone=true&ids=${ids.join(',')}`;
    const results = await requestJson<SaveResult[]>('DELETE', url, undefined, await this.#authorized());
    const failed = results.find(({ success }) => !success);
    if (failed) throw new Error(`${type} was not deleted: ${failed.errors.map(({ message }) => message).join(' ')}`);
  }

  /** A server method of the package, called as its Lightning components call it. */
  callApex<T>(apexClass: string, method: string, parameters: object): Promise<T> {
    return requestJson('POST', `${this.url}/_local/apex/moengage/${apexClass}/${method}`, parameters);
  }

  /** Metadata in source format into the org, all or nothing. */
  async deploy(folder: string): Promise<void> {
    const { code, stdout, stderr } = await run('node', [
      'local/org/cli.ts',
      'deploy',
      folder,
      '--data',
      this.dataFile,
      '--json',
    ]);
    if (code !== 0) throw new Error(`${folder} was not deployed.\n${stdout}${stderr}`);
  }

  /** Waits until nothing is due now: no job, event or schedule. Work that waits for a later time may be there. */
  async untilIdle(seconds = 120): Promise<void> {
    await requestJson('GET', `${this.url}/_local/idle?timeout=${seconds * 1000}`);
  }

  /** Moves the org's clock forward. */
  async advance(minutes: number): Promise<void> {
    await requestJson('POST', `${this.url}/_local/clock/advance`, { minutes });
  }

  /** Holds jobs, events and schedules back, or lets them go on. */
  async pauseJobs(paused: boolean): Promise<void> {
    await requestJson('POST', `${this.url}/_local/jobs/pause`, { paused });
  }

  /** The administrator's session, asked for once. */
  #authorized(): Promise<{ readonly authorization: string }> {
    this.#session ??= requestJson<{ accessToken: string }>('GET', `${this.url}/_local/session`).then(
      ({ accessToken }) => ({ authorization: `Bearer ${accessToken}` }),
    );
    return this.#session;
  }

  async #get<T>(url: string): Promise<T> {
    return requestJson('GET', url, undefined, await this.#authorized());
  }

  async #save(method: string, type: string, records: readonly Row[]): Promise<string[]> {
    const body = { allOrNone: true, records: records.map((record) => ({ attributes: { type }, ...record })) };
    const results = await requestJson<SaveResult[]>(
      method,
      `${this.#data}/composite/sobjects`,
      body,
      await this.#authorized(),
    );
    const failed = results.find(({ success }) => !success);
    if (failed) throw new Error(`${type} was not saved: ${failed.errors.map(({ message }) => message).join(' ')}`);
    return results.map(({ id }) => id as string);
  }
}
