import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ConnectionController } from '../ConnectionController.ts';
import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { ConnectionInput } from '../ConnectionInput.ts';
import { Connections } from '../Connections.ts';
import { ConnectionSecrets } from '../ConnectionSecrets.ts';
import { MoEngageClient } from '../MoEngageClient.ts';
import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { SecretMask } from '../../shared/SecretMask.ts';

@IsTest
export class ConnectionsTest {
  private static readonly VERIFIED: string = '{"status":"success","app_name":"Demo"}';

  @IsTest static aVerifiedConnectionIsSavedWithItsKey(): void {
    const mock = MoEngageMock.answering(200, ConnectionsTest.VERIFIED);

    const connectionId = Connections.save(ConnectionsTest.input());

    const saved = Connections.all().get(0);
    Assert.areEqual(connectionId, saved.Id, 'CN-1');
    Assert.areEqual('MoEngage Prod', saved.Name);
    Assert.areEqual(UserInfo.getOrganizationId(), saved.OrganizationId__c, 'CN-5: the org is kept');
    Assert.isNotNull(saved.LastVerified__c);
    Assert.areEqual(TestData.DATA_KEY, ConnectionSecrets.read(connectionId));
    const request = mock.requests.get(0);
    Assert.areEqual('https://api-03.moengage.com/v1/integrations/authentication', request.getEndpoint(), 'CN-2');
    Assert.areEqual('WS-1', request.getHeader('MOE-APPKEY'));
    const body = JSON.deserializeUntyped(request.getBody()!) as Map<string, unknown>;
    Assert.areEqual('03', body.get('region'));
  }

  @IsTest static refusedCredentialsSaveNothing(): void {
    MoEngageMock.answering(
      401,
      `{"status":"fail","error":{"type":"Authentication required","message":"secret ${TestData.DATA_KEY} mismatch"}}`,
    );
    const message = ConnectionsTest.refusal(ConnectionsTest.input());
    Assert.isTrue(message.contains('mismatch'), 'CN-2: the reason is shown');
    Assert.isFalse(message.contains(TestData.DATA_KEY), 'CN-3');
    Assert.areEqual(0, Connections.all().size(), 'CN-2: nothing half-saved stays behind');
  }

  @IsTest static anErrorInsideHttp200IsARefusal(): void {
    MoEngageMock.answering(200, '{"status":"error","message":"wrong secret"}');
    ConnectionsTest.refusal(ConnectionsTest.input());
    Assert.areEqual(0, Connections.all().size(), 'CN-2');
  }

  @IsTest static anUnknownDataCenterIsRefusedBeforeACallout(): void {
    const mock = MoEngageMock.answering(200, ConnectionsTest.VERIFIED);
    const input = ConnectionsTest.input();
    input.dataCenter = 'DC-99';
    Assert.isTrue(ConnectionsTest.refusal(input).contains('DC-101'), 'CN-1: the message names what there is');
    Assert.areEqual(0, mock.requests.size());
  }

  @IsTest static emptyFieldsAreRefused(): void {
    const withoutName = ConnectionsTest.input();
    withoutName.name = ' ';
    Assert.isTrue(ConnectionsTest.refusal(withoutName).startsWith('Connection Name'));
    const withoutWorkspace = ConnectionsTest.input();
    withoutWorkspace.workspaceId = null;
    Assert.isTrue(ConnectionsTest.refusal(withoutWorkspace).startsWith('Workspace ID'));
    const withoutKey = ConnectionsTest.input();
    withoutKey.dataKey = null;
    Assert.isTrue(ConnectionsTest.refusal(withoutKey).startsWith('Data Key'));
  }

  @IsTest static editingWithoutAKeyKeepsTheStoredOne(): void {
    const connection = TestData.connection('One');
    const mock = MoEngageMock.answering(200, ConnectionsTest.VERIFIED);
    const input = ConnectionsTest.input();
    input.id = connection.Id;
    input.dataKey = null;
    input.name = 'Renamed';

    Test.startTest();
    Connections.save(input);
    Test.stopTest();

    Assert.areEqual('Renamed', Connections.all().get(0).Name);
    Assert.areEqual(TestData.DATA_KEY, ConnectionSecrets.read(connection.Id), 'CN-3');
    Assert.isTrue(mock.requests.get(0).getBody()!.contains(TestData.DATA_KEY), 'verified with the stored key');
  }

  @IsTest static aLongKeyIsKeptWhole(): void {
    const connection = TestData.connection('One');
    const key = 'k'.repeat(300) + 'l'.repeat(300);
    ConnectionSecrets.write(connection.Id, key);
    Assert.areEqual(key, ConnectionSecrets.read(connection.Id));
  }

  @IsTest static aConnectionInUseIsNotDeleted(): void {
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    try {
      Connections.remove(connection.Id, false);
      Assert.fail('CN-4');
    } catch (error) {
      if (error instanceof InvalidInputException) {
        Assert.isTrue(error.getMessage().contains('"Contact to MoEngage"'), 'CN-4: names the syncs');
      } else {
        throw error;
      }
    }
  }

  @IsTest static deletingTakesTheKeyAlong(): void {
    const connection = TestData.connection('One');
    Connections.remove(connection.Id, false);
    Assert.areEqual(0, Connections.all().size());
    Assert.isFalse(ConnectionSecrets.isSet(connection.Id), 'CN-3');
  }

  @IsTest static theScreenNeverGetsTheKey(): void {
    TestData.connection('One');
    System.runAs(TestData.admin(), () => {
      const views = JSON.serialize(ConnectionController.getConnections());
      Assert.isTrue(views.contains('"hasDataKey":true'), 'CN-3');
      Assert.isFalse(views.contains(TestData.DATA_KEY), 'CN-3');
    });
  }

