// Generated from codegen/package/apex/connection/ConnectionWritten.trigger.ts; edit that file.
trigger ConnectionWritten on Connection__c(
  before insert,
  before update,
  before delete,
  after insert,
  after update,
  after delete
) {
  ConnectionGuard.run();
}
