import { Directions } from './Directions.ts';
import { FilterDefinition } from './filter/FilterDefinition.ts';
import { RecordFilter } from './filter/RecordFilter.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { ObjectCatalogue } from './ObjectCatalogue.ts';
import { ObjectFields } from './ObjectFields.ts';
import { SyncDefinition } from './SyncDefinition.ts';

/**
 * What a sync must be, whatever way it is written (MP-1, MP-8, MP-11, CN-6): the screen and the trigger ask here. Each problem is a sentence
 * that says what to change; null means that all is well.
 */
export class SyncRules {
  private static readonly NAME_LENGTH: Integer = 80;
  private static readonly EVENT_NAME_LENGTH: Integer = 200;
  private static readonly IGNORE_DELETIONS: string = 'Ignore';
  private static readonly MOENGAGE_PREFIX: string = 'moe_';

  static problemOf(sync: Sync__c): string | null {
    return (
      SyncRules.problemOfBasics(sync) ??
      SyncRules.problemOfEventName(sync) ??
      SyncRules.problemOfDeletions(sync) ??
      SyncRules.problemOfFilter(sync)
    );
  }

  /** Whether the row says something else than before about what is synced; bookkeeping of the engine is none of it. */
  static isRedefined(before: Sync__c, after: Sync__c): boolean {
    for (const field of new List<Schema.SObjectField>([
      Sync__c.Name,
      Sync__c.Direction__c,
      Sync__c.SalesforceObject__c,
      Sync__c.MoEngageEntity__c,
      Sync__c.EventName__c,
      Sync__c.Filter__c,
      Sync__c.DeleteHandling__c,
      Sync__c.DeleteEventName__c,
    ])) {
      const old = before.get(field);
      const value = after.get(field);
      if (old === null ? value !== null : value === null || !old.equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** What stays as it is once a sync is saved: rows that wait, and the history, speak of this object and this way. */
  static problemOfChange(before: Sync__c, after: Sync__c): string | null {
    if (!before.SalesforceObject__c.equalsIgnoreCase(after.SalesforceObject__c)) {
      return `The sync belongs to ${before.SalesforceObject__c}. Add a new sync for ${after.SalesforceObject__c}.`;
    }
    return before.Direction__c === after.Direction__c
      ? null
      : `The sync goes from ${before.Direction__c}. Add a new sync for the other way.`;
  }

  private static problemOfBasics(sync: Sync__c): string | null {
    if (sync.Name === null || String.isBlank(sync.Name)) {
      return 'Sync name is empty. Enter one, such as "Contacts to MoEngage Users".';
    }
    if (sync.Name.length() > SyncRules.NAME_LENGTH) {
      return `Sync name is longer than ${SyncRules.NAME_LENGTH} characters. Shorten it.`;
    }
    const direction: string | null = sync.Direction__c;
    if (direction === null || (!direction.equals(Directions.OUTBOUND) && !direction.equals(Directions.INBOUND))) {
      return `Choose which way the data flows: ${Directions.OUTBOUND} or ${Directions.INBOUND}.`;
    }
    if (String.isBlank(sync.SalesforceObject__c)) {
      return 'No Salesforce object is chosen. Choose the object whose records go to MoEngage.';
    }
    if (ObjectFields.of(sync.SalesforceObject__c).isEmpty()) {
      return `There is no object ${sync.SalesforceObject__c} in this org. Choose another object.`;
    }
    const isSentByHistory = ObjectCatalogue.isUser(sync.SalesforceObject__c) && !Directions.isInbound(direction);
    if (!isSentByHistory && !ObjectCatalogue.mayBeOffered(sync.SalesforceObject__c)) {
      return `Records of ${sync.SalesforceObject__c} can't be synced: it is a setup object, or one without records of its own. Choose another object.`;
    }
    const entity: string | null = sync.MoEngageEntity__c;
    return entity !== null && (entity.equals(SyncDefinition.USERS) || entity.equals(SyncDefinition.EVENTS))
      ? null
      : 'Choose what the records are at MoEngage: Users or Events.';
  }

  private static problemOfEventName(sync: Sync__c): string | null {
    const isInbound = Directions.isInbound(sync.Direction__c);
    if (!isInbound && sync.MoEngageEntity__c === 'Events' && String.isBlank(sync.EventName__c)) {
      return 'Event name is empty. Enter the name that the event has at MoEngage.';
    }
    if (sync.EventName__c !== null && sync.EventName__c.length() > SyncRules.EVENT_NAME_LENGTH) {
      return `Event name is longer than ${SyncRules.EVENT_NAME_LENGTH} characters. Shorten it.`;
    }
    for (const name of new List<string | null>([sync.EventName__c, sync.DeleteEventName__c])) {
      if (!isInbound && name !== null && name.startsWithIgnoreCase(SyncRules.MOENGAGE_PREFIX)) {
        return `Event names that start with "moe_" belong to MoEngage. Choose another name than "${name}".`;
      }
    }
    return null;
  }

  private static problemOfDeletions(sync: Sync__c): string | null {
    const handling = sync.DeleteHandling__c;
    if (handling === null || handling.equals(SyncRules.IGNORE_DELETIONS)) {
      return null;
    }
    if (ObjectCatalogue.isUser(sync.SalesforceObject__c)) {
      return 'Users are sent by historic syncs only, so their deletions are not seen. Let deletions be ignored.';
    }
    if (handling.equals(SyncDefinition.DELETE_AS_EVENT)) {
      return null;
    }
    if (!handling.equals(SyncDefinition.DELETE_USER)) {
      return `"${handling}" is no way to handle deletions. Choose ${SyncRules.IGNORE_DELETIONS}, ${SyncDefinition.DELETE_AS_EVENT} or ${SyncDefinition.DELETE_USER}.`;
    }
    return sync.MoEngageEntity__c === 'Users'
      ? null
      : 'Only a sync of Users can delete users at MoEngage. Let deletions of this object be ignored or send an event.';
  }

  private static problemOfFilter(sync: Sync__c): string | null {
    try {
      RecordFilter.of(FilterDefinition.parse(sync.Filter__c), ObjectFields.of(sync.SalesforceObject__c));
    } catch (error) {
      if (error instanceof InvalidInputException) {
        return error.getMessage();
      } else {
        throw error;
      }
    }
    return null;
  }
}
