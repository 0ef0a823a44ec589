/** Names, paths, indexes and tokens. */
export class Access {
  private readonly contacts: List<Contact> = new List<Contact>();

  static tokens(): List<Schema.SObjectField> {
    return new List<Schema.SObjectField>([Contact.LastName, Task__c.Status__c]);
  }

  first(task: Task__c): string {
    this.contacts[0] = new Contact();
    const contact = this.contacts[this.contacts.size() - 1];
    const account = contact.Account?.Name ?? 'none';
    const owner = contact.Account?.Owner.Name ?? null;
    System.debug(LoggingLevel.ERROR, owner);
    System.debug(Access.class.getName() + (List<Access>).class.getName());
    return account + task.Parent__r!.Name;
  }
}
