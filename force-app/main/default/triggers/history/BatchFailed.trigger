// Generated from codegen/package/apex/history/BatchFailed.trigger.ts; edit that file.
/** Runs when the platform has killed a part of a batch job (HS-8). */
trigger BatchFailed on BatchApexErrorEvent(after insert) {
  BatchFailures.receive((List<BatchApexErrorEvent>) Trigger.new);
}
