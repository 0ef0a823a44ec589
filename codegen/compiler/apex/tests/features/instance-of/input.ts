/** instanceof: classes, records, platform interfaces. */
export class Tests {
  private held: unknown = null;

  static take(contact: Contact): boolean {
    return contact.LastName.length() > 1;
  }

  run(value: unknown, record: SObject): boolean {
    if (value instanceof Queueable) {
      System.enqueueJob(value);
    }
    if (!(record instanceof Contact) && isInstance<List<Contact>>(value)) {
      return value.isEmpty();
    }
    if (record instanceof Contact && record.LastName !== '') return Tests.take(record);
    this.held = value;
    return value instanceof Tests || value instanceof DmlException;
  }
}
