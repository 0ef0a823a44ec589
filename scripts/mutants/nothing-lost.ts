import { mutation, type Mutation } from './mutation.ts';

/** Mutants that bring back what the fault campaign and its kin have found. */
export const nothingLost: readonly Mutation[] = [
  mutation('RT-6', 'QueueDrain', 'a row that was claimed or settled since the start of the batch is sent', 'lanes.contains(row.PendingKey__c)', 'true'),
  mutation('MP-11', 'DeliveryPlanner', 'the event of a deletion takes the outcome of what came after it', 'DeliveryPlanner.isDeletion(row) && sync.sendsDeletionsAsEvents()', 'false'),
  mutation('HS-7', 'HistoricParents', 'a historic sync that was cut short is done by its children', ' && !HistoricParents.CUT_SHORT.contains(errorType)', ''),
  mutation('RT-4', 'DrainCoordinator', 'a dead run keeps the lease', 'lease.JobId__c != null || lease.WakeRequested__c', 'false'),
  mutation('MP-11', 'BulkSender', 'deletions after a limited pair are packed together, and only the first is sent', 'rest.addAll(others);', 'for (List<Delivery> kept : others) {\n      if (rest.isEmpty()) {\n        rest.add(kept);\n      } else {\n        rest.get(0).addAll(kept);\n      }\n    }'),
];
