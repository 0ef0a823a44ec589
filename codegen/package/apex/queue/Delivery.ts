/** One element of a bulk request and the Sync Queue rows that its outcome belongs to (several changes of a user travel as one). */
export class Delivery {
  readonly rows: List<SyncQueue__c>;
  readonly json: string;
  /** Size of the JSON in UTF-8. */
  readonly bytes: Integer;
  /** API name of the object, for pauses per connection and object. */
  readonly objectName: string;

  constructor(rows: List<SyncQueue__c>, json: string, objectName: string) {
    this.rows = rows;
    this.json = json;
    this.bytes = Blob.valueOf(json).size();
    this.objectName = objectName;
  }
}
