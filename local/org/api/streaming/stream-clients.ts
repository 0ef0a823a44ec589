import { randomBytes } from 'node:crypto';

/** A message of the Bayeux protocol. */
export interface BayeuxMessage {
  readonly channel: string;
  readonly id?: string;
  readonly clientId?: string;
  readonly subscription?: string | readonly string[];
  readonly [more: string]: unknown;
}

interface Client {
  readonly id: string;
  readonly userId: string;
  readonly channels: Set<string>;
  readonly waiting: BayeuxMessage[];
  /** Ends the request that waits for messages. */
  wake: (() => void) | null;
  seenAt: number;
}

/** Milliseconds that a request waits for messages, and after which a silent client is forgotten. */
export const waitMs = 30_000;
const silentMs = 4 * waitMs;

/** Clients of the Streaming API: what they listen to, and messages on their way. */
export class StreamClients {
  readonly #clients = new Map<string, Client>();

  add(userId: string): string {
    this.#forgetSilent();
    const id = randomBytes(15).toString('hex');
    this.#clients.set(id, { id, userId, channels: new Set(), waiting: [], wake: null, seenAt: Date.now() });
    return id;
  }

  has(id: string | undefined): boolean {
    return id !== undefined && this.#clients.has(id);
  }

  subscribe(id: string, channel: string): void {
    this.#clients.get(id)?.channels.add(channel);
  }

  unsubscribe(id: string, channel: string): void {
    this.#clients.get(id)?.channels.delete(channel);
  }

  remove(id: string): void {
    this.#clients.get(id)?.wake?.();
    this.#clients.delete(id);
  }

  publish(channel: string, data: object): void {
    for (const client of this.#clients.values()) {
      if (!client.channels.has(channel)) continue;
      client.waiting.push({ channel, clientId: client.id, data });
      client.wake?.();
    }
  }

  /** Messages for a client: at once when some wait, else when one comes or the time is over. */
  async messages(id: string, atMost = waitMs): Promise<BayeuxMessage[]> {
    const client = this.#clients.get(id);
    if (client === undefined) return [];
    client.seenAt = Date.now();
    client.wake?.();
    if (client.waiting.length === 0 && atMost > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, atMost);
        client.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      client.wake = null;
    }
    client.seenAt = Date.now();
    return client.waiting.splice(0);
  }

  /** Ends all waiting requests. */
  close(): void {
    for (const id of [...this.#clients.keys()]) this.remove(id);
  }

  #forgetSilent(): void {
    for (const { id, seenAt } of [...this.#clients.values()]) if (Date.now() - seenAt > silentMs) this.remove(id);
  }
}
