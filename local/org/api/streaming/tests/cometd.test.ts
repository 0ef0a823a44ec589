import { orgWith } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';

type Message = Record<string, unknown>;
const t = '/services/data/v65.0/tooling';

describe('the Streaming API', () => {
  let served: ServedOrg;
  beforeEach(() => {
    served = new ServedOrg(orgWith(["@IsTest class OneTest { @IsTest static void passes() { System.debug('x'); } }"]));
  });
  afterEach(() => served.close());

  const send = async (...messages: Message[]): Promise<Message[]> => (await served.send('POST', '/cometd/65.0', messages)).json<Message[]>();
  const client = async (channel: string): Promise<string> => {
    const [shaken] = await send({ channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'], id: '1' });
    expect(shaken).toMatchObject({ channel: '/meta/handshake', id: '1', successful: true, supportedConnectionTypes: ['long-polling'] });
    const clientId = String(shaken!.clientId);
    expect(await send({ channel: '/meta/subscribe', clientId, subscription: channel, id: '2' })).toMatchObject([{ successful: true, subscription: channel }]);
    return clientId;
  };

  test('a client that waits hears of a new debug log', async () => {
    const clientId = await client('/systemTopic/Logging');
    const waiting = send({ channel: '/meta/connect', clientId, connectionType: 'long-polling', id: '3' });
    const level = (await served.send('POST', `${t}/sobjects/DebugLevel`, { DeveloperName: 'L', MasterLabel: 'L', ApexCode: 'DEBUG' })).json<{ id: string }>().id;
    await served.send('POST', `${t}/sobjects/TraceFlag`, { TracedEntityId: served.org.identity.adminId, LogType: 'DEVELOPER_LOG', DebugLevelId: level });
    await served.send('GET', `${t}/executeAnonymous?anonymousBody=${encodeURIComponent("System.debug('heard');")}`);
    const [message, done] = await waiting;
    expect(message).toMatchObject({ channel: '/systemTopic/Logging', data: { event: { type: 'created' }, sobject: { Id: expect.stringMatching(/^07L/) } } });
    expect(done).toMatchObject({ channel: '/meta/connect', successful: true });
    const { Id } = (message!.data as { sobject: { Id: string } }).sobject;
    expect((await served.send('GET', `${t}/sobjects/ApexLog/${Id}/Body`)).body).toContain('|USER_DEBUG|[1]|DEBUG|heard');
  });

  test('a client hears when a test run ends', async () => {
    const clientId = await client('/systemTopic/TestResult');
    const id = (await served.send('POST', `${t}/runTestsAsynchronous`, { classNames: 'OneTest' })).json<string>();
    const [message] = await send({ channel: '/meta/connect', clientId, connectionType: 'long-polling' });
    expect(message).toMatchObject({ channel: '/systemTopic/TestResult', data: { sobject: { Id: id } } });
  });

  test('a stranger, an unknown channel, an unknown client and a goodbye', async () => {
    const refused = await served.server.inject({ method: 'POST', url: '/cometd/65.0', payload: [{ channel: '/meta/handshake' }] });
    expect(refused.json()).toMatchObject([{ successful: false, error: '401::Authentication invalid' }]);
    expect(await send({ channel: '/meta/connect', clientId: 'nobody' })).toMatchObject([{ successful: false, error: '403::Unknown client', advice: { reconnect: 'handshake' } }]);
    const clientId = await client('/systemTopic/Logging');
    expect(await send({ channel: '/meta/subscribe', clientId, subscription: '/topic/Nope' })).toMatchObject([{ successful: false, error: expect.stringMatching(/^404::/) }]);
    expect(await send({ channel: '/meta/disconnect', clientId })).toMatchObject([{ successful: true }]);
    expect(await send({ channel: '/meta/connect', clientId })).toMatchObject([{ error: '403::Unknown client' }]);
  });
});
