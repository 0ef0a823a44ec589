import { Random } from '../random.ts';
import { openDrainOrg, type DrainOrg } from '../interleavings/drain-org.ts';
import { rowStates, type RowKind } from './state-of.ts';

/** Steps that were seen, with the deed that each was first seen after. */
export type Seen = Readonly<Record<RowKind, ReadonlyMap<string, string>>>;

const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_CONTACTS = 7;

interface Deed {
  readonly name: string;
  /** So often among the deeds. */
  readonly weight: number;
  readonly act: (walker: Walker) => void;
}

/** Walks a small org at random, deed by deed and transaction by transaction, and looks at every record after each. */
export class Walker {
  readonly drainOrg: DrainOrg;
  readonly random: Random;
  readonly #seen: Record<RowKind, Map<string, string>> = { 'real-time': new Map(), historic: new Map() };
  #states = new Map<string, { readonly kind: RowKind; readonly state: string }>();
  #people = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.drainOrg = openDrainOrg({ batchSize: 3 });
  }

  /** @param enough - looked at now and then: whether all was seen */
  walk(mostDeeds: number, enough: (seen: Seen) => boolean): Seen {
    const lots = deeds.flatMap((deed) => Array.from({ length: deed.weight }, () => deed));
    for (let count = 0; count < mostDeeds; count += 1) {
      const deed = this.random.one(lots);
      deed.act(this);
      this.look(deed.name);
      if (count % 50 === 49 && enough(this.#seen)) break;
    }
    return this.#seen;
  }

  /** Runs transactions of what is due, and looks after each. */
  run(transactions: number): void {
    for (let ran = 0; ran < transactions && this.drainOrg.org.step(); ran += 1) this.look('a job');
  }

  /** People who refuse an act are no failure: the button is not there at that moment. */
  person(source: string): void {
    this.drainOrg.org.runAnonymous(source);
    this.look('a person');
  }

  save(count: number, withEmail: boolean): void {
    const contacts = Array.from({ length: count }, () => {
      this.#people += 1;
      const email = withEmail ? `, Email = 'person${this.#people}@example.com'` : '';
      return `new Contact(LastName = 'Person ${this.#people}'${email})`;
    });
    // A historic sync takes them all: a few are enough.
    this.drainOrg.apex(`insert new List<Contact>{ ${contacts.join(', ')} };
      Integer tooMany = [SELECT COUNT() FROM Contact] - ${MOST_CONTACTS};
      if (tooMany > 0) { delete [SELECT Id FROM Contact ORDER BY CreatedDate, Id LIMIT :tooMany]; }`);
  }

  /** @param after - what has just been done */
  look(after: string): void {
    const now = new Map<string, { readonly kind: RowKind; readonly state: string }>();
    for (const { id, kind, state } of rowStates(this.drainOrg.org)) {
      now.set(id, { kind, state });
      const before = this.#states.get(id)?.state ?? '[*]';
      if (before !== state) this.#note(kind, before, state, after);
    }
    for (const [id, { kind, state }] of this.#states) if (!now.has(id)) this.#note(kind, state, '[*]', after);
    this.#states = now;
  }

  #note(kind: RowKind, from: string, to: string, after: string): void {
    const step = `${from} --> ${to}`;
    if (!this.#seen[kind].has(step)) this.#seen[kind].set(step, after);
  }
}

const FAILED = "[SELECT Id, Name FROM SyncQueue__c WHERE RecordType.DeveloperName = 'Real_Time_Sync' AND Status__c = 'Failed' AND PendingKey__c = NULL ORDER BY Name DESC LIMIT 20]";
const HISTORIC = "[SELECT Id, Name FROM SyncQueue__c WHERE RecordType.DeveloperName = 'Historical_Sync' ORDER BY Name DESC LIMIT 1]";
const SYNC = "[SELECT Id FROM Sync__c WHERE Name = 'Contacts']";

const CLAIM = `for (SyncQueue__c row : ${FAILED}) { if (RetryController.isRetryOffered(row.Id)) { RetryController.claimRetry(row.Id); break; } }`;
const SEND = 'for (SyncQueue__c row : [SELECT Id, ClaimToken__c FROM SyncQueue__c WHERE ClaimToken__c != NULL LIMIT 1]) { RetryController.sendRetry(row.Id, row.ClaimToken__c); }';

const START_HISTORIC = `HistoricSyncController.startHistoricSync(${SYNC}.Id, 2);`;
const answer = (statusCode: number, body: string) => ({ statusCode, body });
const well = answer(200, '{"status":"success"}');
const error = (type: string): string => `{"status":"fail","error":{"type":"${type}","message":"no"}}`;
const limited = { ...answer(429, error('Rate Limit Exceeded')), headers: [['x-ratelimit-reset', '1500']] } as const;
const limitedShortly = answer(429, error('Rate Limit Exceeded'));
const away = answer(503, '');
const wrongKey = answer(401, error('Authentication required'));
const refusing = answer(400, error('Malformed JSON'));

/** The pair is limited for so long that whatever comes next meets it. */
function meetLimit(walker: Walker): void {
  walker.drainOrg.answer(limited);
  walker.save(1, true);
  walker.run(20);
  walker.drainOrg.answer(well);
}

function retryHistoric(walker: Walker): void {
  walker.person(`for (SyncQueue__c row : ${HISTORIC}) { RetryController.claimRetry(row.Id); }`);
}

function startHistoric(walker: Walker, transactions: number): void {
  walker.person(`SyncController.setSyncActive(${SYNC}.Id, true);`);
  walker.person(START_HISTORIC);
  walker.run(transactions);
}

/** What chance alone brings about too seldom: turns of a historic sync that take several things in a row. */
const historicScenes: readonly Deed[] = [
  {
    name: 'a historic sync with a record without address',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(well);
      walker.save(1, false);
      startHistoric(walker, 30);
      if (walker.random.happens(0.4)) meetLimit(walker);
      retryHistoric(walker);
      walker.run(20);
    },
  },
  {
    name: 'a historic sync that fails, and a retry into a limit',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(wrongKey);
      startHistoric(walker, 10);
      meetLimit(walker);
      retryHistoric(walker);
    },
  },
  {
    name: 'a historic sync that meets an outage in its midst',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(well);
      startHistoric(walker, walker.random.whole(2, 5));
      walker.drainOrg.answer(away);
      walker.run(20);
      if (walker.random.happens(0.5)) walker.person(START_HISTORIC);
      else meetLimit(walker);
      walker.drainOrg.org.advanceClock(6 * MINUTE);
      walker.run(20);
    },
  },
  {
    name: 'a historic sync that is limited and switched off',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(limitedShortly);
      startHistoric(walker, 10);
      walker.person(`SyncController.setSyncActive(${SYNC}.Id, false);`);
      walker.drainOrg.org.advanceClock(3 * MINUTE);
      walker.run(20);
      walker.person(`SyncController.setSyncActive(${SYNC}.Id, true);`);
      meetLimit(walker);
    },
  },
];

