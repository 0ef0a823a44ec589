/** An org behind its API, for tests: requests without a socket. */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { RunLoop } from '../../jobs/run-loop.ts';
import type { Org } from '../../org.ts';
import { createServer } from '../server.ts';

export class ServedOrg {
  readonly org: Org;
  readonly server: FastifyInstance;
  readonly #loop: RunLoop;

  constructor(org: Org) {
    this.org = org;
    this.#loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => org.services.clock.now() }, () => undefined);
    this.server = createServer({ org, control: { loop: this.#loop, shutDown: () => undefined } });
  }

  /** Answers real requests at an address of this machine: for clients that bring their own HTTP. */
  async listen(): Promise<{ readonly instanceUrl: string; readonly accessToken: string }> {
    return { instanceUrl: await this.server.listen({ host: '127.0.0.1', port: 0 }), accessToken: this.token() };
  }

  token(userId = this.org.identity.adminId): string {
    return this.org.sessions.ofUser(userId).id;
  }

  /** A request of the administrator, or of another user. */
  send(method: InjectOptions['method'], url: string, payload?: InjectOptions['payload'], headers: Readonly<Record<string, string>> = {}, userId?: string): Promise<LightMyRequestResponse> {
    return this.server.inject({ method, url, payload, headers: { authorization: `Bearer ${this.token(userId)}`, ...headers } });
  }

  async close(): Promise<void> {
    this.#loop.stop();
    await this.server.close();
    this.org.close();
  }
}
