import { RETRY_HISTORIC, START_HISTORIC, SWITCH_OFF, SWITCH_ON, well, limited, limitedShortly, away, wrongKey, MINUTE, type Deed } from './words.ts';
import type { Walker } from './walk.ts';

/** The pair is limited for so long that whatever comes next meets it. */
function meetLimit(walker: Walker): void {
  walker.drainOrg.answer(limited);
  walker.save(1, true);
  walker.run(20);
  walker.drainOrg.answer(well);
}

function startHistoric(walker: Walker, transactions: number): void {
  walker.person(SWITCH_ON);
  walker.person(START_HISTORIC);
  walker.run(transactions);
}

/** What chance alone brings about too seldom: turns of a historic sync that take several things in a row. */
export const historicScenes: readonly Deed[] = [
  {
    name: 'a historic sync with a record without address',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(well);
      walker.save(1, false);
      startHistoric(walker, 30);
      if (walker.random.happens(0.4)) meetLimit(walker);
      walker.person(RETRY_HISTORIC);
      walker.run(20);
    },
  },
  {
    name: 'a historic sync that fails, and a retry into a limit',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(wrongKey);
      startHistoric(walker, 10);
      meetLimit(walker);
      walker.person(RETRY_HISTORIC);
    },
  },
  {
    name: 'a historic sync that meets an outage in its midst',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(well);
      startHistoric(walker, walker.random.whole(2, 5));
      walker.drainOrg.answer(away);
      walker.run(20);
      if (walker.random.happens(0.5)) walker.person(START_HISTORIC);
      else meetLimit(walker);
      walker.drainOrg.org.advanceClock(6 * MINUTE);
      walker.run(20);
    },
  },
  {
    name: 'a historic sync that is limited and switched off',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(limitedShortly);
      startHistoric(walker, 10);
      walker.person(SWITCH_OFF);
      walker.drainOrg.org.advanceClock(3 * MINUTE);
      walker.run(20);
      walker.person(SWITCH_ON);
      meetLimit(walker);
    },
  },
];
