// Generated from codegen/package/apex/mapping/FieldMappingWritten.trigger.ts; edit that file.
trigger FieldMappingWritten on FieldMapping__c(
  before insert,
  before update,
  before delete,
  after insert,
  after update,
  after delete,
  after undelete
) {
  FieldMappingGuard.run();
}
