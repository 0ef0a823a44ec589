import type { Campaign } from './run/campaign.ts';
import type { Spectator } from './run/outcome.ts';
import { stepText, type Plan, type Step } from './plan/step.ts';

/** Milliseconds between two looks at the screen. */
const PACE_MILLISECONDS = 200;
const WIDTH = 110;

/** One line on a terminal that tells how far a campaign is; nothing where nobody looks. */
export class Progress implements Spectator {
  readonly #plan: Plan;
  #last = 0;
  #isShown = false;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  step(step: Step, index: number, { model, driver }: Campaign): void {
    if (Date.now() - this.#last < PACE_MILLISECONDS) return;
    const { deaths, callouts } = driver.tally;
    this.say(`${index + 1}/${this.#plan.steps.length}  ${model.changes} changes  ${callouts} callouts  ${deaths} kills  ${stepText(step)}`);
  }

  healing(what: string): void {
    this.say(`healing: ${what}`);
  }

  say(text: string): void {
    this.#last = Date.now();
    if (!process.stderr.isTTY) return;
    this.#isShown = true;
    process.stderr.write(`\r\x1b[K${`seed ${this.#plan.seed}  ${text}`.slice(0, WIDTH)}`);
  }

  end(): void {
    if (this.#isShown) process.stderr.write('\r\x1b[K');
  }
}
