import { InvalidInputException } from './InvalidInputException.ts';

/** What a screen must send. A screen that sends null for it (a stale page, a mistaken caller) gets a sentence, not a null pointer (UI-8). */
export class Given {
  /** @param what - the missing thing in the words of the screen: `the connection` */
  static required(value: unknown, what: string): void {
    if (value === null) {
      throw new InvalidInputException(`The request lacks ${what}. Reload the page and try again.`);
    }
  }

  /** @param type - whose record it must be: an id of another kind would end in words of the platform */
  static recordOf(type: Schema.SObjectType, recordId: Id, what: string): void {
    Given.required(recordId, what);
    if (recordId.getSObjectType() !== type) {
      throw new InvalidInputException(`The request names another record than ${what}. Reload the page and try again.`);
    }
  }
}
