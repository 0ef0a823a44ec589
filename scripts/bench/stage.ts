import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { requestJson } from '../story/http.ts';
import { MoEngageClient } from '../story/moengage-client.ts';
import { OrgClient } from '../story/org-client.ts';
import { startProgram, stopProgram } from '../story/programs.ts';
import { addConnection, assignAdminPermissionSet, type Workspace } from '../story/set-up.ts';

const workspace: Workspace = { id: 'BENCH_WORKSPACE', dataKey: 'bench-data-key-77aa' };

/** A connected pair of programs that nothing else uses. */
export interface Stage {
  readonly org: OrgClient;
  readonly moengage: MoEngageClient;
  readonly connectionId: string;
  readonly orgProcessId: number;
}

/** Gives the work a fresh local MoEngage and a fresh local org with a file, and takes both away afterwards. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moengage-bench-'));
  const dataFile = path.join(folder, 'org.db');
  const processes = [];
  try {
    const moengage = await startProgram('local/moengage/cli.ts', [
      '--workspace',
      `${workspace.id}:${workspace.dataKey}`,
      '--json',
    ]);
    processes.push(moengage.process);
    const route = `https://api-01.moengage.com=${moengage.url}`;
    const program = await startProgram('local/org/cli.ts', [
      ...['start', '--port', '0', '--data', dataFile, '--route', route],
      ...['--package', '.', '--namespace', 'moengage', '--json'],
    ]);
    processes.push(program.process);
    const org = new OrgClient(program.url, dataFile);
    await assignAdminPermissionSet(org);
    await org.deploy('config/demo-org');
    const connectionId = await addConnection(org, workspace);
    return await work({
      org,
      moengage: new MoEngageClient(moengage.url, workspace.id),
      connectionId,
      orgProcessId: program.process.pid!,
    });
  } finally {
    await Promise.all(processes.map((process) => stopProgram(process)));
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sets the Sync Queue Batch Size of the whole org. */
export async function setBatchSize(org: OrgClient, rows: number): Promise<void> {
  await runApex(
    org,
    `upsert new moengage__MoEngageSettings__c(SetupOwnerId = UserInfo.getOrganizationId(), moengage__SyncQueueBatchSize__c = ${rows});
     System.debug('RESULT true');`,
  );
}

interface AnonymousRun {
  readonly success: boolean;
  readonly compileProblem: string | null;
  readonly exceptionMessage: string | null;
  readonly log: readonly string[];
}

/** Anonymous Apex that prints its answer as the last line of the log, after `RESULT `. */
export async function runApex<T>(org: OrgClient, source: string): Promise<T> {
  return resultOf(await requestJson<AnonymousRun>('POST', `${org.url}/_local/run`, { source }));
}

/** The JSON that anonymous Apex wrote by `System.debug('RESULT ' + …)`. */
export function resultOf<T>({ success, compileProblem, exceptionMessage, log }: AnonymousRun): T {
  if (!success) throw new Error(`The Apex failed: ${compileProblem ?? exceptionMessage ?? 'no reason given'}`);
  const line = log.findLast((entry) => entry.includes('RESULT '));
  if (line === undefined) throw new Error('The Apex printed no RESULT.');
  return JSON.parse(line.slice(line.indexOf('RESULT ') + 'RESULT '.length)) as T;
}
