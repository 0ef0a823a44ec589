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

  async advance(minutes: number): Promise<void> {
    await requestJson('POST', `${this.url}/_local/clock`, { advanceMilliseconds: minutes * 60_000 });
  }

  /** Counting starts anew. */
  async forgetRequests(): Promise<void> {
    await requestJson('DELETE', `${this.url}/_local/requests`);
  }
}
