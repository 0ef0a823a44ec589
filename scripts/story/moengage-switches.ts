import { requestJson } from './http.ts';

/** What can be switched on at the local MoEngage; the shapes stand in `local/moengage/faults/fault.ts`. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Instead of the documented one. */
      readonly body?: string;
      readonly workspaceId?: string;
      readonly times?: number;
    }
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly when: 'before' | 'after'; readonly times?: number }
  | { readonly kind: 'rateLimit'; readonly seconds: number; readonly workspaceId?: string }
  | { readonly kind: 'poison'; readonly customerId: string; readonly status?: 400 | 413 };

/** Faults, clock and workspaces of the local MoEngage. */
export class MoEngageSwitches {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async strike(fault: Fault): Promise<void> {
    await requestJson('POST', `${this.url}/_local/faults`, fault);
  }

  async heal(): Promise<void> {
    await requestJson('DELETE', `${this.url}/_local/faults`);
  }

  /** As an owner does on the dashboard; the old key is wrong from now on. */
  async changeKey(workspaceId: string, dataKey: string): Promise<void> {
    await requestJson('PUT', `${this.url}/_local/workspaces/${workspaceId}`, { dataKey });
  }

  /** @param dataCenter - `02`: its host is the only one at which the workspace is known */
  async placeIn(workspaceId: string, dataCenter: string): Promise<void> {
    await requestJson('PUT', `${this.url}/_local/workspaces/${workspaceId}`, { dataCenter });
  }

  /** Makes a stream to this endpoint, and delivers events by it; a delivery that is not taken at once is an error. */
  async deliver(
    workspaceId: string,
    {
      url,
      token,
      events,
      batchSize,
    }: {
      readonly url: string;
      readonly token: string;
      readonly events: readonly object[];
      readonly batchSize?: number;
    },
  ): Promise<void> {
    const stream = `${this.url}/_local/streams/${encodeURIComponent(workspaceId)}`;
    const authorization = { kind: 'header', name: 'authorization', value: `Bearer ${token}` };
    await requestJson('PUT', stream, { workspace: workspaceId, url, authorization, batchSize });
    const { deliveries } = await requestJson<{
      deliveries: readonly { status: string; attempts: readonly { answer: string }[] }[];
    }>('POST', `${stream}/events`, { events });
    const open = deliveries.find(({ status }) => status !== 'delivered');
    if (open) throw new Error(`The endpoint did not take the events: ${open.attempts.at(-1)?.answer ?? 'no answer'}`);
  }

  async advance(minutes: number): Promise<void> {
    await requestJson('POST', `${this.url}/_local/clock`, { advanceMilliseconds: minutes * 60_000 });
  }

  /** Counting starts anew. */
  async forgetRequests(): Promise<void> {
    await requestJson('DELETE', `${this.url}/_local/requests`);
  }
}
