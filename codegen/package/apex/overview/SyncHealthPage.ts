import { SyncHealthView } from './SyncHealthView.ts';

/** One page of syncs with their health. */
export class SyncHealthPage {
  @AuraEnabled syncs: List<SyncHealthView> = new List<SyncHealthView>();
  /** Syncs in all */
  @AuraEnabled total: Integer = 0;
  @AuraEnabled pageSize: Integer;

  constructor(pageSize: Integer) {
    this.pageSize = pageSize;
  }
}
