import { Settings } from '../shared/Settings.ts';

/** Whom alerts go to (UI-6): user names in the settings. */
@WithoutSharing
export class AlertRecipients {
  /** @returns the users among them that are active */
  static userIds(): Set<Id> {
    return new Map<Id, User>(AlertRecipients.users(AlertRecipients.parse(Settings.row().AlertRecipients__c))).keySet();
  }

  /**
   * @param text - user names with commas, as a person enters them
   * @returns a sentence where somebody would not get alerts; null where all would
   */
  static problemOf(text: string | null): string | null {
    const missing = AlertRecipients.parse(text);
    for (const user of AlertRecipients.users(missing.clone())) {
      missing.remove(user.Username.toLowerCase());
    }
    return missing.isEmpty()
      ? null
      : `No active user has the user name ${String.join(new List<string>(missing), ', ')}. Enter user names, separated by commas.`;
  }

  private static users(names: Set<string>): List<User> {
    return soql<User>`SELECT Id, Username FROM User WHERE Username IN ${names} AND IsActive = TRUE WITH SYSTEM_MODE`;
  }

  private static parse(text: string | null): Set<string> {
    const names = new Set<string>();
    if (text !== null) {
      for (const name of text.split('[,;\\s]+')) {
        if (!String.isBlank(name)) {
          names.add(name.trim().toLowerCase());
        }
      }
    }
    return names;
  }
}
