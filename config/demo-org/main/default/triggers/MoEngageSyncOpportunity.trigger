trigger MoEngageSyncOpportunity on Opportunity (after insert, after update, after delete, after undelete) {
    moengage.SyncTrigger.run(Opportunity.SObjectType);
}
