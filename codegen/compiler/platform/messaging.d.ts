/** E-mail and custom notifications. */

declare namespace Messaging {
  export function extractInboundEmail(value: unknown, flag: boolean): Messaging.InboundEmail;
  export function renderEmailTemplate(text1: string, text2: string, values: List<string>): List<Messaging.RenderEmailTemplateBodyResult>;
  export function renderStoredEmailTemplate(text1: string, text2: string, text3: string): Messaging.SingleEmailMessage;
  export function renderStoredEmailTemplate(text1: string, text2: string, text3: string, value: unknown): Messaging.SingleEmailMessage;
  export function renderStoredEmailTemplate(text1: string, text2: string, text3: string, value: unknown, flag: boolean): Messaging.SingleEmailMessage;
  export function reserveMassEmailCapacity(number: Integer): void;
  export function reserveSingleEmailCapacity(number: Integer): void;
  export function sendEmail(values: List<Messaging.Email>): List<Messaging.SendEmailResult>;
  export function sendEmail(values: List<Messaging.Email>, flag: boolean): List<Messaging.SendEmailResult>;
  export function sendEmailMessage(values: List<Id>): List<Messaging.SendEmailResult>;
  export function sendEmailMessage(values: List<Id>, flag: boolean): List<Messaging.SendEmailResult>;

  export enum AttachmentRetrievalOption { METADATA_ONLY, METADATA_WITH_BODY, NONE }

  export class CustomNotification {
    private readonly __MessagingCustomNotification: true;
    constructor();
    constructor(text1: string, text2: string, text3: string, text4: string, text5: string, text6: string);
    send(values: Set<string>): void;
    setNotificationTypeId(value: string): void;
    setTitle(value: string): void;
    setBody(value: string): void;
    setTargetId(value: string): void;
    setTargetPageRef(value: string): void;
  }

  export class Email {
    private readonly __MessagingEmail: true;
    BccSender: boolean;
    EmailPriority: string;
    ReplyTo: string;
    SaveAsActivity: boolean;
    SenderDisplayName: string;
    Subject: string;
    UseSignature: boolean;
    constructor();
    getBccSender(): boolean;
    getEmailPriority(): string;
    getReplyTo(): string;
    getSaveAsActivity(): boolean;
    getSenderDisplayName(): string;
    getSubject(): string;
    getUseSignature(): boolean;
    setBccSender(value: boolean): void;
    setEmailPriority(value: string): void;
    setReplyTo(value: string): void;
    setSaveAsActivity(value: boolean): void;
    setSenderDisplayName(value: string): void;
    setSubject(value: string): void;
    setUseSignature(value: boolean): void;
  }

  export class EmailAttachment {
    private readonly __MessagingEmailAttachment: true;
    Body: Blob;
    ContentId: string;
    ContentType: string;
    FileName: string;
    constructor();
    getBody(): Blob;
    getContentId(): string;
    getContentType(): string;
    getFileName(): string;
    setBody(value: Blob): void;
    setContentId(value: string): void;
    setContentType(value: string): void;
    setFileName(value: string): void;
  }

  export class EmailFileAttachment {
    private readonly __MessagingEmailFileAttachment: true;
    Body: Blob;
    ContentType: string;
    FileName: string;
    Id: Id;
    Inline: boolean;
    constructor();
    getBody(): Blob;
    getContentType(): string;
    getFileName(): string;
    getId(): Id;
    getInline(): boolean;
    setBody(value: Blob): void;
    setContentType(value: string): void;
    setFileName(value: string): void;
    setInline(value: boolean): void;
  }

  export class EmailToSalesforceHandler {}

