import { Clock } from '../../shared/Clock.ts';
import { FailureChoice } from './FailureChoice.ts';
import { FailureChoices } from './FailureChoices.ts';

/** Reads what there is to filter by (UI-7). User mode. */
@WithSharing
export class FailureChoiceList {
  private static readonly MOST: Integer = 500;
  private static readonly DAYS: Integer = 30;

  /** Archived syncs are among them: their failures stay (MP-7). */
  static all(): FailureChoices {
    const choices = new FailureChoices();
    for (const sync of soql<Sync__c>`SELECT Id, Name FROM Sync__c WITH USER_MODE ORDER BY Name LIMIT ${FailureChoiceList.MOST}`) {
      choices.syncs.add(new FailureChoice(sync.Id, sync.Name));
    }
    for (const connection of soql<Connection__c>`
      SELECT Id, Name FROM Connection__c WITH USER_MODE ORDER BY Name LIMIT ${FailureChoiceList.MOST}`) {
      choices.connections.add(new FailureChoice(connection.Id, connection.Name));
    }
    const since = Clock.now().addDays(-FailureChoiceList.DAYS);
    for (const found of soql<AggregateResult>`
      SELECT ErrorType__c errorType, COUNT(Id) total FROM Exception__c
      WHERE CreatedDate >= ${since} AND ErrorType__c != NULL
      WITH USER_MODE GROUP BY ErrorType__c ORDER BY COUNT(Id) DESC LIMIT ${FailureChoiceList.MOST}`) {
      const errorType = found.get('errorType') as string;
      choices.errorTypes.add(new FailureChoice(errorType, `${errorType} (${found.get('total') as Integer})`));
    }
    return choices;
  }
}
