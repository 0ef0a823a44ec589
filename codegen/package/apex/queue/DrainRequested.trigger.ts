import { DrainRequests } from './DrainRequests.ts';

/** Runs after the commit of the change, as the Automated Process user. */
trigger(DrainRequested__e, ['after insert'], () => {
  DrainRequests.receive();
});
