import { ConnectionGuard } from './ConnectionGuard.ts';

trigger(
  Connection__c,
  ['before insert', 'before update', 'before delete', 'after insert', 'after update', 'after delete'],
  () => {
    ConnectionGuard.run();
  },
);
