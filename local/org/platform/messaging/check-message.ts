import { services, type DmlError } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { Bean } from '../bean.ts';
import { SingleEmailClass } from './messages.ts';

const addressText = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]+$/;

const addressesOf = (message: Bean, name: string): string[] => {
  const list = message[name];
  return list instanceof ApexList ? list.a.map(String) : [];
};

const addressFields = ['toAddresses', 'ccAddresses', 'bccAddresses'] as const;

/** Everyone that a message goes to: addresses, and ids of contacts, leads and users. */
export function recipientsOf(message: Bean): string[] {
  if (!SingleEmailClass.is!(message)) return addressesOf(message, 'targetObjectIds');
  const target = message.targetObjectId === null || message.treatTargetObjectAsRecipient === false ? [] : [String(message.targetObjectId)];
  return [...addressFields.flatMap((field) => addressesOf(message, field)), ...target];
}

const missing = (message: string, fields: readonly string[] = []): DmlError => ({ statusCode: 'REQUIRED_FIELD_MISSING', message, fields });

/**
 * What keeps a message from being sent; null when nothing does. Templates can't be rendered here, so one stands for a body.
 * Source: SOAP API Developer Guide "sendEmail()", "StatusCode".
 */
export function problemOf(message: Bean): DmlError | null {
  if (!SingleEmailClass.is!(message)) return message.templateId === null ? missing('Missing template id', ['templateId']) : recipientsOf(message).length === 0 ? missing('Missing target object ids', ['targetObjectIds']) : null;
  if (recipientsOf(message).length === 0) return missing('Add a recipient to send an email.');
  for (const field of addressFields) {
    const broken = addressesOf(message, field).find((address) => !addressText.test(address) && !/^[a-zA-Z0-9]{15,18}$/.test(address));
    if (broken !== undefined) return { statusCode: 'INVALID_EMAIL_ADDRESS', message: `Email address is invalid: ${broken}`, fields: [field, broken] };
  }
  if (message.templateId === null && blank(message.plainTextBody) && blank(message.htmlBody)) return missing('Missing body, need at least one of html or plainText');
  if (isUser(message.targetObjectId) && message.saveAsActivity === true) {
    return { statusCode: 'INVALID_SAVE_AS_ACTIVITY_FLAG', message: 'saveAsActivity must be false when sending mail to users.', fields: ['saveAsActivity', 'true'] };
  }
  return null;
}

const blank = (text: unknown): boolean => text === null || text === '';

const isUser = (id: unknown): boolean => typeof id === 'string' && services().schema.objectByKeyPrefix(id.slice(0, 3))?.name === 'User';
