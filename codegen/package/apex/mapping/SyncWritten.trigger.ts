import { SyncGuard } from './SyncGuard.ts';

trigger(
  Sync__c,
  ['before insert', 'before update', 'before delete', 'after insert', 'after update', 'after delete', 'after undelete'],
  () => {
    SyncGuard.run();
  },
);
