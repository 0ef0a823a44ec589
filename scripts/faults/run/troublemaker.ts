import { requestJson } from '../../story/http.ts';
import type { Step } from '../plan/step.ts';
import type { Programs } from '../world/programs.ts';
import { setUpWorkspace, type World } from '../world/set-up.ts';
import { workspacePlan, workspaces, type WorkspaceId } from '../world/syncs.ts';
import type { Model } from './model.ts';
import type { OrgDriver } from './org-driver.ts';

/** Jobs of the package that an admin finds under Apex Jobs, Flex Queue and Scheduled Jobs, without the heartbeats. */
const ABORT = (salt: number): string => `
  List<Id> jobs = new List<Id>();
  for (AsyncApexJob job : [SELECT Id FROM AsyncApexJob WHERE Status IN ('Holding', 'Queued', 'Preparing', 'Processing')
      AND JobType IN ('BatchApex', 'Queueable') AND ApexClass.Name != 'BusyBatch' ORDER BY CreatedDate, Id]) {
    jobs.add(job.Id);
  }
  for (CronTrigger schedule : [SELECT Id FROM CronTrigger WHERE CronJobDetail.Name LIKE 'MoEngage Sync Queue%' ORDER BY CreatedDate, Id]) {
    jobs.add(schedule.Id);
  }
  if (!jobs.isEmpty()) {
    System.abortJob(jobs[Math.mod(${salt}, jobs.size())]);
  }`;

/** Times that work is looked for to die in. */
const MOST_TRIES = 40;

/** Brings about what goes wrong, on both sides, and sets it right again. */
export class Troublemaker {
  readonly #programs: Programs;
  readonly #driver: OrgDriver;
  readonly #world: World;
  readonly #model: Model;

  constructor(programs: Programs, driver: OrgDriver, world: World, model: Model) {
    this.#programs = programs;
    this.#driver = driver;
    this.#world = world;
    this.#model = model;
  }

  async make(step: Step): Promise<void> {
    switch (step.kind) {
      case 'fault':
        await requestJson('POST', `${this.#programs.moengageUrl}/_local/faults`, step.fault);
        if (step.fault.kind === 'slow') await this.#driver.expectSilence(true);
        return;
      case 'heal':
        await this.heal();
        return;
      case 'slow':
        await this.#driver.slow(step);
        return;
      case 'workspace':
        await this.#workspace(step.workspace, step.changes);
        return;
      case 'sync':
        await this.switchSync(step.sync, step.active);
        return;
      case 'connection':
        await this.switchConnection(step.workspace, step.active);
        return;
      case 'abort':
        await this.#driver.execute(ABORT(step.salt));
        return;
      case 'busy':
        await this.#driver.execute(`for (Integer job = 0; job < ${step.jobs}; job++) { Database.executeBatch(new BusyBatch(${step.chunks}), 1); }`);
        return;
      case 'trap':
        if (step.trap.action === 'kill') await this.springKill();
        await this.#driver.trap(step.trap);
        return;
      default:
        throw new Error(`"${step.kind}" is no trouble.`);
    }
  }

  /** Work goes on until a kill that is set has sprung; where there is none, commits are. */
  async springKill(): Promise<void> {
    for (let tries = 0; this.#driver.killIsDue && tries < MOST_TRIES; tries += 1) {
      await this.#driver.survived(() => this.#driver.run(200));
      await this.#driver.survived(() => this.#driver.execute('System.enqueueJob(new IdleJob());'));
    }
  }

  async heal(): Promise<void> {
    await requestJson('DELETE', `${this.#programs.moengageUrl}/_local/faults`);
  }

  async restoreWorkspaces(): Promise<void> {
    for (const plan of workspaces) await setUpWorkspace(this.#programs, plan);
  }

  async switchSync(name: string, active: boolean): Promise<void> {
    const syncId = this.#world.syncIds.get(name)!;
    // A switch that the org did not live to commit was not thrown: ask, as an admin would look at the list.
    await this.#settled(
      () => this.#driver.callApex('SyncController', 'setSyncActive', { syncId, active }),
      async () => this.#model.switchSync(name, await this.#isActive('moengage__Sync__c', syncId)),
    );
  }

  async switchConnection(workspace: WorkspaceId, active: boolean): Promise<void> {
    const connectionId = this.#world.connectionIds.get(workspace)!;
    await this.#settled(
      () => this.#driver.callApex('ConnectionController', 'setConnectionActive', { connectionId, active }),
      async () => this.#model.switchConnection(workspace, await this.#isActive('moengage__Connection__c', connectionId)),
    );
  }

  async #settled(call: () => Promise<unknown>, look: () => Promise<void>): Promise<void> {
    await this.#driver.survived(call);
    await look();
  }

  async #isActive(type: string, id: string): Promise<boolean> {
    const [row] = await this.#driver.ask((client) => client.query(`SELECT moengage__Active__c FROM ${type} WHERE Id = '${id}'`));
    return row!.moengage__Active__c === true;
  }

  async #workspace(id: WorkspaceId, changes: Readonly<Record<string, unknown>> | null): Promise<void> {
    if (changes === null) await setUpWorkspace(this.#programs, workspacePlan(id));
    else await requestJson('PUT', `${this.#programs.moengageUrl}/_local/workspaces/${id}`, changes);
  }
}
