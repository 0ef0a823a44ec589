/** Values of Sync.Direction. */
export class Directions {
  static readonly OUTBOUND: string = 'Salesforce to MoEngage';
  static readonly INBOUND: string = 'MoEngage to Salesforce';

  /** Null is outbound: that is what a new sync is unless said otherwise. */
  static isInbound(direction: string | null): boolean {
    return direction !== null && direction.equals(Directions.INBOUND);
  }
}
