import type { Org } from '../../../org.ts';
import { newRecord, valuesOf } from '../../../runtime/sobject.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { parseId } from '../../../runtime/values/id.ts';
import { dataOf, storeOf } from '../../org-store.ts';
import type { ToolingDatabase } from '../tooling-database.ts';
import { rowLevels, type LogLevels } from './log-levels.ts';
import { logText, type LoggedRun } from './log-text.ts';

/** Logs that are kept; the oldest go first. */
const kept = 1000;
const bodyKey = 'apexLog.';

export interface LogHead {
  readonly operation: string;
  /** `Success`, or the message of the exception. */
  readonly status: string;
  readonly application: string;
}

/** Debug logs of traced users: rows of ApexLog and their texts, both in the org's file. */
export class DebugLogs {
  readonly #org: Org;
  readonly #database: ToolingDatabase;
  /** Called with the id of each new log. */
  readonly saved: ((id: string) => void)[] = [];

  constructor(org: Org, database: ToolingDatabase) {
    this.#org = org;
    this.#database = database;
  }

  /** Levels of the trace flag that holds for a user now; null when none does. */
  levelsFor(userId: string): LogLevels | null {
    const now = new Date(this.#org.services.clock.now()).toISOString();
    const { records } = this.#database.query(`SELECT DebugLevelId FROM TraceFlag WHERE TracedEntityId = '${userId}' AND LogType IN ('USER_DEBUG', 'DEVELOPER_LOG') AND StartDate <= ${now} AND ExpirationDate > ${now} ORDER BY CreatedDate DESC LIMIT 1`);
    const [flag] = records ?? [];
    const level = flag === undefined ? null : this.#database.read('DebugLevel', String(valuesOf(flag).DebugLevelId));
    return level === null ? null : rowLevels(valuesOf(level));
  }

  save(run: LoggedRun, { operation, status, application }: LogHead): string {
    const text = logText(run);
    const describe = this.#org.services.schema.object('ApexLog')!;
    const store = storeOf(this.#org);
    const id = store.atomically(() => {
      const made = dataOf(this.#org).write(newRecord(describe, {
        LogUserId: run.user.id, LogLength: Buffer.byteLength(text), LastModifiedDate: new ApexDatetime(run.startedAt), Request: 'Api', Operation: operation, Application: application, Status: status.slice(0, 255),
        DurationMilliseconds: Math.round(run.milliseconds), StartTime: new ApexDatetime(run.startedAt), Location: 'SystemLog',
      }));
      store.setSetting(bodyKey + made, text);
      for (const [old] of store.rows('SELECT "Id" FROM "ApexLog" ORDER BY "Id" DESC LIMIT -1 OFFSET ?', kept)) this.#drop(String(old));
      return made;
    });
    for (const tell of this.saved) tell(id);
    return id;
  }

  body(id: string): string | null {
    const full = parseId(id);
    return full === null ? null : storeOf(this.#org).setting(bodyKey + full);
  }

  /** False when there was none. */
  remove(id: string): boolean {
    const full = parseId(id);
    if (full === null || this.body(full) === null) return false;
    storeOf(this.#org).atomically(() => this.#drop(full));
    return true;
  }

  #drop(id: string): void {
    const store = storeOf(this.#org);
    store.run('DELETE FROM "ApexLog" WHERE "Id" = ?', id);
    store.setSetting(bodyKey + id, null);
  }
}
