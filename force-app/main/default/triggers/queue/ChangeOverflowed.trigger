// Generated from codegen/package/apex/queue/ChangeOverflowed.trigger.ts; edit that file.
/** Runs as the Automated Process user, as soon as the event is published. */
trigger ChangeOverflowed on ChangeOverflow__e(after insert) {
  OverflowReceiver.receive((List<ChangeOverflow__e>) Trigger.new);
}
