// Generated from codegen/package/apex/queue/DrainRequested.trigger.ts; edit that file.
/** Runs after the commit of the change, as the Automated Process user. */
trigger DrainRequested on DrainRequested__e(after insert) {
  DrainRequests.receive();
}
