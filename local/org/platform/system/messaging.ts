import { throwApex, throwLimit } from '../../runtime/exceptions.ts';
import { platformClass, type PropertyAccess } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import type { ApexSet } from '../../runtime/values/set.ts';
import { extras } from './org-extras.ts';

type Bag = Record<string, unknown>;

/** `Messaging.SingleEmailMessage`: its properties by name. */
class EmailMessage {
  readonly values: Bag = {};
}

class EmailResult {
  readonly success = true;
}

class CustomNotification {
  readonly values: Bag = {};
}

const emailResultType: RuntimeType = { name: 'Messaging.SendEmailResult', kind: 'class', is: (value) => value instanceof EmailResult };

const emailProperties: Readonly<Record<string, string>> = {
  toAddresses: 'List<String>', ccAddresses: 'List<String>', bccAddresses: 'List<String>', subject: 'String', plainTextBody: 'String', htmlBody: 'String', replyTo: 'String',
  senderDisplayName: 'String', saveAsActivity: 'Boolean', useSignature: 'Boolean', bccSender: 'Boolean', targetObjectId: 'Id', templateId: 'Id', whatId: 'Id', orgWideEmailAddressId: 'Id',
  treatTargetObjectAsRecipient: 'Boolean', treatBodiesAsTemplate: 'Boolean', charset: 'String', optOutPolicy: 'String', references: 'String', inReplyTo: 'String', fileAttachments: 'List<Object>', entityAttachments: 'List<String>',
};

function capitalised(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}

function emailMembers(): { methods: Record<string, (self: EmailMessage, value?: unknown) => unknown>; properties: Record<string, PropertyAccess> } {
  const methods: Record<string, (self: EmailMessage, value?: unknown) => unknown> = {};
  const properties: Record<string, PropertyAccess> = {};
  for (const [name, type] of Object.entries(emailProperties)) {
    const get = (self: EmailMessage): unknown => self.values[name] ?? null;
    const set = (self: EmailMessage, value: unknown): void => { self.values[name] = value; };
    methods[`void set${capitalised(name)}(${type} value)`] = set;
    methods[`${type} get${capitalised(name)}()`] = get;
    properties[`${type} ${name}`] = { get, set };
  }
  return { methods, properties };
}

function texts(value: unknown): string[] {
  return value instanceof ApexList ? value.a.map(String) : [];
}

function sendEmail(messages: ApexList): ApexList {
  const running = transaction();
  if (++running.used.emailInvocations > running.limits.emailInvocations) throwLimit(`Too many Email Invocations: ${running.used.emailInvocations}`);
  const sent = messages.a.map((message) => {
    const { values } = message as EmailMessage;
    const to = [...texts(values.toAddresses), ...texts(values.ccAddresses), ...texts(values.bccAddresses)];
    if (to.length === 0 && values.targetObjectId == null) throwApex('System.EmailException', 'SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []');
    const target = values.targetObjectId == null ? [] : [String(values.targetObjectId)];
    return { kind: 'email' as const, sentAt: services().clock.now(), to: [...to, ...target], subject: String(values.subject ?? ''), body: String(values.plainTextBody ?? values.htmlBody ?? '') };
  });
  // Mail leaves with the commit; a rolled-back transaction sends none, a test never does.
  if (!running.isTest) {
    const { messages: recorded } = extras();
    running.afterCommit.push(() => recorded.push(...sent));
  }
  return new ApexList(listOf(emailResultType), sent.map(() => new EmailResult()));
}

const notificationSetters: Readonly<Record<string, string>> = { Title: 'String', Body: 'String', NotificationTypeId: 'String', TargetId: 'String', TargetPageRef: 'String', SenderId: 'String' };

function notificationMethods(): Record<string, (self: CustomNotification, value: unknown) => unknown> {
  const methods: Record<string, (self: CustomNotification, value: unknown) => unknown> = {
    'void send(Set<String> users)': (self, users) => {
      for (const needed of ['Title', 'Body', 'NotificationTypeId']) {
        if (self.values[needed] == null) throwApex('System.HandledException', `Required field is missing: ${needed}`);
      }
      if (self.values.TargetId == null && self.values.TargetPageRef == null) throwApex('System.HandledException', 'Specify a target ID or a target page reference');
      const running = transaction();
      const note = { kind: 'notification' as const, sentAt: services().clock.now(), to: [...(users as ApexSet)].map(String), subject: String(self.values.Title), body: String(self.values.Body) };
      const { messages } = extras();
      if (!running.isTest) running.afterCommit.push(() => messages.push(note));
    },
  };
  for (const [name, type] of Object.entries(notificationSetters)) {
    methods[`void set${name}(${type} value)`] = (self, value) => { self.values[name] = value; };
  }
  return methods;
}

/** E-mail and custom notifications: checked, counted and recorded, delivered to no one. */
export const messagingClasses = [
  platformClass('System.Messaging', {
    statics: {
      'void reserveSingleEmailCapacity(Integer amount)': () => undefined,
      'void reserveMassEmailCapacity(Integer amount)': () => undefined,
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': sendEmail,
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)': sendEmail,
    },
  }),
  platformClass('Messaging.Email', { abstract: true, is: (value) => value instanceof EmailMessage }),
  platformClass('Messaging.SingleEmailMessage', { extends: 'Messaging.Email', constructors: { 'SingleEmailMessage()': () => new EmailMessage() }, ...emailMembers(), is: (value) => value instanceof EmailMessage }),
  platformClass('Messaging.SendEmailResult', {
    methods: { 'Boolean isSuccess()': (self: EmailResult) => self.success, 'List<Object> getErrors()': () => new ApexList(listOf(emailResultType)) },
    is: emailResultType.is,
  }),
  platformClass('Messaging.CustomNotification', { constructors: { 'CustomNotification()': () => new CustomNotification() }, methods: notificationMethods(), is: (value) => value instanceof CustomNotification }),
];
