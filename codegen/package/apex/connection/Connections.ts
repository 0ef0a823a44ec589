import { ErrorClassifier } from '../retry/ErrorClassifier.ts';
import { Clock } from '../shared/Clock.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { SecretMask } from '../shared/SecretMask.ts';
import { ClearModes } from './ClearModes.ts';
import { ConnectionInput } from './ConnectionInput.ts';
import { ConnectionRules } from './ConnectionRules.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';
import { ConnectionUse } from './ConnectionUse.ts';
import { MoEngageClient } from './MoEngageClient.ts';

/** Connections to MoEngage workspaces (CN-1 to CN-5). User mode: this is what a person asks for on a screen. */
@WithSharing
export class Connections {
  private static readonly GONE: string = 'The connection is gone: somebody deleted it. Reload the page.';

  static all(): List<Connection__c> {
    return soql<Connection__c>`
      SELECT Id, Name, WorkspaceId__c, DataCenter__c, Active__c, LastVerified__c, OrganizationId__c, ClearMode__c
      FROM Connection__c
      WITH USER_MODE
      ORDER BY Name`;
  }

  /**
   * Verifies the credentials with MoEngage, then saves connection and key together; where MoEngage refuses, nothing is saved (CN-2).
   * @returns the id of the connection
   */
  static save(input: ConnectionInput): Id {
    const connection = Connections.row(input);
    const stored = input.id === null ? null : ConnectionSecrets.read(input.id);
    const problem =
      ConnectionRules.problemOf(connection) ?? ConnectionRules.problemOfKey(input.dataKey, stored !== null);
    if (problem !== null) {
      throw new InvalidInputException(problem);
    }
    const dataKey = String.isBlank(input.dataKey) ? stored! : input.dataKey!.trim();
    const reason = Connections.refusal(connection, dataKey);
    if (reason !== null) {
      throw new InvalidInputException(`MoEngage did not accept these details, so nothing was saved. ${reason}`);
    }
    Connections.store(connection, input.id, dataKey);
    return connection.Id;
  }

  static setActive(connectionId: Id, active: boolean): void {
    update(new Connection__c({ Id: connectionId, Active__c: active }), AccessLevel.USER_MODE);
    EventBus.publish(new DrainRequested__e({}));
  }

  /** Says that the connection is meant for this org, so that its syncs run here: for a sandbox whose own workspace it is (CN-5). */
  static confirmHere(connectionId: Id): void {
    update(
      new Connection__c({ Id: connectionId, OrganizationId__c: UserInfo.getOrganizationId() }),
      AccessLevel.USER_MODE,
    );
    EventBus.publish(new DrainRequested__e({}));
  }

  /** Asks MoEngage again with the stored key (CN-2); throws InvalidInputException with MoEngage's reason where it refuses. */
  static verifyAgain(connectionId: Id): void {
    const found = soql<Connection__c>`
      SELECT Id, Name, WorkspaceId__c, DataCenter__c FROM Connection__c WHERE Id = ${connectionId} WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException(Connections.GONE);
    }
    const dataKey = ConnectionSecrets.read(connectionId);
    if (dataKey === null) {
      throw new InvalidInputException(`The connection "${found.get(0).Name}" has no Data Key. Edit it and enter one.`);
    }
    const reason = Connections.refusal(found.get(0), dataKey);
    if (reason !== null) {
      throw new InvalidInputException(`MoEngage does not accept the connection "${found.get(0).Name}". ${reason}`);
    }
    update(new Connection__c({ Id: connectionId, LastVerified__c: Clock.now() }), AccessLevel.USER_MODE);
  }

  /**
   * Deletes a connection that no sync uses; its key goes with it (CN-3, CN-4).
   * @param withHistory - whether syncs that were deleted before, and are kept for their history only (MP-7), go too
   */
  static remove(connectionId: Id, withHistory: boolean): void {
    const savepoint = Database.setSavepoint();
    try {
      if (withHistory) {
        remove(
          soql<Sync__c>`SELECT Id FROM Sync__c WHERE Connection__c = ${connectionId} AND Archived__c = TRUE WITH USER_MODE`,
          AccessLevel.USER_MODE,
        );
      }
      const problem = ConnectionUse.problems(new Set<Id>([connectionId])).get(connectionId);
      if (problem !== null) {
        throw new InvalidInputException(problem);
      }
      remove(new Connection__c({ Id: connectionId }), AccessLevel.USER_MODE);
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
  }

  /** As the screen entered it. Active stays what it is on an edit. */
  private static row(input: ConnectionInput): Connection__c {
    const connection = new Connection__c();
    connection.Name = (input.name ?? '').trim();
    connection.WorkspaceId__c = (input.workspaceId ?? '').trim();
    connection.DataCenter__c = input.dataCenter ?? '';
    connection.ClearMode__c = String.isBlank(input.clearMode) ? ClearModes.LEAVE_OUT : input.clearMode;
    return connection;
  }

  private static store(connection: Connection__c, connectionId: Id | null, dataKey: string): void {
    connection.LastVerified__c = Clock.now();
    connection.OrganizationId__c = UserInfo.getOrganizationId();
    const savepoint = Database.setSavepoint();
    try {
      if (connectionId === null) {
        connection.Active__c = true;
        insert(connection, AccessLevel.USER_MODE);
      } else {
        connection.Id = connectionId;
        update(connection, AccessLevel.USER_MODE);
      }
      ConnectionSecrets.write(connection.Id, dataKey);
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
  }

  /** @returns MoEngage's reason without any secret; null where it accepts */
  private static refusal(connection: Connection__c, dataKey: string): string | null {
    SecretMask.remember(dataKey);
    const client = new MoEngageClient(connection.WorkspaceId__c, connection.DataCenter__c, dataKey);
    const verdict = ErrorClassifier.classify(client.testConnection());
    return verdict.isAccepted() ? null : SecretMask.mask(verdict.message);
  }
}
