import { Clock } from '../shared/Clock.ts';
import { PauseView } from './PauseView.ts';

/** Pauses that last now, with the names of their connections (UI-5). User mode. */
@WithSharing
export class OpenPauses {
  private static readonly MOST: Integer = 100;

  static views(): List<PauseView> {
    const now = Clock.now();
    const pauses = soql<Pause__c>`
      SELECT Key__c, Until__c, Step__c FROM Pause__c
      WHERE Until__c > ${now} WITH USER_MODE ORDER BY Until__c LIMIT ${OpenPauses.MOST}`;
    const connectionIds = new Set<Id>();
    for (const pause of pauses) {
      connectionIds.add(OpenPauses.connectionOf(pause));
    }
    const connections = new Map<Id, Connection__c>(
      soql<Connection__c>`SELECT Id, Name FROM Connection__c WHERE Id IN ${connectionIds} WITH USER_MODE`,
    );
    const views = new List<PauseView>();
    for (const pause of pauses) {
      const connectionId = OpenPauses.connectionOf(pause);
      views.add(
        new PauseView(
          connectionId,
          connections.get(connectionId)?.Name ?? null,
          pause.Key__c.substringAfter(':'),
          pause.Until__c!,
          (pause.Step__c ?? 0).intValue(),
        ),
      );
    }
    return views;
  }

  private static connectionOf(pause: Pause__c): Id {
    return Id.valueOf(pause.Key__c.substringBefore(':'));
  }
}
