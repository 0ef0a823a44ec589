import type { Answer } from '../interleavings/drain-org.ts';
import type { Walker } from './walk.ts';

/** Something that happens. */
export interface Deed {
  readonly name: string;
  /** So often among the deeds. */
  readonly weight: number;
  readonly act: (walker: Walker) => void;
}

/** Milliseconds. */
export const MINUTE = 60_000;

// Apex of what people do on the screens: which records they look at, and what they press.
export const FAILED =
  "[SELECT Id, Name FROM SyncQueue__c WHERE RecordType.DeveloperName = 'Real_Time_Sync' AND Status__c = 'Failed' AND PendingKey__c = NULL ORDER BY Name DESC LIMIT 20]";
const HISTORIC = "[SELECT Id, Name FROM SyncQueue__c WHERE RecordType.DeveloperName = 'Historical_Sync' ORDER BY Name DESC LIMIT 1]";
const SYNC = "[SELECT Id FROM Sync__c WHERE Name = 'Contacts']";
export const CLAIM = `for (SyncQueue__c row : ${FAILED}) { if (RetryController.isRetryOffered(row.Id)) { RetryController.claimRetry(row.Id); break; } }`;
export const SEND =
  'for (SyncQueue__c row : [SELECT Id, ClaimToken__c FROM SyncQueue__c WHERE ClaimToken__c != NULL LIMIT 1]) { RetryController.sendRetry(row.Id, row.ClaimToken__c); }';
export const SWITCH_OFF = `SyncController.setSyncActive(${SYNC}.Id, false);`;
export const SWITCH_ON = `SyncController.setSyncActive(${SYNC}.Id, true);`;
export const RETRY_HISTORIC = `for (SyncQueue__c row : ${HISTORIC}) { RetryController.claimRetry(row.Id); }`;
export const START_HISTORIC = `HistoricSyncController.startHistoricSync(${SYNC}.Id, 2);`;

// What MoEngage answers to everything, until it answers otherwise.
const error = (type: string): string => `{"status":"fail","error":{"type":"${type}","message":"no"}}`;
export const well: Answer = { statusCode: 200, body: '{"status":"success"}' };
export const away: Answer = { statusCode: 503, body: '' };
export const wrongKey: Answer = { statusCode: 401, body: error('Authentication required') };
export const refusing: Answer = { statusCode: 400, body: error('Malformed JSON') };
/** For a minute. */
export const limitedShortly: Answer = { statusCode: 429, body: error('Rate Limit Exceeded') };
/** For 25 minutes. */
export const limited: Answer = { ...limitedShortly, headers: [['x-ratelimit-reset', '1500']] };
