import { TestData } from '../../shared/tests/TestData.ts';
import { ConnectionSecrets } from '../ConnectionSecrets.ts';

/** CN-6: the rules of connections hold whatever way a row is written. */
@IsTest
export class ConnectionGuardTest {
  @IsTest static rowsThatNoScreenMadeAreChecked(): void {
    const good = ConnectionGuardTest.row('Good');
    const nowhere = ConnectionGuardTest.row('Nowhere');
    nowhere.DataCenter__c = 'DC-77';
    const blank = ConnectionGuardTest.row('Blank');
    blank.WorkspaceId__c = ' ';
    const guessing = ConnectionGuardTest.row('Guessing');
    guessing.ClearMode__c = 'Guess';

    const results = Database.insert(new List<Connection__c>([good, nowhere, blank, guessing]), false);

    Assert.isTrue(results.get(0).isSuccess(), 'CN-6: the good one is saved');
    ConnectionGuardTest.checkError(results.get(1), 'DC-77');
    ConnectionGuardTest.checkError(results.get(2), 'Workspace ID is empty');
    ConnectionGuardTest.checkError(results.get(3), 'no clear mode');
    Assert.areEqual(
      UserInfo.getOrganizationId(),
      soql.one<Connection__c>`SELECT OrganizationId__c FROM Connection__c`.OrganizationId__c,
      'CN-5: whatever way it is made, a connection belongs to an org',
    );
  }

  @IsTest static anotherWorkspaceIsNotVerified(): void {
    const connection = TestData.connection('One');
    update(new Connection__c({ Id: connection.Id, LastVerified__c: Datetime.now() }));
    update(new Connection__c({ Id: connection.Id, WorkspaceId__c: 'OTHER' }));
    Assert.isNull(soql.one<Connection__c>`SELECT LastVerified__c FROM Connection__c`.LastVerified__c, 'CN-2');
  }

  @IsTest static usedConnectionsStayWhoeverDeletesThem(): void {
    const used = TestData.connection('Used');
    TestData.contactSync(used);
    const free = TestData.connection('Free');

    const results = Database.delete(new List<Connection__c>([used, free]), false);

    Assert.isFalse(results.get(0).isSuccess(), 'CN-4');
    Assert.isTrue(results.get(0).getErrors().get(0).getMessage().contains('"Contact to MoEngage"'), 'CN-4, CN-6');
    Assert.isTrue(results.get(1).isSuccess());
    Assert.isFalse(ConnectionSecrets.isSet(free.Id), 'CN-3: the key goes with it, whatever way it is deleted');
    Assert.isTrue(ConnectionSecrets.isSet(used.Id), 'CN-3');
  }

  private static row(name: string): Connection__c {
    return new Connection__c({ Name: name, WorkspaceId__c: 'WS-1', DataCenter__c: 'DC-01' });
  }

  private static checkError(result: Database.SaveResult, part: string): void {
    Assert.isFalse(result.isSuccess(), `CN-6: ${part}`);
    const message = result.getErrors().get(0).getMessage();
    Assert.isTrue(message.contains(part), `CN-6: ${message}`);
  }
}
