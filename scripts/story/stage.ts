import type { MoEngageClient } from './moengage-client.ts';
import type { MoEngageSwitches } from './moengage-switches.ts';
import type { OrgClient } from './org-client.ts';
import type { Screen } from './screen.ts';
import type { Workspace } from './set-up.ts';

/** A workspace of MoEngage as the story knows it: its key, and what arrived in it. */
export interface StageWorkspace {
  readonly workspace: Workspace;
  readonly moengage: MoEngageClient;
}

/** Where the story plays. */
export interface Stage {
  readonly org: OrgClient;
  readonly main: StageWorkspace;
  readonly second: StageWorkspace;
  readonly switches: MoEngageSwitches;
  readonly screen: Screen;
  readonly contactCount: number;
}

/** Time passes on both sides, and what became due is done. */
export async function pass({ org, switches }: Pick<Stage, 'org' | 'switches'>, minutes: number): Promise<void> {
  await switches.advance(minutes);
  await org.advance(minutes);
  await org.untilIdle();
}
