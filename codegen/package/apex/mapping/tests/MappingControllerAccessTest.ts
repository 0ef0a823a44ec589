import { TestData } from '../../shared/tests/TestData.ts';
import { MappingController } from '../MappingController.ts';
import { SyncController } from '../SyncController.ts';
import { SyncInput } from '../SyncInput.ts';

/** UI-4: each server method checks the permission before it does anything. */
@IsTest
export class MappingControllerAccessTest {
  private static readonly METHODS: Integer = 13;

  @IsTest static noMethodAnswersAStranger(): void {
    System.runAs(TestData.stranger(), () => {
      for (let method = 0; method < MappingControllerAccessTest.METHODS; method++) {
        Assert.isTrue(
          MappingControllerAccessTest.answerOf(method).contains('"code":"FORBIDDEN"'),
          `UI-4: method ${method}`,
        );
      }
    });
  }

  private static answerOf(method: Integer): string {
    try {
      MappingControllerAccessTest.call(method);
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
        MappingController.getObjects();
        break;
      case 1:
        MappingController.getFields('Contact');
        break;
      case 2:
        MappingController.getAttributes();
        break;
      case 3:
        MappingController.checkAttribute('x');
        break;
      case 4:
        MappingController.getMissingToCreate('Contact', new List<string>());
        break;
      case 5:
        MappingController.getPreview(new SyncInput(), id);
        break;
      case 6:
        MappingController.sendTest(new SyncInput(), id);
        break;
      case 7:
        SyncController.getSyncs();
        break;
      case 8:
        SyncController.getSync(id);
        break;
      case 9:
        SyncController.saveSync(new SyncInput());
        break;
      case 10:
        SyncController.setSyncActive(id, true);
        break;
      case 11:
        SyncController.archiveSync(id);
        break;
      case 12:
        SyncController.dryRun(id, 200);
        break;
      default:
        break;
    }
  }
}
