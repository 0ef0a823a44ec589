/** One element of a bulk request, or one user to delete, and the Sync Queue rows that its outcome belongs to (several changes of a user travel as one). */
export class Delivery {
  readonly rows: List<SyncQueue__c>;
  readonly json: string;
  /** Size of the JSON in UTF-8. */
  readonly bytes: Integer;
  /** API name of the object, for pauses per connection and object. */
  readonly objectName: string;

  /** Set where the user is to be deleted; the JSON is empty then. */
  readonly deletedCustomerId: string | null;

  constructor(rows: List<SyncQueue__c>, json: string, objectName: string, deletedCustomerId: string | null = null) {
    this.rows = rows;
    this.json = json;
    this.deletedCustomerId = deletedCustomerId;
    this.bytes = Blob.valueOf(json).size();
    this.objectName = objectName;
  }

  isDeletion(): boolean {
    return this.deletedCustomerId !== null;
  }
}
