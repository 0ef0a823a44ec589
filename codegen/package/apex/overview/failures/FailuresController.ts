import { Given } from '../../shared/Given.ts';
import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { Permissions } from '../../shared/Permissions.ts';
import { ServerError } from '../../shared/ServerError.ts';
import { FailureChoiceList } from './FailureChoiceList.ts';
import { FailureChoices } from './FailureChoices.ts';
import { FailureCsv } from './FailureCsv.ts';
import { FailureExport } from './FailureExport.ts';
import { FailureFilter } from './FailureFilter.ts';
import { FailurePage } from './FailurePage.ts';
import { FailureReader } from './FailureReader.ts';

/** What the list of failures calls (UI-4, UI-7); RetryController.retryAll retries what is chosen in it. */
@WithSharing
export class FailuresController {
  private static readonly LARGEST_PAGE: Integer = 200;

  /**
   * Failures that the filter takes, the newest first.
   * @param after - `next` of the page before; null for the first one
   */
  @AuraEnabled static getFailures(filter: FailureFilter, after: string | null, pageSize: Integer): FailurePage {
    try {
      Permissions.require(Permissions.MONITOR_SYNCS);
      Given.required(filter, 'the filter');
      Given.required(pageSize, 'the size of a page');
      if (pageSize < 1 || pageSize > FailuresController.LARGEST_PAGE) {
        throw new InvalidInputException(`A page has 1 to ${FailuresController.LARGEST_PAGE} failures. Choose another size.`);
      }
      const reader = new FailureReader(filter, after);
      reader.read(pageSize);
      const page = new FailurePage();
      page.failures = reader.found;
      page.next = reader.next;
      page.total = reader.total();
      return page;
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** A part of the same failures as CSV. @param after - `next` of the part before; null for the first one */
  @AuraEnabled static exportFailures(filter: FailureFilter, after: string | null): FailureExport {
    try {
      Permissions.require(Permissions.MONITOR_SYNCS);
      Given.required(filter, 'the filter');
      return FailureCsv.part(filter, after);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** What there is to filter by. */
  @AuraEnabled static getFailureChoices(): FailureChoices {
    try {
      Permissions.require(Permissions.MONITOR_SYNCS);
      return FailureChoiceList.all();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
