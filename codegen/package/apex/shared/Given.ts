import { InvalidInputException } from './InvalidInputException.ts';

/** What a screen must send. A screen that sends null for it (a stale page, a mistaken caller) gets a sentence, not a null pointer (UI-8). */
export class Given {
  /** @param what - the missing thing in the words of the screen: `the connection` */
  static required(value: unknown, what: string): void {
    if (value === null) {
      throw new InvalidInputException(`The request lacks ${what}. Reload the page and try again.`);
    }
  }
}
