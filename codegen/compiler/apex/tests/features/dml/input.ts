/** DML statements and DML with results. */
export class Dml {
  static run(contacts: List<Contact>, task: Task__c): void {
    insert(contacts);
    update(contacts, AccessLevel.USER_MODE);
    upsert(task);
    upsert(task, Task__c.Key__c);
    upsert(task, Task__c.Key__c, AccessLevel.SYSTEM_MODE);
    remove(new List<SObject>([task]));
    remove(task, AccessLevel.SYSTEM_MODE);
    undelete(contacts);
    merge(contacts[0], contacts[1]);
    for (const result of Database.insert(contacts, false, AccessLevel.SYSTEM_MODE)) {
      if (!result.isSuccess()) System.debug(result.getErrors()[0].getMessage());
    }
    Database.delete(contacts, false);
    const saved = Database.update(task, true);
    System.debug(saved.getId());
    EventBus.publish(new List<SObject>([new Changed__e({ RecordId__c: task.Id })]));
  }
}
