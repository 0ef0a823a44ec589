/** Settings as the screen sends them. */
export class SettingsInput {
  /** By name as in SettingView; null for the default. Names that are left out stay as they are. */
  @AuraEnabled numbers: Map<string, Decimal | null> | null = null;
  @AuraEnabled deployCredential: string | null = null;
  @AuraEnabled alertRecipients: string | null = null;
  @AuraEnabled alertByEmail: boolean | null = null;
}
