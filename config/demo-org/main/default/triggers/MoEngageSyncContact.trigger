trigger MoEngageSyncContact on Contact (after insert, after update, after delete, after undelete) {
    moengage.SyncTrigger.run(Contact.SObjectType);
}
