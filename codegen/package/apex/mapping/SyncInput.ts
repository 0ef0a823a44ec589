import { MappingInput } from './MappingInput.ts';

/** What the Map Fields screen sends to save a sync with its whole mapping. */
export class SyncInput {
  /** Null for a new sync. */
  @AuraEnabled id: Id | null = null;
  @AuraEnabled name: string | null = null;
  @AuraEnabled connectionId: Id | null = null;
  /** API name, as the describe gives it */
  @AuraEnabled salesforceObject: string | null = null;
  /** `Users` or `Events` */
  @AuraEnabled entity: string | null = null;
  /** For events */
  @AuraEnabled eventName: string | null = null;
  @AuraEnabled mappings: List<MappingInput> = new List<MappingInput>();
}
