import { apex, notes, orgWith } from '../../testing/tests/sample-org.ts';

const onLater = `trigger OnLater on Later__e (after insert) {
  for (Later__e e : Trigger.new) insert new Note__c(Name = e.Text__c + ' ' + UserInfo.getName(), Count__c = Trigger.size);
}`;
const onNow = `trigger OnNow on Now__e (after insert) { for (Now__e e : Trigger.new) insert new Note__c(Name = 'now ' + e.Text__c); }`;
const retrying = `trigger OnLater on Later__e (after insert) {
  if (EventBus.TriggerContext.currentContext().retries < 2) throw new EventBus.RetryableException('again');
  insert new Note__c(Name = 'after ' + EventBus.TriggerContext.currentContext().retries + ' retries');
}`;
const resuming = `trigger OnLater on Later__e (after insert) {
  Integer taken = 0;
  for (Later__e e : Trigger.new) {
    if (++taken > 2) break;
    insert new Note__c(Name = e.Text__c);
    EventBus.TriggerContext.currentContext().setResumeCheckpoint(e.ReplayId);
  }
}`;

describe('platform events', () => {
  test('published after commit: subscribers run in a transaction of their own as the automated process', () => {
    const org = orgWith([onLater]);
    apex(org, "EventBus.publish(new List<Later__e>{ new Later__e(Text__c = 'a'), new Later__e(Text__c = 'b') }); insert new Note__c(Name = 'publisher');");
    expect(notes(org)).toEqual(['publisher']);
    org.drain();
    expect(notes(org)).toEqual(['publisher', 'a Automated Process', 'b Automated Process']);
  });

  test('share the fate of their transaction, and of its savepoints', () => {
    const org = orgWith([onLater]);
    org.runAnonymous("EventBus.publish(new Later__e(Text__c = 'lost')); Integer i = 1 / 0;");
    apex(org, "Savepoint sp = Database.setSavepoint(); EventBus.publish(new Later__e(Text__c = 'lost')); Database.rollback(sp); EventBus.publish(new Later__e(Text__c = 'kept'));");
    org.drain();
    expect(notes(org)).toEqual(['kept Automated Process']);
  });

  test('published immediately: they arrive even when the transaction fails', () => {
    const org = orgWith([onNow]);
    org.runAnonymous("EventBus.publish(new Now__e(Text__c = 'x')); Integer i = 1 / 0;");
    org.drain();
    expect(notes(org)).toEqual(['now x']);
  });

  test('a RetryableException has the batch delivered again', () => {
    const org = orgWith([retrying]);
    apex(org, 'EventBus.publish(new Later__e());');
    for (let attempt = 0; attempt < 3; attempt++) {
      org.drain();
      org.advanceClock(10_000);
    }
    expect(notes(org)).toEqual(['after 2 retries']);
  });

  test('a checkpoint resumes behind the events that were taken', () => {
    const org = orgWith([resuming]);
    apex(org, "List<Later__e> all = new List<Later__e>(); for (Integer i = 0; i < 5; i++) all.add(new Later__e(Text__c = 'e' + i)); EventBus.publish(all);");
    expect(org.drain()).toBe(3);
    expect(notes(org)).toEqual(['e0', 'e1', 'e2', 'e3', 'e4']);
  });
});
