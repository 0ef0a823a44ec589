import { requestJson } from '../../story/http.ts';
import type { Plan, Step } from '../plan/step.ts';
import type { Programs } from '../world/programs.ts';
import type { World } from '../world/set-up.ts';
import { Changes } from './changes.ts';
import { Model } from './model.ts';
import type { OrgDriver } from './org-driver.ts';
import { People } from './people.ts';
import { Troublemaker } from './troublemaker.ts';

/** So far MoEngage's clock is ahead: it drops events of the future, and slow answers move the org's clock between two looks. */
const LEAD_MILLISECONDS = 8 * 60_000;

/** Plays a plan: each step in its turn, the org started again whenever it has died. */
export class Campaign {
  readonly model = new Model();
  readonly changes: Changes;
  readonly troubles: Troublemaker;
  readonly people: People;
  readonly driver: OrgDriver;
  readonly world: World;
  readonly #programs: Programs;
  #moengageNow: number;

  constructor(programs: Programs, driver: OrgDriver, world: World) {
    this.#programs = programs;
    this.driver = driver;
    this.world = world;
    this.changes = new Changes(driver, this.model);
    this.troubles = new Troublemaker(programs, driver, world, this.model);
    this.people = new People(driver);
    this.#moengageNow = driver.now - LEAD_MILLISECONDS;
  }

  /** @param told - called after each step */
  async play({ steps }: Plan, told: (step: Step, index: number) => void): Promise<void> {
    for (const [index, step] of steps.entries()) {
      await this.#tellMoEngage();
      await this.driver.survived(() => this.#take(step));
      told(step, index);
    }
    await this.troubles.springKill();
  }

  /** The same time goes by on both sides. */
  async pass(minutes: number, transactions: number): Promise<boolean> {
    await this.driver.advance(minutes * 60_000);
    await this.#tellMoEngage();
    return (await this.driver.run(transactions)).idle;
  }

  startHistoric(sync: string, batchSize: number): Promise<string | null> {
    return this.people.startHistoric(this.world.syncIds.get(sync)!, batchSize);
  }

  async #take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'change':
        await this.changes.make(step);
        return;
      case 'bulk':
        await this.changes.bulk(step);
        return;
      case 'run':
        await this.driver.run(step.transactions);
        return;
      case 'pass':
        await this.pass(step.minutes, step.transactions);
        return;
      case 'historic':
        await this.startHistoric(step.sync, step.batchSize);
        return;
      case 'retry':
        await this.people.retry(step.how, step.salt);
        return;
      default:
        await this.troubles.make(step);
    }
  }

  async #tellMoEngage(): Promise<void> {
    const advanceMilliseconds = this.driver.now - this.#moengageNow;
    if (advanceMilliseconds <= 0) return;
    await requestJson('POST', `${this.#programs.moengageUrl}/_local/clock`, { advanceMilliseconds });
    this.#moengageNow = this.driver.now;
  }
}
