import { TestData } from '../../shared/tests/TestData.ts';
import { ConnectionController } from '../ConnectionController.ts';
import { ConnectionInput } from '../ConnectionInput.ts';

/** UI-4: each server method checks the permission before it does anything. */
@IsTest
export class ConnectionControllerAccessTest {
  private static readonly METHODS: Integer = 9;

  @IsTest static noMethodAnswersAStranger(): void {
    System.runAs(TestData.stranger(), () => {
      for (let method = 0; method < ConnectionControllerAccessTest.METHODS; method++) {
        Assert.isTrue(
          ConnectionControllerAccessTest.answerOf(method).contains('"code":"FORBIDDEN"'),
          `UI-4: method ${method}`,
        );
      }
    });
  }

  private static answerOf(method: Integer): string {
    try {
      ConnectionControllerAccessTest.call(method);
    } catch (error) {
      caught(error);
      return error.getMessage();
    }
    return 'was answered';
  }

  private static call(method: Integer): void {
    const id = UserInfo.getUserId();
    switch (method) {
      case 0:
        ConnectionController.getConnections();
        break;
      case 1:
        ConnectionController.getDataCenters();
        break;
      case 2:
        ConnectionController.getClearModes();
        break;
      case 3:
        ConnectionController.saveConnection(new ConnectionInput());
        break;
      case 4:
        ConnectionController.setConnectionActive(id, true);
        break;
      case 5:
        ConnectionController.deleteConnection(id);
        break;
      case 6:
        ConnectionController.deleteConnectionWithHistory(id);
        break;
      case 7:
        ConnectionController.confirmConnectionHere(id);
        break;
      case 8:
        ConnectionController.verifyConnection(id);
        break;
      default:
        break;
    }
  }
}
