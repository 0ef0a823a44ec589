import { AlertKey } from './AlertKey.ts';

/** Something that people are to be told of. */
export class Alert {
  readonly key: AlertKey;
  /** What is wrong, in one line */
  readonly title: string;
  /** What it means, and what to do */
  readonly body: string;

  constructor(key: AlertKey, title: string, body: string) {
    this.key = key;
    this.title = title;
    this.body = body;
  }
}
