import { Clock } from '../shared/Clock.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { ManualRetry } from './ManualRetry.ts';

/**
 * Takes a row for one person's retry, so that two people, or a person and the drain, send it once (ER-5). The claim is committed by a call of its
 * own, since nothing may be written before a callout (RT-11). User mode.
 */
@WithSharing
export class RowClaims {
  /** PendingKey of claimed rows: no lane that the drain asks for, and an index by which a forgotten claim is found. */
  private static readonly LANE: string = 'claimed';
  /** The call that sends follows at once; a claim of this age belongs to a browser that was closed. */
  private static readonly EXPIRES_AFTER_MINUTES: Integer = 10;

  /** @returns the token with which the row may be sent; throws InvalidInputException where it can't be retried, or somebody else is doing it */
  static claim(rowId: Id): string {
    const row = RowClaims.locked(rowId);
    if (row.ClaimToken__c !== null) {
      throw new InvalidInputException(`${row.Name} is being retried by somebody else. Wait a moment, then reload the page.`);
    }
    ManualRetry.require(row);
    const token = EncodingUtil.convertToHex(Crypto.generateAesKey(128));
    update(
      new SyncQueue__c({
        Id: rowId,
        Status__c: 'Processing',
        ClaimToken__c: token,
        PendingKey__c: RowClaims.LANE,
        NextAttempt__c: null,
        WaitReason__c: null,
      }),
      AccessLevel.USER_MODE,
    );
    return token;
  }

  /** Gives a row back as it was: Failed, in need of a person. */
  static release(rowId: Id, reason: string): void {
    update(
      new SyncQueue__c({
        Id: rowId,
        Status__c: 'Failed',
        ClaimToken__c: null,
        PendingKey__c: null,
        WaitReason__c: reason.left(255),
      }),
      AccessLevel.USER_MODE,
    );
  }

  private static locked(rowId: Id): SyncQueue__c {
    const found = soql<SyncQueue__c>`
      SELECT Id, Name, Status__c, SyncStatus__c, NumberOfRetries__c, ErrorType__c, ClaimToken__c
      FROM SyncQueue__c WHERE Id = ${rowId} WITH USER_MODE FOR UPDATE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The Sync Queue record is gone: somebody deleted it. Reload the page.');
    }
    return found.get(0);
  }

  /** Rows whose person went away between the two calls. The heartbeat asks (ER-8). System mode: it is nobody's request. */
  static releaseForgotten(): void {
    const before = Clock.inMinutes(-RowClaims.EXPIRES_AFTER_MINUTES);
    const rows = soql<SyncQueue__c>`
      SELECT Id FROM SyncQueue__c
      WHERE PendingKey__c = ${RowClaims.LANE} AND LastModifiedDate < ${before}
      WITH SYSTEM_MODE FOR UPDATE`;
    for (const row of rows) {
      row.Status__c = 'Failed';
      row.ClaimToken__c = null;
      row.PendingKey__c = null;
    }
    Database.update(rows, false, AccessLevel.SYSTEM_MODE);
  }
}
