/** A scheduled job as the settings screen shows it. */
export class JobView {
  @AuraEnabled name: string;
  @AuraEnabled isScheduled: boolean = false;
  @AuraEnabled cronExpression: string;
  @AuraEnabled nextFireTime: Datetime | null = null;
  @AuraEnabled previousFireTime: Datetime | null = null;
  @AuraEnabled state: string | null = null;
  /** Under whose rights it runs */
  @AuraEnabled ownerName: string | null = null;
  @AuraEnabled isMine: boolean = false;

  constructor(name: string, cronExpression: string) {
    this.name = name;
    this.cronExpression = cronExpression;
  }
}