  @IsTest static theCredentialsAreMaskedAsTheHeaderHasThem(): void {
    const mock = MoEngageMock.accepting();
    new MoEngageClient('WS-1', 'DC-01', TestData.DATA_KEY).testConnection();

    const header = mock.requests.get(0).getHeader('Authorization');

    Assert.areEqual('echo: Basic ********', SecretMask.mask('echo: ' + header), 'ER-7: a proxy may repeat the header');
  }

  @IsTest static editingKeepsWhetherItIsActive(): void {
    const connection = TestData.connection('One');
    Connections.setActive(connection.Id, false);
    MoEngageMock.answering(200, ConnectionsTest.VERIFIED);
    const input = ConnectionsTest.input();
    input.id = connection.Id;
    input.clearMode = 'Empty string';

    Test.startTest();
    Connections.save(input);
    Test.stopTest();

    Assert.isFalse(Connections.all().get(0).Active__c, 'CN-4: an edit does not start what was stopped');
    Assert.areEqual('Empty string', Connections.all().get(0).ClearMode__c, 'MP-12');
  }

  @IsTest static anUnknownClearModeIsRefused(): void {
    const input = ConnectionsTest.input();
    input.clearMode = 'Guess';
    Assert.isTrue(ConnectionsTest.refusal(input).contains('Empty string'), 'MP-12: the message names what there is');
  }

  @IsTest static historyOfDeletedSyncsIsKeptUnlessAskedFor(): void {
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    update(new Sync__c({ Id: sync.Id, Archived__c: true }));
    System.runAs(TestData.admin(), () => {
      Assert.isTrue(ConnectionsTest.answerToDeletion(connection.Id).contains('history'), 'CN-4');
      ConnectionController.deleteConnectionWithHistory(connection.Id);
    });
    Assert.areEqual(0, Connections.all().size(), 'CN-4');
  }

  @IsTest static aCopyIsConfirmed(): void {
    const connection = TestData.connection('One');
    TestData.contactSync(connection);
    update(new Connection__c({ Id: connection.Id, OrganizationId__c: '00D000000000001AAA' }));
    System.runAs(TestData.admin(), () => {
      Assert.isTrue(ConnectionController.getConnections().get(0).belongsToAnotherOrg, 'CN-5: the screen says why');
      ConnectionController.confirmConnectionHere(connection.Id);
      Assert.isFalse(ConnectionController.getConnections().get(0).belongsToAnotherOrg, 'CN-5');
    });
    Assert.areEqual(1, SyncDefinitions.runnableFor(Contact.SObjectType).size(), 'CN-5: its syncs run');
  }

  @IsTest static verifyingAgainAsksWithTheStoredKey(): void {
    const connection = TestData.connection('One');
    const mock = MoEngageMock.answering(200, ConnectionsTest.VERIFIED);
    const admin = TestData.admin();
    Test.startTest();
    System.runAs(admin, () => {
      ConnectionController.verifyConnection(connection.Id);
    });
    Test.stopTest();
    Assert.isTrue(mock.requests.get(0).getBody()!.contains(TestData.DATA_KEY), 'CN-2');
    Assert.isNotNull(Connections.all().get(0).LastVerified__c, 'CN-2');
  }

  @IsTest static verifyingAgainTellsTheReason(): void {
    const connection = TestData.connection('One');
    MoEngageMock.answering(401, `{"status":"fail","error":{"type":"x","message":"no ${TestData.DATA_KEY}"}}`);
    let message = '';
    Test.startTest();
    try {
      Connections.verifyAgain(connection.Id);
    } catch (error) {
      if (error instanceof InvalidInputException) {
        message = error.getMessage();
      } else {
        throw error;
      }
    }
    Test.stopTest();
    Assert.isTrue(message.contains('"One"') && message.contains('401'), `CN-2: ${message}`);
    Assert.isFalse(message.contains(TestData.DATA_KEY), 'CN-3');
  }

  @IsTest static keysWithoutAConnectionAreRemoved(): void {
    const connection = TestData.connection('One');
    insert(new ConnectionSecret__c({ Name: 'a00000000000099AAA', DataKey1__c: 'lost' }));
    ConnectionSecrets.removeOrphans();
    Assert.areEqual(1, ConnectionSecret__c.getAll().size(), 'CN-3: the orphan is gone');
    Assert.isTrue(ConnectionSecrets.isSet(connection.Id), 'CN-3: the other one stays');
  }

  @IsTest static nothingSentIsASentence(): void {
    let answer = '';
    System.runAs(TestData.admin(), () => {
      try {
        ConnectionController.saveConnection(null!);
      } catch (error) {
        caught(error);
        answer = error.getMessage();
      }
    });
    Assert.isTrue(answer.contains('INVALID_INPUT') && answer.contains('lacks what to save'), `UI-4: ${answer}`);
  }

  private static answerToDeletion(connectionId: Id): string {
    try {
      ConnectionController.deleteConnection(connectionId);
    } catch (error) {
      caught(error);
      return error.getMessage();
    }
    return 'was deleted';
  }

  private static input(): ConnectionInput {
    const input = new ConnectionInput();
    input.name = 'MoEngage Prod';
    input.workspaceId = 'WS-1';
    input.dataKey = TestData.DATA_KEY;
    input.dataCenter = 'DC-03';
    return input;
  }

  /** @returns the sentence with which saving was refused */
  private static refusal(input: ConnectionInput): string {
    try {
      Connections.save(input);
    } catch (error) {
      if (error instanceof InvalidInputException) {
        return error.getMessage();
      } else {
        throw error;
      }
    }
    Assert.fail('was not refused');
    return '';
  }
}
