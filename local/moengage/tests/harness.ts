import { createMoEngage } from '../server.ts';
import type { MoEngage, MoEngageOptions } from '../server.ts';
import type { Workspace } from '../workspaces/workspace.ts';

export const APP = 'APP1';
export const KEY = 'data-key-1';
/** The frozen time that the tests begin at: ten seconds into a minute. */
export const START = Date.UTC(2026, 0, 15, 12, 0, 10);

/** An answer as a client sees it. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object where it is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into bodies of many shapes
  readonly json: any;
}

export interface Send {
  readonly user?: string;
  readonly key?: string;
  /** Sent as they are, over the defaults; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** A MoEngage of a test's own, on a free port, its clock standing still until it is advanced. */
export class Harness {
  readonly moengage: MoEngage;
  constructor(moengage: MoEngage) {
    this.moengage = moengage;
  }

  static async start(options: MoEngageOptions = {}, workspace: Partial<Workspace> = {}): Promise<Harness> {
    return new Harness(
      await createMoEngage({
        realTime: () => START,
        workspaces: [{ id: APP, dataKey: KEY, ...workspace }],
        ...options,
      }),
    );
  }

  /** POSTs to the Data API; a string goes as it is, anything else as JSON. */
  async post(path: string, body: unknown, { user = APP, key = KEY, headers = {} }: Send = {}): Promise<Seen> {
    const all = {
      authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`,
      'content-type': 'application/json',
      ...headers,
    };
    return this.fetch(path, {
      method: 'POST',
      headers: Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
      // Bytes: for a text, fetch would add a Content-Type of its own.
      body:
        typeof body === 'string'
          ? new TextEncoder().encode(body)
          : body instanceof Uint8Array
            ? body.slice()
            : new TextEncoder().encode(JSON.stringify(body)),
    });
  }

  bulk(elements: unknown, send?: Send): Promise<Seen> {
    return this.post(`/v1/transition/${APP}`, { type: 'transition', elements }, send);
  }

  /** Calls the `/_local` API. */
  local(path: string, method = 'GET', body?: unknown): Promise<Seen> {
    return this.fetch(`/_local${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  }

  /** Tracks one user and answers the profile's attributes, once ingested. */
  async profileAfter(
    attributes: object,
    rest: object = {},
    customerId = '003A',
  ): Promise<Record<string, { type: string; value: unknown }>> {
    const answer = await this.post(`/v1/customer/${APP}`, { ...user(customerId, attributes), ...rest });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
    return (await this.local(`/users/${encodeURIComponent(customerId)}`)).json.attributes;
  }

  async notes(): Promise<string[]> {
    return (await this.local('/notes')).json.notes.map(({ code }: { code: string }) => code);
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Seen> {
    const response = await fetch(this.moengage.url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    let json: unknown = {};
    try {
      json = JSON.parse(text);
    } catch {
      // Not JSON: a page, or a fault's body.
    }
    return { status: response.status, headers: response.headers, text, json };
  }

  advance(milliseconds: number): void {
    this.moengage.program.clock.advance(milliseconds);
  }

  close(): Promise<void> {
    return this.moengage.close();
  }
}

export function user(customerId: unknown, attributes: object = {}): object {
  return { type: 'customer', customer_id: customerId, attributes };
}

export function event(customerId: unknown, action = 'Opportunity Updated', rest: object = {}): object {
  return { type: 'event', customer_id: customerId, actions: [{ action, ...rest }] };
}
