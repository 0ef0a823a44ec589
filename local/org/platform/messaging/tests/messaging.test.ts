import { openOrg, type Org } from '../../../org.ts';
import { apexTest } from '../../../testing/tests/apex-in-the-org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

const mail = (more: string): string => `Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage(); ${more}`;
const toAda = `mail.setToAddresses(new List<String>{ 'ada@example.com' }); mail.setSubject('Hi'); mail.setPlainTextBody('Body');`;

describe('Messaging', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());
  const failureOf = (source: string): string | null => org.runAnonymous(source).exceptionMessage;

  test('a message is recorded with the commit', () => {
    const source = mail(`${toAda}
      mail.setFileAttachments(new List<Messaging.EmailFileAttachment>{ new Messaging.EmailFileAttachment() });
      Messaging.SendEmailResult result = Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail })[0];
      System.debug(result.isSuccess() + ' ' + result.success + ' ' + result.getErrors().size() + ' ' + mail.getSaveAsActivity());`);
    expect(apex(org, source)).toEqual(['true true 0 true']);
    expect(org.messages).toEqual([{ kind: 'email', sentAt: expect.any(Number) as number, to: ['ada@example.com'], subject: 'Hi', body: 'Body' }]);
    org.runAnonymous(`${source} insert new Account();`);
    expect(org.messages).toHaveLength(1);
  });

  const send = `Messaging.sendEmail(new List<Messaging.Email>{ mail });`;
  test.each([
    ['no recipient', `mail.setPlainTextBody('x');`, 'REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []'],
    ['no body', `mail.setToAddresses(new List<String>{ 'a@b.co' });`, 'REQUIRED_FIELD_MISSING, Missing body, need at least one of html or plainText: []'],
    ['a broken address', `mail.setToAddresses(new List<String>{ 'nobody' }); mail.setPlainTextBody('x');`, 'INVALID_EMAIL_ADDRESS, Email address is invalid: nobody: [toAddresses, nobody]'],
    ['a user and an activity', `mail.setTargetObjectId(UserInfo.getUserId()); mail.setPlainTextBody('x');`, 'INVALID_SAVE_AS_ACTIVITY_FLAG, saveAsActivity must be false when sending mail to users.: [saveAsActivity, true]'],
  ])('%s is refused', (_, more, problem) => {
    expect(failureOf(mail(more) + send)).toBe(`System.EmailException: SendEmail failed. First exception on row 0; first error: ${problem}`);
  });

  test('without all or nothing the results tell', () => {
    const source = mail(`Messaging.SendEmailResult result = Messaging.sendEmail(new List<Messaging.Email>{ mail }, false)[0];
      System.debug(result.isSuccess() + ' ' + result.getErrors()[0].getStatusCode());`);
    expect(apex(org, source)).toEqual(['false REQUIRED_FIELD_MISSING']);
    expect(org.messages).toEqual([]);
  });

  test('ten calls a transaction, and the capacity of a day', () => {
    expect(failureOf(mail(`${toAda} for (Integer i = 0; i < 11; i++) ${send}`))).toMatch(/^System\.LimitException: Too many Email Invocations: 11/);
    expect(failureOf('Messaging.reserveSingleEmailCapacity(5001);')).toBe('System.HandledException: The daily limit for the org would be exceeded by this request');
    expect(failureOf('Messaging.reserveSingleEmailCapacity(5000);')).toBeNull();
    apex(org, mail(toAda + send));
    expect(failureOf('Messaging.reserveSingleEmailCapacity(5000);')).toMatch(/daily limit/);
    org.advanceClock(24 * 3_600_000);
    expect(failureOf('Messaging.reserveSingleEmailCapacity(5000);')).toBeNull();
  });

  test('tests send nothing', () => {
    expect(apexTest(mail(`${toAda} Assert.isTrue(${send.replace(';', '')}[0].isSuccess()); Assert.areEqual(1, Limits.getEmailInvocations());`))).toBe(1);
  });

  test('notifications', () => {
    apex(org, `Messaging.CustomNotification note = new Messaging.CustomNotification(); note.setTitle('T'); note.setBody('B'); note.setNotificationTypeId('0ML'); note.setTargetId('001');
      note.send(new Set<String>{ UserInfo.getUserId() });`);
    expect(org.messages.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(['notification T']);
    expect(failureOf(`new Messaging.CustomNotification().send(new Set<String>());`)).toBe('System.HandledException: Required field is missing: Title');
    expect(apex(org, `System.debug(JSON.serialize(Messaging.PushNotificationPayload.apple('hey', '', 2, new Map<String, Object>{ 'x' => 1 })));`)).toEqual(['{"x":1,"aps":{"alert":"hey","sound":"","badge":2}}']);
  });

  test('templates say that they are not rendered', () => {
    expect(failureOf(`Messaging.renderStoredEmailTemplate('00X', null, null);`)).toBe(
      'System.UnsupportedOperationException: Messaging.renderStoredEmailTemplate is not available in the local org: e-mail templates are kept, not rendered.',
    );
  });
});
