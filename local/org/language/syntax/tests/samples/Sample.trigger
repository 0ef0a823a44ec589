trigger Sample on Account (before insert, after update, before delete, after undelete) {
  private static Integer counter = 0;
  if (Trigger.isBefore && Trigger.isInsert) {
    for (Account account : Trigger.new) account.Name = helper(account.Name);
  }
  String helper(String text) { return text + counter; }
  void other() {}
  class Local { Integer value; }
  Handler.run(Trigger.newMap, Trigger.old.size());
}
