import { requestJson } from './http.ts';

/** A user as MoEngage keeps it. */
export interface Profile {
  readonly customerId: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events?: readonly unknown[];
}

/** MoEngage keeps a type beside each value. */
type TypedProfile = Omit<Profile, 'attributes'> & {
  readonly attributes: Readonly<Record<string, { readonly type: string; readonly value: unknown }>>;
};

function withPlainValues({ attributes, ...rest }: TypedProfile): Profile {
  return {
    ...rest,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value])),
  };
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
    const { total, users } = await requestJson<{ total: number; users: readonly TypedProfile[] }>(
      'GET',
      `${this.url}/_local/users?workspace=${this.workspaceId}&limit=${limit}`,
    );
    return { total, users: users.map(withPlainValues) };
  }

  async profile(customerId: string): Promise<Profile> {
    return withPlainValues(
      await requestJson<TypedProfile>(
        'GET',
        `${this.url}/_local/users/${encodeURIComponent(customerId)}?workspace=${this.workspaceId}`,
      ),
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