  export class InboundEmail {
    private readonly __MessagingInboundEmail: true;
    authenticationResults: List<Messaging.InboundEmail.AuthenticationResult>;
    binaryAttachments: List<Messaging.InboundEmail.BinaryAttachment>;
    ccAddresses: List<string>;
    fromAddress: string;
    fromName: string;
    headers: List<Messaging.InboundEmail.Header>;
    htmlBody: string;
    htmlBodyIsTruncated: boolean;
    inReplyTo: string;
    messageId: string;
    plainTextBody: string;
    plainTextBodyIsTruncated: boolean;
    references: List<string>;
    replyTo: string;
    subject: string;
    textAttachments: List<Messaging.InboundEmail.TextAttachment>;
    toAddresses: List<string>;
    constructor();
  }
  export namespace InboundEmail {
    export class AuthenticationResult {
      private readonly __MessagingInboundEmailAuthenticationResult: true;
      authenticationResultFields: List<Messaging.InboundEmail.AuthenticationResultField>;
      method: string;
      result: string;
      constructor();
    }
    export class AuthenticationResultField {
      private readonly __MessagingInboundEmailAuthenticationResultField: true;
      name: string;
      value: string;
      constructor();
    }
    export class BinaryAttachment {
      private readonly __MessagingInboundEmailBinaryAttachment: true;
      body: Blob;
      fileName: string;
      headers: List<Messaging.InboundEmail.Header>;
      mimeTypeSubType: string;
      constructor();
    }
    export class Header {
      private readonly __MessagingInboundEmailHeader: true;
      name: string;
      value: string;
      constructor();
    }
    export class TextAttachment {
      private readonly __MessagingInboundEmailTextAttachment: true;
      body: string;
      bodyIsTruncated: boolean;
      charset: string;
      fileName: string;
      headers: List<Messaging.InboundEmail.Header>;
      mimeTypeSubType: string;
      constructor();
    }
  }

  export interface InboundEmailHandler {
    handleInboundEmail(inboundEmail: Messaging.InboundEmail, inboundEnvelope: Messaging.InboundEnvelope): Messaging.InboundEmailResult;
  }
  export const InboundEmailHandler: InterfaceToken<InboundEmailHandler>;

  export class InboundEmailResult {
    private readonly __MessagingInboundEmailResult: true;
    message: string;
    success: boolean;
    constructor();
  }

  export class InboundEnvelope {
    private readonly __MessagingInboundEnvelope: true;
    fromAddress: string;
    toAddress: string;
    constructor();
  }

  export class MassEmailMessage extends Messaging.Email {
    private readonly __MessagingMassEmailMessage: true;
    Description: string;
    TargetObjectIds: List<Id>;
    TemplateId: Id;
    WhatIds: List<Id>;
    constructor();
    getBccSender(): boolean;
    getDescription(): string;
    getEmailPriority(): string;
    getReplyTo(): string;
    getSaveAsActivity(): boolean;
    getSenderDisplayName(): string;
    getSubject(): string;
    getTargetObjectIds(): List<Id>;
    getTemplateId(): Id;
    getUseSignature(): boolean;
    getWhatIds(): List<Id>;
    setBccSender(value: boolean): void;
    setDescription(value: string): void;
    setEmailPriority(value: string): void;
    setReplyTo(value: string): void;
    setSaveAsActivity(value: boolean): void;
    setSenderDisplayName(value: string): void;
    setSubject(value: string): void;
    setTargetObjectIds(value: List<Id>): void;
    setTemplateId(value: Id): void;
    setUseSignature(value: boolean): void;
    setWhatIds(value: List<Id>): void;
  }

  export class PushNotification {
    private readonly __MessagingPushNotification: true;
    constructor();
    constructor(map: Map<string, unknown>);
    send(text: string, values: Set<string>): void;
    setPayload(value: Map<string, unknown>): void;
    setTtl(value: Integer): void;
  }

  export class PushNotificationPayload {
    static apple(text1: string, text2: string, number: Integer, map: Map<string, unknown>): Map<string, unknown>;
    static apple(text1: string, text2: string, text3: string, values: List<string>, text4: string, text5: string, number: Integer, map: Map<string, unknown>): Map<string, unknown>;
  }

