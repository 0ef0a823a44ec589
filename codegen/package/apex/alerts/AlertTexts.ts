import { Settings } from '../shared/Settings.ts';
import { Alert } from './Alert.ts';
import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';

/** The sentences of alerts, and of their end. Reads the names once for all of them. */
@WithoutSharing
export class AlertTexts {
  private readonly names: Map<Id, string> = new Map<Id, string>();

  constructor(keys: List<AlertKey>) {
    const ids = new Set<Id>();
    for (const key of keys) {
      if (key.recordId !== null) {
        ids.add(key.recordId);
      }
    }
    for (const sync of soql<Sync__c>`SELECT Id, Name FROM Sync__c WHERE Id IN ${ids} AND Archived__c = FALSE WITH SYSTEM_MODE`) {
      this.names.put(sync.Id, sync.Name);
    }
    for (const connection of soql<Connection__c>`SELECT Id, Name FROM Connection__c WHERE Id IN ${ids} WITH SYSTEM_MODE`) {
      this.names.put(connection.Id, connection.Name);
    }
  }

  /** False once the sync or connection was deleted: nobody needs to hear of it any more. */
  isKnown(key: AlertKey): boolean {
    return key.recordId === null || this.names.containsKey(key.recordId);
  }

  title(key: AlertKey): string {
    switch (key.kind) {
      case AlertKind.CONNECTION:
        return `The MoEngage connection "${this.nameOf(key)}" has lost its access`;
      case AlertKind.SYNC:
        return `The MoEngage sync "${this.nameOf(key)}" fails: ${key.errorType}`;
      case AlertKind.INBOUND:
        return `The MoEngage sync "${this.nameOf(key)}" could not take events`;
      case AlertKind.BACKLOG:
        return `More than ${Settings.alertBacklogLimit()} records wait to be sent to MoEngage`;
      default:
        return 'Alerts of the MoEngage App can not be sent';
    }
  }

  begun(key: AlertKey): Alert {
    return new Alert(key, this.title(key), AlertTexts.advice(key));
  }

  over(key: AlertKey): Alert {
    switch (key.kind) {
      case AlertKind.CONNECTION:
        return new Alert(key, `The MoEngage connection "${this.nameOf(key)}" has access again`, 'Retry the records that failed meanwhile: MoEngage App > Overview > Failures.');
      case AlertKind.SYNC:
        return new Alert(key, `The MoEngage sync "${this.nameOf(key)}" is well again: ${key.errorType}`, 'No record that failed this way needs a person any more.');
      case AlertKind.INBOUND:
        return new Alert(key, `The MoEngage sync "${this.nameOf(key)}" takes events again`, 'No event has failed for two hours.');
      default:
        return new Alert(key, 'The backlog of the MoEngage App is back below its limit', 'What waited was sent, or ended.');
    }
  }

  private nameOf(key: AlertKey): string {
    return this.names.get(key.recordId!) ?? '';
  }

  private static advice(key: AlertKey): string {
    switch (key.kind) {
      case AlertKind.CONNECTION:
        return 'MoEngage refuses its requests, so its syncs send nothing. Look at the reason in Exceptions, mend the key or ask MoEngage, choose Verify on the connection, then retry what failed.';
      case AlertKind.SYNC:
        return 'Records could not be sent and are not tried again by themselves. Look at the reason in Exceptions, mend it, then retry them.';
      case AlertKind.INBOUND:
        return 'Events of MoEngage did not become records. Look at the Salesforce Error Message in Exceptions.';
      case AlertKind.BACKLOG:
        return 'Look into MoEngage App > Overview: a sync that is switched off, a rate limit, or a full flex queue holds them back.';
      default:
        return 'The heartbeat belongs to no real user. Choose MoEngage App > Settings > Scheduled Jobs > "Reschedule under my user" for it.';
    }
  }
}
