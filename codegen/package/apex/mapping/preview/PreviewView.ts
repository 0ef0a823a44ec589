import { PreviewNote } from './PreviewNote.ts';

/** What would be sent of a record (MP-9). */
export class PreviewView {
  /** The element of the request, exactly as it travels; null where nothing would be sent */
  @AuraEnabled json: string | null = null;
  @AuraEnabled customerId: string | null = null;
  /** Why nothing of the record would be sent: no Customer ID, the filter, its size; null where it would */
  @AuraEnabled problem: string | null = null;
  @AuraEnabled notes: List<PreviewNote> = new List<PreviewNote>();
}
