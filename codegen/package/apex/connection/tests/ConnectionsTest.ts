import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ConnectionController } from '../ConnectionController.ts';
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
      Connections.remove(connection.Id);
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
    Connections.remove(connection.Id);
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