  export class RenderEmailTemplateBodyResult {
    private readonly __MessagingRenderEmailTemplateBodyResult: true;
    Errors: List<Messaging.RenderEmailTemplateError>;
    MergedBody: string;
    Success: boolean;
    constructor();
    getErrors(): List<Messaging.RenderEmailTemplateError>;
    getMergedBody(): string;
    getSuccess(): boolean;
  }

  export class RenderEmailTemplateError {
    private readonly __MessagingRenderEmailTemplateError: true;
    FieldName: string;
    Message: string;
    Offset: Integer;
    StatusCode: StatusCode;
    constructor();
    getFieldName(): string;
    getMessage(): string;
    getOffset(): Integer;
    getStatusCode(): StatusCode;
  }

  export class SendEmailError {
    private readonly __MessagingSendEmailError: true;
    Message: string;
    StatusCode: StatusCode;
    TargetObjectId: string;
    constructor();
    getFields(): List<string>;
    getMessage(): string;
    getStatusCode(): StatusCode;
    getTargetObjectId(): string;
  }

  export class SendEmailResult {
    private readonly __MessagingSendEmailResult: true;
    Errors: List<Messaging.SendEmailError>;
    Success: boolean;
    constructor();
    getErrors(): List<Messaging.SendEmailError>;
    isSuccess(): boolean;
  }

  export class SingleEmailMessage extends Messaging.Email {
    private readonly __MessagingSingleEmailMessage: true;
    BccAddresses: List<string>;
    CcAddresses: List<string>;
    Charset: string;
    EntityAttachments: List<string>;
    FileAttachments: List<Messaging.EmailFileAttachment>;
    HtmlBody: string;
    InReplyTo: string;
    OptOutPolicy: string;
    OrgWideEmailAddressId: Id;
    PlainTextBody: string;
    References: string;
    Subject: string;
    TargetObjectId: Id;
    TemplateId: Id;
    TemplateName: string;
    ToAddresses: List<string>;
    TreatBodiesAsTemplate: boolean;
    TreatTargetObjectAsRecipient: boolean;
    UserMail: boolean;
    WhatId: Id;
    SaveAsActivity: boolean;
    constructor();
    getBccAddresses(): List<string>;
    getCcAddresses(): List<string>;
    getCharset(): string;
    getEntityAttachments(): List<string>;
    getFileAttachments(): List<Messaging.EmailFileAttachment>;
    getHtmlBody(): string;
    getInReplyTo(): string;
    getOneClickPost(): boolean;
    getOptOutPolicy(): string;
    getOrgWideEmailAddressId(): Id;
    getPlainTextBody(): string;
    getReferences(): string;
    getTargetObjectId(): Id;
    getTemplateId(): Id;
    getTemplateName(): string;
    getToAddresses(): List<string>;
    getWhatId(): Id;
    isTreatBodiesAsTemplate(): boolean;
    isTreatTargetObjectAsRecipient(): boolean;
    isUserMail(): boolean;
    setBccAddresses(value: List<string>): void;
    setCcAddresses(value: List<string>): void;
    setCharset(value: string): void;
    setEntityAttachments(value: List<string>): void;
    setFileAttachments(value: List<Messaging.EmailFileAttachment>): void;
    setHtmlBody(value: string): void;
    setInReplyTo(value: string): void;
    setOneClickPost(value: boolean): void;
    setOptOutPolicy(value: string): void;
    setOrgWideEmailAddressId(value: Id): void;
    setPlainTextBody(value: string): void;
    setReferences(value: string): void;
    setTargetObjectId(value: Id): void;
    setTemplateId(value: Id): void;
    setToAddresses(value: List<string>): void;
    setTreatBodiesAsTemplate(value: boolean): void;
    setTreatTargetObjectAsRecipient(value: boolean): void;
    setUnsubscribeComment(value: string): void;
    setUnsubscribeUrls(value: List<string>): void;
    setWhatId(value: Id): void;
  }
}
