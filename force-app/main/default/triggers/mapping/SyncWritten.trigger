// Generated from codegen/package/apex/mapping/SyncWritten.trigger.ts; edit that file.
trigger SyncWritten on Sync__c(
  before insert,
  before update,
  before delete,
  after insert,
  after update,
  after delete,
  after undelete
) {
  SyncGuard.run();
}
