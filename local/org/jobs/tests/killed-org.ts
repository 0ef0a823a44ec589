/**
 * An org in a process of its own, for a test that kills it: opens the file of the first argument, runs the anonymous Apex of the second, works, and says
 * `inside` once a transaction has looked at the clock so often that it must be spinning.
 */
import { writeSync } from 'node:fs';
import { MachineClock } from '../clock.ts';
import { openOrg } from '../../org.ts';

const spinningLooks = 5000;

class TellingClock extends MachineClock {
  #looks = 0;

  override now(): number {
    if (++this.#looks === spinningLooks) writeSync(1, 'inside\n');
    return super.now();
  }
}

const [file = '', source = ''] = process.argv.slice(2);
const org = openOrg({ file, clock: new TellingClock() });
const result = org.runAnonymous(source);
if (!result.success) throw new Error(result.compileProblem ?? result.exceptionMessage ?? 'failed');
org.drain();
