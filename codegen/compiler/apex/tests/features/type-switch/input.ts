/** switch by type. */
export class TypeSwitches {
  static run(record: SObject | null): string {
    switch (true) {
      case record instanceof Contact:
        return record.LastName;
      case record instanceof Case: {
        const subject = record.Subject;
        return subject ?? 'none';
      }
      case record === null:
        return 'null';
      default:
        return 'other';
    }
  }
}
