import { FieldMappingGuard } from './FieldMappingGuard.ts';

trigger(
  FieldMapping__c,
  ['before insert', 'before update', 'before delete', 'after insert', 'after update', 'after delete', 'after undelete'],
  () => {
    FieldMappingGuard.run();
  },
);
