import type { MoEngageClient } from '../moengage-client.ts';
import type { Row } from '../org-client.ts';
import type { RateLimitReport } from '../report.ts';
import { pass, type Stage } from '../stage.ts';

const CHANGED = 10;
const LIMIT_SECONDS = 60;
const MINUTES = 2;

/** A workspace reaches its rate limit while another one goes on; two virtual minutes later all has arrived. */
export async function playRateLimit(stage: Stage, contactIds: readonly string[]): Promise<RateLimitReport> {
  const { org, main, second, switches, screen } = stage;
  screen.chapter('A rate limit that clears by itself');
  await screen.step(
    `MoEngage limits the first workspace for ${LIMIT_SECONDS} seconds; ${CHANGED} contacts change`,
    async () => {
      await switches.strike({ kind: 'rateLimit', seconds: LIMIT_SECONDS, workspaceId: main.workspace.id });
      await org.update(
        'Contact',
        contactIds.slice(0, CHANGED).map((Id, index) => ({ Id, FirstName: `Limited ${index}` })),
      );
      await org.untilIdle();
    },
  );
  const arrivedMeanwhile = await limited(main.moengage);
  const arrivedElsewhere = await limited(second.moengage);
  const [pause] = await org.query<Row & { moengage__Until__c: string }>(
    'SELECT moengage__Until__c FROM moengage__Pause__c',
  );
  screen.fact(
    `first workspace: ${arrivedMeanwhile} arrived, paused until ${time(pause?.moengage__Until__c)}; second workspace: ${arrivedElsewhere} arrived`,
  );
  await screen.step(`${MINUTES} minutes pass on the virtual clocks`, () => pass(stage, MINUTES));
  const arrivedAfter = await limited(main.moengage);
  const pauses = await org.query('SELECT Id FROM moengage__Pause__c');
  screen.fact(`first workspace: ${arrivedAfter} arrived, without anybody's help; pauses left: ${pauses.length}`);
  return { changed: CHANGED, arrivedMeanwhile, arrivedElsewhere, arrivedAfter };
}

async function limited(moengage: MoEngageClient): Promise<number> {
  const { users } = await moengage.profiles();
  return users.filter(({ attributes }) => /^Limited /.test(String(attributes.first_name))).length;
}

const time = (text: string | undefined): string =>
  text === undefined ? 'never' : `${new Date(text).toISOString().slice(11, 19)} UTC`;
