/** What TypeScript knows after a test, Apex is told by a cast. */
export class Narrowing {
  private readonly held: unknown = null;

  run(value: unknown, record: SObject, found: ObjectValue): string {
    if (value instanceof Queueable) {
      System.enqueueJob(value);
    }
    if (record instanceof Contact && record.LastName !== '') return record.LastName + record.Id;
    if (value instanceof Narrowing) {
      const other = value;
      other.run(value.held, record, found);
    }
    if (this.held instanceof Contact) {
      insert(this.held);
    }
    if (isInstance<Map<string, unknown>>(value) && value.isEmpty()) return `${value}`;
    if (found !== null) return found.toString();
    if (!(value instanceof Account)) return 'none';
    return value.Name;
  }
}
