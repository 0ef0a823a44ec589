// Generated from triggers/input.ts; edit that file.
/** Runs the handler. */
trigger Input on Contact(before insert, after update) {
  // one line
  for (Contact contact : (List<Contact>) Trigger.new) {
    if (Trigger.isBefore && Trigger.oldMap.get(contact.Id) == null) {
      contact.addError('no');
    }
  }
}
