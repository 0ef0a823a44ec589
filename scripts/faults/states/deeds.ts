import { historicScenes } from './historic-scenes.ts';
import { CLAIM, FAILED, RETRY_HISTORIC, SEND, START_HISTORIC, SWITCH_OFF, SWITCH_ON, well, limited, limitedShortly, away, wrongKey, refusing, MINUTE, type Deed } from './words.ts';
import type { Walker } from './walk.ts';

const DAY = 86_400_000;

/** What people, programs and MoEngage do, each as often as its weight. */
export const deeds: readonly Deed[] = [
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
    act: (walker) => walker.person(SWITCH_OFF),
  },
  { name: 'the sync is switched on', weight: 6, act: (walker) => walker.person(SWITCH_ON) },
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
    act: (walker) => walker.person(RETRY_HISTORIC),
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
      walker.person(SWITCH_OFF);
      walker.run(walker.random.whole(1, 12));
      walker.drainOrg.org.advanceClock(walker.random.one([0, 6, 11]) * MINUTE);
      walker.run(walker.random.whole(0, 6));
      walker.person(SWITCH_ON);
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
