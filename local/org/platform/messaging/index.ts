import { platformClass, platformEnum, type PlatformClass } from '../../runtime/platform-class.ts';
import { accessors } from '../accessors.ts';
import { bean } from '../bean.ts';
import { unavailableMembers } from '../unavailable.ts';
import { reserve } from './daily-capacity.ts';
import { inboundEmailClasses } from './inbound-email.ts';
import { messageClasses } from './messages.ts';
import { notificationClasses } from './notifications.ts';
import { sendEmail, sendEmailClasses } from './send-email.ts';

const rendered = { errors: 'List<Messaging.RenderEmailTemplateError>', mergedBody: 'String', success: 'Boolean' } as const;
const renderError = { fieldName: 'String', message: 'String', offset: 'Integer', statusCode: 'StatusCode' } as const;

/** E-mail and notifications: checked, counted and recorded, delivered to no one. Source: Apex Reference "Messaging Class" and "Messaging Namespace". */
export const messagingClasses: readonly PlatformClass[] = [
  platformClass('System.Messaging', {
    statics: {
      'void reserveSingleEmailCapacity(Integer amount)': reserve('single'),
      'void reserveMassEmailCapacity(Integer amount)': reserve('mass'),
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails)': sendEmail,
      'List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> emails, Boolean allOrNothing)': sendEmail,
      ...unavailableMembers('Messaging', 'e-mail templates are kept, not rendered', [
        'List<Messaging.RenderEmailTemplateBodyResult> renderEmailTemplate(String whoId, String whatId, List<String> bodies)',
        'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)',
        'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption)',
        'Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId, Messaging.AttachmentRetrievalOption attachmentRetrievalOption, Boolean updateEmailTemplateUsage)',
      ]),
      ...unavailableMembers('Messaging', 'it neither receives mail nor sends drafts', [
        'Messaging.InboundEmail extractInboundEmail(Object source, Boolean includeForwardedAttachments)',
        'List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessageIds)',
        'List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessageIds, Boolean allOrNothing)',
      ]),
    },
  }),
  ...messageClasses,
  ...sendEmailClasses,
  ...notificationClasses,
  ...inboundEmailClasses,
  platformEnum('Messaging.AttachmentRetrievalOption', ['METADATA_ONLY', 'METADATA_WITH_BODY', 'NONE']),
  bean('Messaging.RenderEmailTemplateBodyResult', rendered, { constructors: {}, methods: accessors(rendered, { readOnly: true }) }),
  bean('Messaging.RenderEmailTemplateError', renderError, { constructors: {}, methods: accessors(renderError, { readOnly: true }) }),
];
