import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Session } from '../../security/sessions.ts';
import { waitMs, type BayeuxMessage, type StreamClients } from './stream-clients.ts';

/** Channels that there is something on. Platform and change events are not streamed to clients here. */
export const logChannel = '/systemTopic/Logging';
export const testChannel = '/systemTopic/TestResult';
const channels: ReadonlySet<string> = new Set([logChannel, testChannel]);

const advice = { reconnect: 'retry', interval: 0, timeout: waitMs };

/** `/cometd/65.0`: the Streaming API by long polling, which `sf apex tail log` and `sf apex get test` listen to. Source: Streaming API Developer Guide. */
export function cometdRoutes(server: FastifyInstance, clients: StreamClients): void {
  const handle = async (request: FastifyRequest): Promise<BayeuxMessage[]> => {
    const { body } = request;
    const messages = (Array.isArray(body) ? body : [body]) as (BayeuxMessage | null)[];
    const answers: BayeuxMessage[] = [];
    // A connect waits, so that it is answered after what came with it.
    for (const message of messages) if (message !== null && message.channel !== '/meta/connect') answers.push(answer(message, request.session));
    const connect = messages.find((message) => message?.channel === '/meta/connect');
    if (connect != null) answers.push(...(await connected(connect, answers.length > 0 ? 0 : waitMs)));
    return answers;
  };
  for (const path of ['/cometd/:version', '/cometd/:version/handshake', '/cometd/:version/connect']) server.post(path, handle);
  // Before the server waits for requests to end: those that wait for messages would not.
  server.addHook('preClose', (done) => {
    clients.close();
    done();
  });

  function answer(message: BayeuxMessage, session: Session | null): BayeuxMessage {
    const { channel, id, clientId, subscription } = message;
    const same = { channel, id, clientId };
    if (channel === '/meta/handshake') {
      if (session === null) return { channel, id, successful: false, error: '401::Authentication invalid', advice: { reconnect: 'none' } };
      return { channel, id, clientId: clients.add(session.userId), version: '1.0', minimumVersion: '1.0', supportedConnectionTypes: ['long-polling'], successful: true, ext: { replay: true, 'payload.format': true } };
    }
    if (!clients.has(clientId)) return unknown(message);
    switch (channel) {
      case '/meta/subscribe': {
        const asked = [subscription ?? []].flat() as string[];
        const missing = asked.find((one) => !channels.has(one));
        if (missing !== undefined) return { ...same, subscription, successful: false, error: `404::The channel specified is not valid: ${missing}` };
        for (const one of asked) clients.subscribe(clientId!, one);
        return { ...same, subscription, successful: true };
      }
      case '/meta/unsubscribe':
        for (const one of [subscription ?? []].flat() as string[]) clients.unsubscribe(clientId!, one);
        return { ...same, subscription, successful: true };
      case '/meta/disconnect':
        clients.remove(clientId!);
        return { ...same, successful: true };
      default: return { ...same, successful: false, error: '403::Publishing is not supported' };
    }
  }

  async function connected(message: BayeuxMessage, atMost: number): Promise<BayeuxMessage[]> {
    const { channel, id, clientId } = message;
    if (!clients.has(clientId)) return [unknown(message)];
    const messages = await clients.messages(clientId!, (message.advice as { timeout?: number } | undefined)?.timeout === 0 ? 0 : atMost);
    return [...messages, { channel, id, clientId, successful: true, advice }];
  }
}

function unknown({ channel, id, clientId }: BayeuxMessage): BayeuxMessage {
  return { channel, id, clientId, successful: false, error: '403::Unknown client', advice: { reconnect: 'handshake', interval: 0 } };
}
