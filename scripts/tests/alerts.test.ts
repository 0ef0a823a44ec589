import { requestJson } from '../story/http.ts';
import { Pair, workspace, type Connected } from './pair.ts';
import { savePeople } from './people.ts';

/** Longer than a quarter of an hour: a heartbeat lies in it. */
const MINUTES = 16;
const NEW_KEY = 'regenerated-key-81';
const RECIPIENT = 'admin@local.test';

interface Message {
  readonly kind: 'email' | 'notification';
  readonly to: readonly string[];
  readonly subject: string;
}

describe('a key that was regenerated at MoEngage', () => {
  let pair: Pair;
  let connected: Connected;
  let told = 0;

  /** Messages since the last call. */
  const messages = async (): Promise<Message[]> => {
    const all = await requestJson<Message[]>('GET', `${pair.org.url}/_local/messages`);
    const fresh = all.slice(told);
    told = all.length;
    return fresh;
  };
  const save = (dataKey: string): Promise<string> =>
    pair.org.callApex('ConnectionController', 'saveConnection', {
      input: {
        id: connected.connectionId,
        name: 'MoEngage Prod',
        workspaceId: workspace.id,
        dataKey,
        dataCenter: 'DC-01',
      },
    });

  beforeAll(async () => {
    ({
      pair,
      connected: [connected],
    } = (await Pair.connected()) as { pair: Pair; connected: [Connected] });
    await pair.org.callApex('JobsController', 'scheduleMissing', {});
    await pair.org.callApex('SettingsController', 'saveSettings', {
      input: { numbers: {}, alertRecipients: RECIPIENT, alertByEmail: true },
    });
    await pair.switches.changeKey(workspace.id, NEW_KEY);
    await savePeople(pair.org, 3);
    await pair.org.untilIdle();
  });
  afterAll(() => pair?.stop());

  test('UI-6: the scheduled heartbeat of a real user rings the bell and writes an e-mail, once', async () => {
    await pair.pass(MINUTES);
    const [admin] = await pair.org.query(`SELECT Id FROM User WHERE Username = '${RECIPIENT}'`);
    const subject = 'The MoEngage connection "MoEngage Prod" has lost its access';
    expect(await messages()).toEqual([
      expect.objectContaining({ kind: 'notification', to: [admin!.Id], subject }) as Message,
      expect.objectContaining({ kind: 'email', to: [admin!.Id], subject }) as Message,
    ]);
    await pair.pass(MINUTES);
    expect(await messages()).toEqual([]);
  });

  test('UI-6: and again when the new key is there', async () => {
    await save(NEW_KEY);
    await pair.pass(MINUTES);
    expect((await messages()).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['notification', 'The MoEngage connection "MoEngage Prod" has access again'],
      ['email', 'The MoEngage connection "MoEngage Prod" has access again'],
    ]);
    await pair.pass(MINUTES);
    expect(await messages()).toEqual([]);
  });
});
