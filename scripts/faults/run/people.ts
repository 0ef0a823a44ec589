import type { OrgDriver } from './org-driver.ts';

interface QueueRow {
  readonly Id?: string;
  readonly [field: string]: unknown;
}

const NEEDS_A_PERSON = "moengage__Status__c IN ('Failed', 'Partial Success') AND moengage__NextAttempt__c = NULL";
const REAL_TIME = "RecordType.DeveloperName = 'Real_Time_Sync'";
const HISTORIC = "RecordType.DeveloperName = 'Historical_Sync'";
/** What nobody can send any more: the product says so. */
export const FINAL_ERRORS = ['Record Deleted', 'Filtered Out', 'Sync Deleted'] as const;
const TO_RETRY = `${REAL_TIME} AND ${NEEDS_A_PERSON} AND moengage__ErrorType__c NOT IN (${FINAL_ERRORS.map((type) => `'${type}'`).join(', ')})`;
/** Records of one call of the failures screen. */
const MOST_ROWS = 1000;

/** An answer that is a sentence for the person, and no defect. */
const isSentence = (error: unknown): boolean => error instanceof Error && error.message.includes('AuraHandledException');

/** What people do on the screens: the Retry button, the retry of many. */
export class People {
  readonly #driver: OrgDriver;
  /** Single records retried, calls for many, historic syncs. */
  readonly did = { retries: 0, abandoned: 0, bulk: 0, historic: 0 };

  constructor(driver: OrgDriver) {
    this.#driver = driver;
  }

  async retry(how: 'one' | 'walk away' | 'many' | 'historic', salt: number): Promise<void> {
    switch (how) {
      case 'many':
        await this.retryMany();
        return;
      case 'historic':
        await this.retryHistoric();
        return;
      default: {
        const rows = await this.#rows(TO_RETRY, 40);
        for (let index = 0; index < Math.min(3, rows.length); index += 1) {
          await this.retryOne(rows[(salt + index * 7) % rows.length]!.Id!, how === 'walk away');
        }
      }
    }
  }

  /** Two calls, as the button makes them; whoever walks away leaves the claim behind. */
  async retryOne(rowId: string, walksAway: boolean): Promise<void> {
    await this.#sentence(async () => {
      if (!(await this.#driver.callApex<boolean>('RetryController', 'isRetryOffered', { rowId }))) return;
      const { token } = await this.#driver.callApex<{ token: string }>('RetryController', 'claimRetry', { rowId });
      this.did[walksAway ? 'abandoned' : 'retries'] += 1;
      if (!walksAway) await this.#driver.callApex('RetryController', 'sendRetry', { rowId, token });
    });
  }

  /** The button, one record after the other. @returns how many there were, at most so many */
  async retryByHand(most: number): Promise<number> {
    const rows = await this.#rows(TO_RETRY, most);
    for (const { Id } of rows) await this.retryOne(Id!, false);
    return rows.length;
  }

  /** @returns how many are queued again */
  async retryMany(): Promise<number> {
    const rows = await this.#rows(TO_RETRY, MOST_ROWS);
    if (rows.length === 0) return 0;
    this.did.bulk += 1;
    const result = await this.#sentence(() =>
      this.#driver.callApex<{ queued: number }>('RetryController', 'retryAll', { rowIds: rows.map(({ Id }) => Id) }),
    );
    return result?.queued ?? 0;
  }

  /** @returns how many are scheduled again */
  async retryHistoric(): Promise<number> {
    let scheduled = 0;
    for (const { Id: rowId } of await this.#rows(`${HISTORIC} AND ${NEEDS_A_PERSON}`, 20)) {
      const claim = await this.#sentence(async () => {
        if (!(await this.#driver.callApex<boolean>('RetryController', 'isRetryOffered', { rowId }))) return null;
        return this.#driver.callApex<{ message: string }>('RetryController', 'claimRetry', { rowId });
      });
      if (claim !== null) scheduled += 1;
    }
    this.did.historic += scheduled;
    return scheduled;
  }

  /** @returns id of its Sync Queue record; null where it was refused, or the org died */
  async startHistoric(syncId: string, batchSize: number): Promise<string | null> {
    const progress = await this.#sentence(() =>
      this.#driver.callApex<{ queueId: string }>('HistoricSyncController', 'startHistoricSync', { syncId, batchSize }),
    );
    return progress?.queueId ?? null;
  }

  async #sentence<T>(call: () => Promise<T>): Promise<T | null> {
    return this.#driver.survived(async () => {
      try {
        return await call();
      } catch (error) {
        if (isSentence(error) || isLimit(error)) return null;
        throw error;
      }
    });
  }

  #rows(where: string, most: number): Promise<QueueRow[]> {
    return this.#driver.ask((client) =>
      client.query(`SELECT Id FROM moengage__SyncQueue__c WHERE ${where} ORDER BY Name LIMIT ${most}`),
    );
  }
}

/** A trap of ours: the platform ended the call. */
const isLimit = (error: unknown): boolean => error instanceof Error && error.message.includes('System.LimitException');
