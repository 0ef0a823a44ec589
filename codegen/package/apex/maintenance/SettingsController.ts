import { AlertRecipients } from '../alerts/AlertRecipients.ts';
import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { NumberSetting } from '../shared/NumberSetting.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { Settings } from '../shared/Settings.ts';
import { SettingsInput } from './SettingsInput.ts';
import { SettingsView } from './SettingsView.ts';
import { SettingView } from './SettingView.ts';

/** What the settings screen calls (UI-4). Values that can't be used are refused with a sentence, and told where they were stored another way. */
@WithSharing
export class SettingsController {
  /** All settings: what is stored, what counts, and what is valid. */
  @AuraEnabled static getSettings(): SettingsView {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      return SettingsController.view();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Saves all or nothing. @returns what is stored now */
  @AuraEnabled static saveSettings(input: SettingsInput): SettingsView {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      Given.required(input, 'what to save');
      SettingsController.save(input);
      return SettingsController.view();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  private static view(): SettingsView {
    const row = Settings.row();
    const view = new SettingsView();
    for (const setting of Settings.numbers()) {
      const value = row.get(setting.field) as Decimal;
      view.numbers.add(
        new SettingView(
          SettingsController.nameOf(setting),
          setting.label,
          setting.unit,
          value,
          setting.of(row),
          setting.fallback,
          setting.lowest,
          setting.highest,
          setting.problemOf(value),
        ),
      );
    }
    view.deployCredential = row.DeployCredential__c;
    view.alertRecipients = row.AlertRecipients__c;
    view.alertRecipientsProblem = AlertRecipients.problemOf(row.AlertRecipients__c);
    view.alertByEmail = row.AlertByEmail__c ?? false;
    return view;
  }

  private static save(input: SettingsInput): void {
    const row = Settings.row();
    row.SetupOwnerId = UserInfo.getOrganizationId();
    const problems = new List<string>();
    const numbers = input.numbers ?? new Map<string, Decimal | null>();
    for (const setting of Settings.numbers()) {
      const name = SettingsController.nameOf(setting);
      if (numbers.containsKey(name)) {
        const problem = setting.problemOf(numbers.get(name));
        if (problem !== null) {
          problems.add(problem);
        }
        row.put(setting.field, numbers.get(name));
      }
    }
    row.DeployCredential__c = SettingsController.text('Deploy Credential', input.deployCredential, 80, problems);
    row.AlertRecipients__c = SettingsController.text('Alert Recipients', input.alertRecipients, 255, problems);
    row.AlertByEmail__c = input.alertByEmail ?? false;
    const recipientsProblem = AlertRecipients.problemOf(row.AlertRecipients__c);
    if (recipientsProblem !== null) {
      problems.add(recipientsProblem);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(String.join(problems, ' '));
    }
    // System mode: a custom setting has no rights of its own; the permission was asked for above.
    upsert(row, AccessLevel.SYSTEM_MODE);
  }

  private static text(label: string, value: string | null, longest: Integer, problems: List<string>): string | null {
    if (value !== null && value.trim().length() > longest) {
      problems.add(`${label} takes at most ${longest} characters. Shorten it.`);
    }
    return value === null || String.isBlank(value) ? null : value.trim();
  }

  private static nameOf(setting: NumberSetting): string {
    return setting.field.getDescribe().getLocalName().removeEnd('__c');
  }
}
