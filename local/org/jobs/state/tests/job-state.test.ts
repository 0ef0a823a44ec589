import { apex, notes, orgWith } from '../../../testing/tests/sample-org.ts';

const keeper = `public class Keeper implements Queueable {
  Schema.SObjectType objectType = Account.SObjectType;
  Schema.SObjectField field = Account.Name;
  Map<Schema.SObjectField, List<Schema.SObjectType>> all = new Map<Schema.SObjectField, List<Schema.SObjectType>>{ Note__c.Count__c => new List<Schema.SObjectType>{ Note__c.SObjectType } };
  Object hidden = Contact.SObjectType;
  public void execute(QueueableContext context) {
    Boolean same = objectType == Account.SObjectType && field == Account.Name && field.getDescribe().getName() == 'Name' && hidden == Contact.SObjectType;
    insert new Note__c(Name = same + ' ' + all.get(Note__c.Count__c)[0].newSObject());
  }
}`;
const holder = `public class Holder implements Queueable {
  public Object anything; public Schema.DescribeFieldResult described; public List<System.Version> versions; public Matcher matcher; public transient Http http = new Http();
  public void execute(QueueableContext context) { insert new Note__c(Name = 'transient ' + http); }
}`;

test('tokens of objects and fields are kept, and are the same tokens again', () => {
  const org = orgWith([keeper]);
  apex(org, 'System.enqueueJob(new Keeper());');
  expect(org.drain()).toBe(1);
  expect(notes(org)).toEqual(['true Note__c:{}']);
});

test.each([
  ['described = Account.Name.getDescribe()', 'Not Serializable: Schema.DescribeFieldResult'],
  ['versions = new List<System.Version>{ new System.Version(1, 0) }', 'Not Serializable: System.Version'],
  ["matcher = Pattern.compile('a').matcher('b')", 'Not Serializable: System.Matcher'],
  ['anything = new HttpRequest()', 'Not Serializable: System.HttpRequest'],
])('%s is refused when the job is queued', (assignment, message) => {
  const org = orgWith([holder]);
  const { exceptionMessage } = org.runAnonymous(`Holder h = new Holder(); h.${assignment}; System.enqueueJob(h);`);
  expect(exceptionMessage).toBe(`System.SerializationException: ${message}`);
});

test('transient variables are left out, and are null afterwards', () => {
  const org = orgWith([holder]);
  apex(org, 'System.enqueueJob(new Holder());');
  org.drain();
  expect(notes(org)).toEqual(['transient null']);
});
