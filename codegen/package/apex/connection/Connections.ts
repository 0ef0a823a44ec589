import { ErrorClassifier } from '../retry/ErrorClassifier.ts';
import { Clock } from '../shared/Clock.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { SecretMask } from '../shared/SecretMask.ts';
import { ConnectionInput } from './ConnectionInput.ts';
import { ConnectionRules } from './ConnectionRules.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';
import { MoEngageClient } from './MoEngageClient.ts';

/** Connections to MoEngage workspaces (CN-1 to CN-4). User mode: this is what a person asks for on a screen. */
@WithSharing
export class Connections {
  static all(): List<Connection__c> {
    return soql<Connection__c>`
      SELECT Id, Name, WorkspaceId__c, DataCenter__c, Active__c, LastVerified__c, OrganizationId__c
      FROM Connection__c
      WITH USER_MODE
      ORDER BY Name`;
  }

  /**
   * Verifies the credentials with MoEngage, then saves connection and key together; where MoEngage refuses, nothing is saved (CN-2).
   * @returns the id of the connection
   */
  static save(input: ConnectionInput): Id {
    const stored = input.id === null ? null : ConnectionSecrets.read(input.id);
    ConnectionRules.check(input, stored !== null);
    const dataKey = String.isBlank(input.dataKey) ? stored! : input.dataKey!.trim();
    const workspaceId = input.workspaceId!.trim();
    Connections.verify(workspaceId, input.dataCenter!, dataKey);

    const connection = new Connection__c({
      Name: input.name!.trim(),
      WorkspaceId__c: workspaceId,
      DataCenter__c: input.dataCenter!,
      Active__c: true,
      LastVerified__c: Clock.now(),
      OrganizationId__c: UserInfo.getOrganizationId(),
    });
    const savepoint = Database.setSavepoint();
    try {
      if (input.id === null) {
        insert(connection, AccessLevel.USER_MODE);
      } else {
        connection.Id = input.id;
        update(connection, AccessLevel.USER_MODE);
      }
      ConnectionSecrets.write(connection.Id, dataKey);
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
    return connection.Id;
  }

  static setActive(connectionId: Id, active: boolean): void {
    update(new Connection__c({ Id: connectionId, Active__c: active }), AccessLevel.USER_MODE);
    EventBus.publish(new DrainRequested__e({}));
  }

  /** Deletes a connection that no sync uses, and its key with it (CN-3, CN-4). */
  static remove(connectionId: Id): void {
    const users = soql<Sync__c>`SELECT Name FROM Sync__c WHERE Connection__c = ${connectionId} WITH USER_MODE ORDER BY Name LIMIT 10`;
    if (!users.isEmpty()) {
      const names = new List<string>();
      for (const sync of users) {
        names.add(`"${sync.Name}"`);
      }
      throw new InvalidInputException(
        `The connection is used by ${String.join(names, ', ')}. Delete these syncs or give them another connection first.`,
      );
    }
    remove(new Connection__c({ Id: connectionId }), AccessLevel.USER_MODE);
    ConnectionSecrets.remove(new Set<Id>([connectionId]));
  }

  private static verify(workspaceId: string, dataCenter: string, dataKey: string): void {
    SecretMask.remember(dataKey);
    const verdict = ErrorClassifier.classify(new MoEngageClient(workspaceId, dataCenter, dataKey).testConnection());
    if (!verdict.isAccepted()) {
      throw new InvalidInputException(
        `MoEngage did not accept these details, so nothing was saved. ${SecretMask.mask(verdict.message)}`,
      );
    }
  }
}
