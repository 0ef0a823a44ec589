enum Direction {
  OUTBOUND,
  INBOUND,
}

/** `===` keeps its meaning. */
export class Equality {
  static run(left: string, maybe: string | null, task: Task__c, id: Id, way: Direction, record: SObject): boolean {
    const texts = left === maybe && maybe !== left && maybe === 'Ab' && 'Ab' !== maybe;
    const noLetters = maybe === '' || left === '42';
    const picklist = task.Status__c === 'Open' || task.Status__c !== 'Closed';
    const plain = id === left || left.length() === 3 || way === Direction.INBOUND || maybe === null || texts !== true;
    const tokens = record.getSObjectType() === Contact.SObjectType;
    const dates = Date.today() === Date.newInstance(2026, 1, 1);
    const identity = record === task;
    const value = record.get('Name');
    const same = value === null ? maybe === null : value.equals(maybe);
    const unknowns = value !== null && value === maybe;
    return noLetters && picklist && plain && tokens && dates && identity && same && unknowns;
  }
}
