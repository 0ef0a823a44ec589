import { accessors } from '../accessors.ts';
import { bean } from '../bean.ts';

const common = {
  bccSender: 'Boolean', emailPriority: 'String', replyTo: 'String', saveAsActivity: 'Boolean', senderDisplayName: 'String', subject: 'String', useSignature: 'Boolean',
} as const;

const single = {
  bccAddresses: 'List<String>', ccAddresses: 'List<String>', charset: 'String', entityAttachments: 'List<String>', fileAttachments: 'List<Messaging.EmailFileAttachment>', htmlBody: 'String',
  inReplyTo: 'String', oneClickPost: 'Boolean', optOutPolicy: 'String', orgWideEmailAddressId: 'Id', plainTextBody: 'String', references: 'String', targetObjectId: 'Id', templateId: 'Id',
  templateName: 'String', toAddresses: 'List<String>', treatBodiesAsTemplate: 'Boolean', treatTargetObjectAsRecipient: 'Boolean', unsubscribeComment: 'String', unsubscribeUrls: 'List<String>',
  userMail: 'Boolean', whatId: 'Id',
} as const;

const mass = { description: 'String', targetObjectIds: 'List<Id>', templateId: 'Id', whatIds: 'List<Id>' } as const;

const initial = () => ({ saveAsActivity: true, useSignature: true, treatTargetObjectAsRecipient: true });

/** `Messaging.SingleEmailMessage`. Source: Apex Reference "SingleEmailMessage Methods", "Email Class (Base Email Methods)". */
export const SingleEmailClass = bean('Messaging.SingleEmailMessage', { ...common, ...single }, {
  extends: 'Messaging.Email',
  initial,
  methods: accessors(single, { is: ['treatBodiesAsTemplate', 'treatTargetObjectAsRecipient', 'userMail'] }),
});

/** `Messaging.MassEmailMessage`. Source: Apex Reference "MassEmailMessage Methods". */
const MassEmailClass = bean('Messaging.MassEmailMessage', { ...common, ...mass }, { extends: 'Messaging.Email', initial, methods: accessors(mass) });

const EmailClass = bean('Messaging.Email', common, {
  abstract: true,
  constructors: {},
  methods: accessors(common),
  is: (value) => SingleEmailClass.is!(value) || MassEmailClass.is!(value),
});

const file = { body: 'Blob', contentType: 'String', fileName: 'String' } as const;
const fileAttachment = { ...file, inline: 'Boolean' } as const;
const attachment = { ...file, contentId: 'String' } as const;

export const messageClasses = [
  EmailClass,
  SingleEmailClass,
  MassEmailClass,
  bean('Messaging.EmailFileAttachment', { ...fileAttachment, id: 'Id' }, {
    methods: { ...accessors(fileAttachment), ...accessors({ id: 'Id' }, { readOnly: true }) },
  }),
  bean('Messaging.EmailAttachment', attachment, { methods: accessors(attachment) }),
];
