import { ConnectionController } from '../../connection/ConnectionController.ts';
import { ServerError } from '../ServerError.ts';
import { TestData } from './TestData.ts';

/** UI-4, UI-8: what a server method throws reaches a person as a code and a sentence. */
@IsTest
export class ServerErrorTest {
  @IsTest static theIdOfAnotherKindOfRecordIsRefused(): void {
    System.runAs(TestData.admin(), () => {
      ServerErrorTest.checkAnswer(UserInfo.getUserId(), 'INVALID_INPUT', 'another record than the connection');
    });
  }

  @IsTest static aRecordThatIsGoneIsCalledGone(): void {
    const connection = TestData.connection('One');
    remove(connection);
    System.runAs(TestData.admin(), () => {
      ServerErrorTest.checkAnswer(connection.Id, 'INVALID_INPUT', 'somebody deleted it');
    });
  }

  @IsTest static whatShouldNotHappenSaysWhereToLook(): void {
    const message = ServerError.handled(new IllegalArgumentException('Odd.')).getMessage();
    Assert.isTrue(message.contains('"code":"UNEXPECTED"'), `UI-4: ${message}`);
    Assert.isTrue(message.contains('Odd.') && message.contains('Error Logs'), `UI-8: ${message}`);
  }

  private static checkAnswer(connectionId: Id, code: string, words: string): void {
    try {
      ConnectionController.setConnectionActive(connectionId, true);
      Assert.fail(`UI-4: ${words}`);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(`"code":"${code}"`), `UI-4: ${error.getMessage()}`);
        Assert.isTrue(error.getMessage().contains(words), `UI-8: ${error.getMessage()}`);
      } else {
        throw error;
      }
    }
  }
}