const deeds: readonly Deed[] = [
  { name: 'a save', weight: 10, act: (walker) => walker.save(walker.random.whole(1, 3), walker.random.happens(0.9)) },
  {
    name: 'a deletion',
    weight: 1,
    act: (walker) => walker.person('delete [SELECT Id FROM Contact ORDER BY CreatedDate DESC, Id DESC LIMIT 1];'),
  },
  { name: 'a job', weight: 14, act: (walker) => walker.run(walker.random.whole(1, 6)) },
  { name: 'a job', weight: 4, act: (walker) => walker.run(60) },
  {
    name: 'time',
    weight: 8,
    act: (walker) => {
      walker.drainOrg.org.advanceClock(walker.random.one([1, 2, 5, 6, 11, 21]) * MINUTE);
      walker.run(walker.random.one([0, 2, 30]));
    },
  },
  { name: 'MoEngage is well', weight: 5, act: ({ drainOrg }) => drainOrg.answer(well) },
  { name: 'MoEngage is away', weight: 3, act: ({ drainOrg }) => drainOrg.answer(away) },
  { name: 'the key is wrong', weight: 2, act: ({ drainOrg }) => drainOrg.answer(wrongKey) },
  { name: 'a rate limit', weight: 4, act: ({ drainOrg }) => drainOrg.answer(limitedShortly) },
  { name: 'MoEngage refuses', weight: 3, act: ({ drainOrg }) => drainOrg.answer(refusing) },
  {
    name: 'the sync is switched off',
    weight: 3,
    act: (walker) => walker.person(`SyncController.setSyncActive(${SYNC}.Id, false);`),
  },
  { name: 'the sync is switched on', weight: 6, act: (walker) => walker.person(`SyncController.setSyncActive(${SYNC}.Id, true);`) },
  {
    name: 'Retry',
    weight: 6,
    act: (walker) => {
      walker.person(CLAIM);
      // Now and then somebody closes the browser between the two calls.
      if (walker.random.happens(0.8)) walker.person(SEND);
    },
  },
  { name: 'the heartbeat', weight: 3, act: (walker) => walker.person('new HeartbeatWork().execute(null);') },
  {
    name: 'bulk retry',
    weight: 4,
    act: (walker) => walker.person(`List<Id> ids = new List<Id>(); for (SyncQueue__c row : ${FAILED}) { ids.add(row.Id); } RetryController.retryAll(ids);`),
  },
  { name: 'Sync Historical Data', weight: 5, act: (walker) => walker.person(START_HISTORIC) },
  {
    name: 'Retry of a historic sync',
    weight: 4,
    act: (walker) => walker.person(`for (SyncQueue__c row : ${HISTORIC}) { RetryController.claimRetry(row.Id); }`),
  },
  {
    name: 'an abort',
    weight: 2,
    act: (walker) =>
      walker.person(`for (AsyncApexJob job : [SELECT Id FROM AsyncApexJob WHERE ApexClass.Name = 'HistoricalSyncBatch' AND Status IN ('Holding', 'Queued', 'Preparing', 'Processing')]) { System.abortJob(job.Id); }`),
  },
  {
    name: 'addresses are filled in',
    weight: 3,
    act: (walker) => walker.person("List<Contact> mended = [SELECT Id, LastName FROM Contact WHERE Email = NULL]; for (Contact one : mended) { one.Email = one.LastName.deleteWhitespace() + '@example.com'; } update mended;"),
  },
  {
    name: 'a limit is met',
    weight: 3,
    act: (walker) => {
      walker.drainOrg.answer(walker.random.one([limited, limitedShortly]));
      walker.save(1, true);
      walker.run(20);
    },
  },
  {
    name: 'a historic sync fails',
    weight: 3,
    act: (walker) => {
      walker.drainOrg.answer(walker.random.one([wrongKey, refusing, away]));
      walker.person(START_HISTORIC);
      walker.run(30);
      walker.drainOrg.answer(well);
    },
  },
  {
    name: 'a retry that meets trouble',
    weight: 3,
    act: (walker) => {
      walker.drainOrg.answer(walker.random.one([limitedShortly, away, refusing]));
      walker.person(CLAIM);
      walker.person(SEND);
      walker.drainOrg.answer(well);
    },
  },
  {
    name: 'switched off for a while',
    weight: 3,
    act: (walker) => {
      walker.person(`SyncController.setSyncActive(${SYNC}.Id, false);`);
      walker.run(walker.random.whole(1, 12));
      walker.drainOrg.org.advanceClock(walker.random.one([0, 6, 11]) * MINUTE);
      walker.run(walker.random.whole(0, 6));
      walker.person(`SyncController.setSyncActive(${SYNC}.Id, true);`);
      walker.run(walker.random.whole(0, 12));
    },
  },
  {
    name: 'failures are mended',
    weight: 2,
    act: (walker) => {
      walker.drainOrg.answer(well);
      walker.drainOrg.org.advanceClock(26 * MINUTE);
      walker.run(60);
    },
  },
  ...historicScenes,
  { name: 'clean-up', weight: 1, act: (walker) => cleanUp(walker, 8) },
  { name: 'clean-up', weight: 1, act: (walker) => cleanUp(walker, 91) },
];

function cleanUp(walker: Walker, days: number): void {
  walker.drainOrg.org.advanceClock(days * DAY);
  walker.person('new RecordDeletionStart().execute(null);');
  walker.run(200);
}
