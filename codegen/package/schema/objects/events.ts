import { longText, platformEvent, text, wholeNumber } from '../../../compiler/metadata/index.ts';

/** Asks for a run of the queue (RT-4). After commit, so that the run finds the rows. */
export const drainRequested = platformEvent({
  name: 'DrainRequested__e',
  label: 'Drain Requested',
  pluralLabel: 'Drain Requested',
  description: 'New rows stand in the queue: a run is wanted.',
  publish: 'PublishAfterCommit',
  fields: [text('Reason', { label: 'Reason', length: 80, description: 'Who asks: a trigger, the heartbeat, a retry.' })],
});

/**
 * Changes that a transaction near its limits could not queue itself (RT-3). At once, as a transaction that then dies on a limit must not
 * take them along.
 */
export const changeOverflow = platformEvent({
  name: 'ChangeOverflow__e',
  label: 'Change Overflow',
  pluralLabel: 'Change Overflow',
  description: 'Changed records whose queue rows are to be made later.',
  publish: 'PublishImmediately',
  fields: [
    text('SalesforceObject', { label: 'Salesforce Object', length: 80, required: true, description: 'API name of the object of the records.' }),
    text('Operation', { label: 'Operation', length: 20, required: true, description: 'Create, Update, Delete or Undelete.' }),
    wholeNumber('ChangedAtMillis', { label: 'Changed At (Milliseconds)', digits: 18, description: 'Moment of the change in milliseconds since 1970 (UTC).' }),
    longText('RecordIds', { label: 'Record Ids', length: 131072, description: 'Ids of the changed records, 18 characters each, separated by commas.' }),
    longText('Details', {
      label: 'Details',
      length: 131072,
      description: 'What cannot be read later, as JSON by record id: Customer ID of deleted records, values of events, syncs whose mapped fields changed.',
    }),
  ],
});
