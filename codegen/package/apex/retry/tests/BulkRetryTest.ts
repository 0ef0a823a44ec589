import { HistoricTestData } from '../../history/tests/HistoricTestData.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { RetryController } from '../RetryController.ts';

/** UI-7: many failures are retried within the limits of one request. */
@IsTest
export class BulkRetryTest {
  @IsTest static manyHistoricSyncsStayWithinOneRequest(): void {
    const connection = TestData.connection('One');
    const syncs = new List<Sync__c>();
    for (let index = 0; index < 30; index++) {
      syncs.add(
        new Sync__c({
          Name: 'Contacts ' + index,
          Connection__c: connection.Id,
          Direction__c: 'Salesforce to MoEngage',
          SalesforceObject__c: 'Contact',
          MoEngageEntity__c: 'Users',
          Active__c: true,
        }),
      );
    }
    insert(syncs);
    const ids = HistoricTestData.failed(syncs);
    System.runAs(TestData.admin(), () => {
      const queries = Limits.getQueries();
      const result = RetryController.retryAll(ids);
      Assert.areEqual(1, result.scheduled, 'HS-4: one of the entity');
      Assert.areEqual(29, result.refused.size(), 'UI-7: each of the others is told');
      Assert.isTrue(result.refused.get(28).contains('at most 3'), 'UI-7: ' + result.refused.get(28));
      Assert.isTrue(Limits.getQueries() - queries < 60, 'UI-7: within the queries of a request');
    });
  }

  @IsTest static moreThanOneRequestMayWriteIsRefused(): void {
    const id = HistoricTestData.failed(new List<Sync__c>([TestData.contactSync(TestData.connection('One'))])).get(0);
    const ids = new List<Id>();
    for (let index = 0; index <= 2000; index++) {
      ids.add(id);
    }
    let message = '';
    System.runAs(TestData.admin(), () => {
      try {
        RetryController.retryAll(ids);
      } catch (error) {
        if (error instanceof AuraHandledException) {
          message = error.getMessage();
        } else {
          throw error;
        }
      }
    });
    Assert.isTrue(message.contains('at most 2000'), `UI-7: ${message}`);
  }
}
