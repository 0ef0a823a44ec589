import { apexTestsPass } from '../../../testing/tests/apex-in-the-org.ts';
import { apex, notes, orgWith } from '../../../testing/tests/sample-org.ts';

const callback = `public class Told implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
  public void onSuccess(EventBus.SuccessResult result) { insert new Note__c(Name = 'published ' + result.getEventUuids().size() + ' ' + UserInfo.getName()); }
  public void onFailure(EventBus.FailureResult result) { insert new Note__c(Name = 'failed ' + result.getEventUuids().size()); }
}`;
const subscriber = `trigger OnLater on Later__e (after insert) { for (Later__e event : Trigger.new) insert new Note__c(Name = 'got ' + event.Text__c); }`;
const publish = `Later__e event = (Later__e) Later__e.SObjectType.newSObject(null, true); event.Text__c = 'x'; EventBus.publish(event, new Told());`;

const test_ = (name: string, body: string): string => `@IsTest static void ${name}() { Test.startTest(); ${body} }`;

describe('publish callbacks', () => {
  test('tell of success at stopTest, of failure where the test says so', () => {
    const tests = [
      test_('success', `${publish} Test.stopTest();
        Set<String> names = new Set<String>(); for (Note__c n : [SELECT Name FROM Note__c]) names.add(n.Name);
        Assert.areEqual(2, names.size(), '' + names); Assert.isTrue(names.contains('got x')); Assert.isTrue(names.contains('published 1 Automated Process'), '' + names);`),
      test_('failure', `${publish} Test.getEventBus().fail(); Test.stopTest();
        Assert.areEqual('failed 1', [SELECT Name FROM Note__c].Name);`),
      test_('onlyOnce', `${publish} Test.getEventBus().deliver(); Test.stopTest();
        Assert.areEqual(2, [SELECT COUNT() FROM Note__c]);`),
    ];
    expect(apexTestsPass([callback, subscriber, `@IsTest private class ToldTest { ${tests.join('\n')} }`])).toBe(3);
  });

  test('outside of tests they run after the commit', () => {
    const org = orgWith([callback]);
    try {
      apex(org, publish);
      expect(notes(org)).toEqual(['published 1 Automated Process']);
    } finally {
      org.close();
    }
  });
});
