import { recordPage } from '../../compiler/metadata/index.ts';
import { connection } from './objects/connection.ts';
import { exception } from './objects/exception.ts';
import { syncQueue } from './objects/sync-queue.ts';
import { sync } from './objects/sync.ts';

/** UI-2: the pages of records. The app shows them without anybody having to activate them. */
export const recordPages = [
  recordPage(connection, {
    fullName: 'Connection_Record_Page',
    label: 'Connection Record Page',
    description: 'A connection with the syncs that use it.',
  }),
  recordPage(sync, {
    fullName: 'Sync_Record_Page',
    label: 'Sync Record Page',
    description: 'A sync with its field mappings, its queue and how the last Historic Sync went.',
  }),
  recordPage(syncQueue, {
    fullName: 'Sync_Queue_Record_Page',
    label: 'Sync Queue Record Page',
    description: 'A Sync Queue record with its failed records and exceptions.',
  }),
  recordPage(exception, {
    fullName: 'Exception_Record_Page',
    label: 'Exception Record Page',
    description: 'Why a record was not synced.',
  }),
];
