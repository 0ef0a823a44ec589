import { platformInterface, type PlatformClass } from '../../runtime/platform-class.ts';
import { bean } from '../bean.ts';

const attachment = {
  fileName: 'String', headers: 'List<Messaging.InboundEmail.Header>', mimeTypeSubType: 'String',
};

/**
 * Mail that comes in: what an `InboundEmailHandler` is given and answers. The local org receives no mail; code and its tests make these objects.
 * Source: Apex Reference "InboundEmail Class" and its neighbours.
 */
export const inboundEmailClasses: readonly PlatformClass[] = [
  bean('Messaging.InboundEmail', {
    authenticationResults: 'List<Messaging.InboundEmail.AuthenticationResult>', binaryAttachments: 'List<Messaging.InboundEmail.BinaryAttachment>', ccAddresses: 'List<String>', fromAddress: 'String', fromName: 'String',
    headers: 'List<Messaging.InboundEmail.Header>', htmlBody: 'String', htmlBodyIsTruncated: 'Boolean', inReplyTo: 'String', messageId: 'String',
    plainTextBody: 'String', plainTextBodyIsTruncated: 'Boolean', references: 'List<String>', replyTo: 'String', subject: 'String',
    textAttachments: 'List<Messaging.InboundEmail.TextAttachment>', toAddresses: 'List<String>',
  }),
  bean('Messaging.InboundEmail.BinaryAttachment', { body: 'Blob', ...attachment }),
  bean('Messaging.InboundEmail.TextAttachment', { body: 'String', bodyIsTruncated: 'Boolean', charset: 'String', ...attachment }),
  bean('Messaging.InboundEmail.Header', { name: 'String', value: 'String' }),
  bean('Messaging.InboundEmail.AuthenticationResult', {
    authenticationResultFields: 'List<Messaging.InboundEmail.AuthenticationResultField>', method: 'String', result: 'String',
  }),
  bean('Messaging.InboundEmail.AuthenticationResultField', { name: 'String', value: 'String' }),
  bean('Messaging.InboundEnvelope', { fromAddress: 'String', toAddress: 'String' }),
  bean('Messaging.InboundEmailResult', { message: 'String', success: 'Boolean' }),
  platformInterface('Messaging.InboundEmailHandler', [
    'Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)',
  ]),
];
