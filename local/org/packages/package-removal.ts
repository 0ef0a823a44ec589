import type { Store } from '../data/store/store.ts';
import type { OrgJobs } from '../jobs/job-service.ts';
import type { JobStore } from '../jobs/queue/job-store.ts';

export interface RemovalParts {
  readonly store: Store;
  readonly jobs: OrgJobs;
  readonly jobStore: JobStore;
}

const jobKinds = ['batch', 'queueable', 'future', 'scheduled', 'scheduledBatch'] as const;

/** Ends the jobs of a package's classes: nothing could run them any more. Before its classes go. */
export function removeJobs({ store, jobs, jobStore }: RemovalParts, namespace: string): void {
  const classes = new Set(store.rows('SELECT "Id" FROM "ApexClass" WHERE "NamespacePrefix" = ? COLLATE NOCASE', namespace).map(([id]) => String(id)));
  const classOf = (asyncJobId: string): string => String(store.rows('SELECT "ApexClassId" FROM "AsyncApexJob" WHERE "Id" = ?', asyncJobId)[0]?.[0] ?? '');
  for (const job of jobKinds.flatMap((kind) => jobStore.ofKind(kind))) {
    const { work } = job;
    // A delayed batch has no AsyncApexJob yet: its kept object names its class.
    const owned = work.kind === 'scheduledBatch' ? work.state.toLowerCase().includes(`"${namespace.toLowerCase()}.`) : classes.has(classOf(work.kind === 'scheduled' ? work.asyncJobId : job.id));
    if (owned) jobs.abort(job.id);
  }
}

/** Drops the tables of a package's objects, with those of their shares and histories: a later installation begins with none of the old data. */
export function dropTables(store: Store, namespace: string): void {
  const prefix = `${namespace}__`.toLowerCase();
  const tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND lower(substr(name, 1, ?)) = ?", prefix.length, prefix).map(([name]) => String(name));
  for (const table of tables) {
    store.database.exec(`DROP TABLE "${table}"`);
    store.run('DELETE FROM "_column" WHERE object = ?', table.toLowerCase());
  }
}
