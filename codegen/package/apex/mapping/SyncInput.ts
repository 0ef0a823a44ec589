import { FilterDefinition } from './filter/FilterDefinition.ts';
import { MappingInput } from './MappingInput.ts';

/** A sync with its whole mapping, as the Map Fields screen gets it and sends it back. */
export class SyncInput {
  /** Null for a new sync. */
  @AuraEnabled id: Id | null = null;
  @AuraEnabled name: string | null = null;
  @AuraEnabled connectionId: Id | null = null;
  /** One of Directions; null is Salesforce to MoEngage. Fixed once saved, as the object is. */
  @AuraEnabled direction: string | null = null;
  /** API name, as the describe gives it */
  @AuraEnabled salesforceObject: string | null = null;
  /** `Users` or `Events`; inbound, null is Users */
  @AuraEnabled entity: string | null = null;
  /** For events; inbound, the event names that the sync takes, separated by commas, and empty takes all (IN-2) */
  @AuraEnabled eventName: string | null = null;
  /** Which records are taken (MP-8); null for all */
  @AuraEnabled filter: FilterDefinition | null = null;
  /** `Ignore`, `Send event` or `Delete user` (MP-11); null is Ignore */
  @AuraEnabled deleteHandling: string | null = null;
  @AuraEnabled deleteEventName: string | null = null;
  /** Inbound: whether what came in may go out again (IN-4) */
  @AuraEnabled allowEcho: boolean | null = false;
  @AuraEnabled mappings: List<MappingInput> = new List<MappingInput>();
}
