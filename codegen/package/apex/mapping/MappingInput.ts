/** One row of a mapping, as the screen gets it and sends it back. */
export class MappingInput {
  /** API name of the field */
  @AuraEnabled salesforceField: string | null = null;
  /**
   * Outbound, the name of the attribute at MoEngage; inbound, the path to the value in MoEngage's event: `user_attributes.city`,
   * `event_attributes.campaign_id`, or a bare key. Ignored for the identifier, which is Customer ID.
   */
  @AuraEnabled moEngageAttribute: string | null = null;
  /** `String` sends the value as text, whatever the field is; null sends it as what it is */
  @AuraEnabled dataType: string | null = null;
  @AuraEnabled isIdentifier: boolean | null = false;
}
