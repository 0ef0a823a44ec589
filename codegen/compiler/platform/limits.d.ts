/** Governor limits and org limits. */

declare class Limits {
  static getAggregateQueries(): Integer;
  static getLimitAggregateQueries(): Integer;
  static getApexCursorRows(): Integer;
  static getLimitApexCursorRows(): Integer;
  static getFetchCallsOnApexCursor(): Integer;
  static getLimitFetchCallsOnApexCursor(): Integer;
  static getAsyncCalls(): Integer;
  static getLimitAsyncCalls(): Integer;
  static getCallouts(): Integer;
  static getChildRelationshipsDescribes(): Integer;
  static getLimitCallouts(): Integer;
  static getCpuTime(): Integer;
  static getLimitCpuTime(): Integer;
  static getDmlRows(): Integer;
  static getLimitDmlRows(): Integer;
  static getDmlStatements(): Integer;
  static getLimitDmlStatements(): Integer;
  static getEmailInvocations(): Integer;
  static getLimitEmailInvocations(): Integer;
  static getFindSimilarCalls(): Integer;
  static getLimitFindSimilarCalls(): Integer;
  static getFutureCalls(): Integer;
  static getLimitFutureCalls(): Integer;
  static getHeapSize(): Integer;
  static getLimitHeapSize(): Integer;
  static getMobilePushApexCalls(): Integer;
  static getLimitMobilePushApexCalls(): Integer;
  static getPublishImmediateDML(): Integer;
  static getLimitPublishImmediateDML(): Integer;
  static getQueries(): Integer;
  static getLimitQueries(): Integer;
  static getQueryLocatorRows(): Integer;
  static getLimitQueryLocatorRows(): Integer;
  static getQueryRows(): Integer;
  static getLimitQueryRows(): Integer;
  static getQueueableJobs(): Integer;
  static getLimitQueueableJobs(): Integer;
  static getRunAs(): Integer;
  static getLimitRunAs(): Integer;
  static getSavepointRollbacks(): Integer;
  static getLimitSavepointRollbacks(): Integer;
  static getSavepoints(): Integer;
  static getLimitSavepoints(): Integer;
  static getSoslQueries(): Integer;
  static getLimitSoslQueries(): Integer;
  static getDatabaseTime(): Integer;
  static getLimitDatabaseTime(): Integer;
  static getFieldSetsDescribes(): Integer;
  static getLimitFieldSetsDescribes(): Integer;
  static getFieldsDescribes(): Integer;
  static getLimitFieldsDescribes(): Integer;
  static getLimitChildRelationshipsDescribes(): Integer;
  static getPicklistDescribes(): Integer;
  static getLimitPicklistDescribes(): Integer;
  static getRecordTypesDescribes(): Integer;
  static getLimitRecordTypesDescribes(): Integer;
  static getScriptStatements(): Integer;
  static getLimitScriptStatements(): Integer;
}

declare class OrgLimit {
  private readonly __OrgLimit: true;
  constructor();
  getLimit(): Integer;
  getName(): string;
  getValue(): Integer;
}

declare class OrgLimits {
  static getAll(): List<OrgLimit>;
  static getMap(): Map<string, OrgLimit>;
}
