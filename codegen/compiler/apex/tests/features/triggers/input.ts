/** Runs the handler. */
trigger(Contact, ['before insert', 'after update'], () => {
  // one line
  for (const contact of Trigger.new as List<Contact>) {
    if (Trigger.isBefore && Trigger.oldMap.get(contact.Id) === null) contact.addError('no');
  }
});
