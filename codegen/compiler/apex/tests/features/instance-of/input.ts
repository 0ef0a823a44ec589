/** instanceof: classes, records, platform interfaces. */
export class Tests {
  static run(value: unknown, record: SObject): boolean {
    if (value instanceof Queueable) {
      System.enqueueJob(value);
    }
    if (!(record instanceof Contact) && isInstance<List<Contact>>(value)) {
      return value.isEmpty();
    }
    return value instanceof Tests || value instanceof DmlException;
  }
}
