import { requestJson } from './http.ts';

/** A user as MoEngage keeps it. */
export interface Profile {
  readonly customerId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events?: readonly unknown[];
}

export interface SeenRequests {
  readonly count: number;
  readonly requests: readonly {
    readonly endpoint: string;
    readonly bytes: number;
    readonly elements: number;
    readonly status: number | null;
  }[];
}

/** Reads back over HTTP what arrived at the local MoEngage. */
export class MoEngageClient {
  readonly url: string;
  readonly workspaceId: string;

  constructor(url: string, workspaceId: string) {
    this.url = url;
    this.workspaceId = workspaceId;
  }

  async profiles(limit = 100_000): Promise<{ total: number; users: readonly Profile[] }> {
    return requestJson('GET', `${this.url}/_local/users?workspace=${this.workspaceId}&limit=${limit}`);
  }

  async profile(customerId: string): Promise<Profile> {
    return requestJson(
      'GET',
      `${this.url}/_local/users/${encodeURIComponent(customerId)}?workspace=${this.workspaceId}`,
    );
  }

  /** Newest first. */
  async bulkRequests(): Promise<SeenRequests> {
    const { requests } = await requestJson<SeenRequests>(
      'GET',
      `${this.url}/_local/requests?workspace=${this.workspaceId}&endpoint=bulk&limit=100000`,
    );
    return { count: requests.length, requests };
  }
}
