/** One row of a mapping, as the screen sends it. */
export class MappingInput {
  /** API name of the field */
  @AuraEnabled salesforceField: string | null = null;
  /** Name of the attribute at MoEngage; ignored for the identifier, which is Customer ID */
  @AuraEnabled moEngageAttribute: string | null = null;
  @AuraEnabled isIdentifier: boolean = false;
}
