import { AlertKey } from './AlertKey.ts';
import { AlertMarks } from './AlertMarks.ts';
import { AlertTexts } from './AlertTexts.ts';

/** What is wrong as of the last heartbeat, for the Overview (UI-5). System mode: the caller has asked for the permission. */
@WithoutSharing
export class OpenAlerts {
  /** A line each, the oldest first */
  static titles(): List<string> {
    const keys = AlertKey.all(AlertMarks.open().keySet());
    const texts = new AlertTexts(keys);
    const titles = new List<string>();
    for (const key of keys) {
      if (texts.isKnown(key)) {
        titles.add(texts.title(key));
      }
    }
    return titles;
  }
}
