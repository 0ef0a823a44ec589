import type { Store } from '../../data/store/store.ts';
import type { JobRecord, JobState, JobWork } from './job-record.ts';

type JobRow = [id: string, state: JobState, due: number, turn: number, userId: string, work: string];
const columns = 'id, state, due, turn, user_id, work';

/** Jobs in the org's file. Every change is part of the transaction that makes it: a rolled-back enqueue leaves nothing. */
export class JobStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.database.exec(`
      CREATE TABLE IF NOT EXISTS "_job" (id TEXT PRIMARY KEY, kind TEXT NOT NULL, state TEXT NOT NULL, due INTEGER NOT NULL, turn INTEGER NOT NULL, user_id TEXT NOT NULL, work TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS "_job_due" ON "_job" (state, turn);
      CREATE TABLE IF NOT EXISTS "_job_chunk" (job_id TEXT NOT NULL, number INTEGER NOT NULL, scope TEXT NOT NULL, PRIMARY KEY (job_id, number)) WITHOUT ROWID;
    `);
  }

  add(job: Omit<JobRecord, 'turn'>): JobRecord {
    const added: JobRecord = { ...job, turn: this.#nextTurn() };
    this.#store.run('INSERT INTO "_job" (id, kind, state, due, turn, user_id, work) VALUES (?, ?, ?, ?, ?, ?, ?)',
      added.id, added.work.kind, added.state, added.due, added.turn, added.userId, JSON.stringify(added.work));
    return added;
  }

  save(job: JobRecord): void {
    this.#store.run('UPDATE "_job" SET state = ?, due = ?, turn = ?, work = ? WHERE id = ?', job.state, job.due, job.turn, JSON.stringify(job.work), job.id);
  }

  /** Puts a job behind all others. */
  moveBack(job: JobRecord): void {
    job.turn = this.#nextTurn();
  }

  find(id: string): JobRecord | null {
    return this.#read('WHERE id = ?', id)[0] ?? null;
  }

  remove(id: string): void {
    this.#store.run('DELETE FROM "_job" WHERE id = ?', id);
    this.#store.run('DELETE FROM "_job_chunk" WHERE job_id = ?', id);
  }

  /** The job whose turn it is among those that are due. */
  nextDue(now: number): JobRecord | null {
    return this.#read(`WHERE state = 'waiting' AND due <= ? ORDER BY turn LIMIT 1`, now)[0] ?? null;
  }

  /** When the earliest job that waits is due; null when none waits. */
  earliestDue(): number | null {
    return (this.#store.rows(`SELECT MIN(due) FROM "_job" WHERE state = 'waiting'`)[0]?.[0] as number | null | undefined) ?? null;
  }

  ofKind(kind: JobWork['kind']): JobRecord[] {
    return this.#read('WHERE kind = ? ORDER BY turn', kind);
  }

  inState(state: JobState): JobRecord[] {
    return this.#read('WHERE state = ? ORDER BY turn', state);
  }

  count(kind: JobWork['kind'], states: readonly JobState[]): number {
    const marks = states.map(() => '?').join(', ');
    return this.#store.rows(`SELECT COUNT(*) FROM "_job" WHERE kind = ? AND state IN (${marks})`, kind, ...states)[0]![0] as number;
  }

  addChunk(jobId: string, number: number, scope: string): void {
    this.#store.run('INSERT INTO "_job_chunk" (job_id, number, scope) VALUES (?, ?, ?)', jobId, number, scope);
  }

  chunk(jobId: string, number: number): string | null {
    return (this.#store.rows('SELECT scope FROM "_job_chunk" WHERE job_id = ? AND number = ?', jobId, number)[0]?.[0] as string | undefined) ?? null;
  }

  dropChunk(jobId: string, number: number): void {
    this.#store.run('DELETE FROM "_job_chunk" WHERE job_id = ? AND number = ?', jobId, number);
  }

  #nextTurn(): number {
    return (this.#store.rows('SELECT COALESCE(MAX(turn), 0) + 1 FROM "_job"')[0]![0] as number);
  }

  #read(where: string, ...parameters: (string | number)[]): JobRecord[] {
    const rows = this.#store.rows(`SELECT ${columns} FROM "_job" ${where}`, ...parameters) as JobRow[];
    return rows.map(([id, state, due, turn, userId, work]) => ({ id, state, due, turn, userId, work: JSON.parse(work) as JobWork }));
  }
}
