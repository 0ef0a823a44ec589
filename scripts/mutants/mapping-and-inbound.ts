import { mutation, type Mutation } from './mutation.ts';

/** Mutants of what screens offer and check, and of the inbound endpoint. */
export const mappingAndInbound: readonly Mutation[] = [
  mutation('MP-4', 'CompoundFields', 'addresses are offered as a whole', 'components.containsKey(describe.getName().toLowerCase());', 'false;'),
  mutation('MP-5', 'AttributeRules', 'any number of attributes is taken', 'attributes.size() > AttributeRules.MOST_ATTRIBUTES\n', 'attributes.size() > 10000\n'),
  mutation('MP-7', 'Syncs', 'a deleted sync is offered on', 'Archived__c = true, Active__c = false', 'Active__c = false'),
  mutation('MP-9', 'PayloadChecks', 'texts that are cut are not marked', 'if (text.length() <= longest)', 'if (true)'),
  mutation('MP-10', 'DryRun', 'unusable Customer IDs are not counted', 'this.view.unusableCustomerIds++;', ''),
  mutation('IN-1', 'StreamsBody', 'the size of a body is not looked at', 'body.size() > StreamsBody.MAXIMUM_BYTES', 'false'),
  mutation('IN-2', 'InboundSync', 'event names do not choose', 'return this.eventNames.isEmpty() ||', 'return true ||'),
  mutation('IN-3', 'InboundWriter', 'one bad event takes all others with it', 'Database.update(records, false, AccessLevel.USER_MODE)', 'Database.update(records, true, AccessLevel.USER_MODE)'),
  mutation('IN-4', 'InboundReceipts', 'a failed event may not come again', 'Database.delete(rows, false, AccessLevel.SYSTEM_MODE);', ''),
  mutation('IN-5', 'StreamsReceiver', 'everyone gets in', '!FeatureManagement.checkPermission(Permissions.RECEIVE_INBOUND)', 'false'),
];
