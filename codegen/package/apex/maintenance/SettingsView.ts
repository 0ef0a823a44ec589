import { SettingView } from './SettingView.ts';

/** All settings, as the screen shows them and sends them back. */
export class SettingsView {
  @AuraEnabled numbers: List<SettingView> = new List<SettingView>();
  /** API name of the named credential by which triggers are deployed (TD-8) */
  @AuraEnabled deployCredential: string | null = null;
  /** User names with commas (UI-6) */
  @AuraEnabled alertRecipients: string | null = null;
  /** Why some of them get no alerts; null where all do */
  @AuraEnabled alertRecipientsProblem: string | null = null;
  @AuraEnabled alertByEmail: boolean = false;
}
