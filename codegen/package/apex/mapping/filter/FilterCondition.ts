/** One condition of a filter, as it is stored and as the screen sends it. */
export class FilterCondition {
  /** API name of a field of the synced object itself */
  @AuraEnabled field: string | null = null;
  /** One of FilterComparisons */
  @AuraEnabled comparison: string | null = null;
  /**
   * What the field is compared with: one value, several for lists, none for "is empty". Numbers with a decimal point, dates as `2026-03-31`,
   * date-times in UTC as `2026-03-31T08:00:00Z`, checkboxes as `true` or `false`, picklists by API value, references by id.
   */
  @AuraEnabled values: List<string> | null = new List<string>();
}
