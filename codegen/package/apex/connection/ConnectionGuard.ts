import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { ConnectionRules } from './ConnectionRules.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';
import { ConnectionUse } from './ConnectionUse.ts';

/** Holds the rules of connections whatever way a row is written: screen, data loader, another package (CN-6). */
@WithoutSharing
export class ConnectionGuard {
  static run(): void {
    switch (Trigger.operationType) {
      case TriggerOperation.BEFORE_INSERT:
        ConnectionGuard.beforeInsert(Trigger.new as List<Connection__c>);
        break;
      case TriggerOperation.BEFORE_UPDATE:
        ConnectionGuard.beforeUpdate(Trigger.new as List<Connection__c>, new Map<Id, SObject>(Trigger.old));
        break;
      case TriggerOperation.BEFORE_DELETE:
        ConnectionGuard.beforeDelete(Trigger.old as List<Connection__c>);
        break;
      case TriggerOperation.AFTER_DELETE:
        // CN-3: the key goes with its connection.
        ConnectionSecrets.remove(new Map<Id, SObject>(Trigger.old).keySet());
        break;
      default:
        SyncDefinitions.forget();
        break;
    }
  }

  private static beforeInsert(connections: List<Connection__c>): void {
    for (const connection of connections) {
      // CN-5: also a row that no screen made belongs to the org where it was made.
      connection.OrganizationId__c = connection.OrganizationId__c ?? UserInfo.getOrganizationId();
      ConnectionGuard.check(connection);
    }
  }

  private static beforeUpdate(connections: List<Connection__c>, before: Map<Id, SObject>): void {
    for (const connection of connections) {
      if (!ConnectionGuard.check(connection)) {
        continue;
      }
      const old = before.get(connection.Id)! as Connection__c;
      const isSameWorkspace =
        connection.WorkspaceId__c === old.WorkspaceId__c && connection.DataCenter__c === old.DataCenter__c;
      if (!isSameWorkspace && connection.LastVerified__c === old.LastVerified__c) {
        // CN-2: MoEngage was asked about another workspace.
        connection.LastVerified__c = null;
      }
    }
  }

  private static beforeDelete(connections: List<Connection__c>): void {
    const problems = ConnectionUse.problems(new Map<Id, SObject>(connections).keySet());
    for (const connection of connections) {
      if (problems.containsKey(connection.Id)) {
        connection.addError(problems.get(connection.Id)!);
      }
    }
  }

  /** @returns whether the row may be saved */
  private static check(connection: Connection__c): boolean {
    const problem = ConnectionRules.problemOf(connection);
    if (problem !== null) {
      connection.addError(problem);
    }
    return problem === null;
  }
}
