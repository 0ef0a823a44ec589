import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { Alert } from './Alert.ts';
import { AlertKey } from './AlertKey.ts';

/**
 * Rings the bell of Salesforce, and writes an e-mail where the settings ask for it (UI-6). An e-mail that can't be sent (a sandbox whose deliverability
 * is off) is logged and keeps nobody from the bell.
 */
@WithoutSharing
export class AlertMessenger {
  private static readonly NOTIFICATION_TYPE: string = 'MoEngage_Alert';
  /** More at once come as one */
  private static readonly MOST_SINGLE: Integer = 10;
  private static readonly TITLE_LENGTH: Integer = 250;
  private static readonly BODY_LENGTH: Integer = 750;

  /** What was sent in this transaction: the platform tells tests nothing of messages. */
  @TestVisible static readonly SENT: List<Alert> = new List<Alert>();

  static send(alerts: List<Alert>, userIds: Set<Id>, log: ExceptionLog): void {
    if (alerts.isEmpty() || userIds.isEmpty()) {
      return;
    }
    const messages = alerts.size() > AlertMessenger.MOST_SINGLE ? AlertMessenger.summary(alerts) : alerts;
    AlertMessenger.SENT.addAll(messages);
    AlertMessenger.notify(messages, userIds);
    if (Settings.row().AlertByEmail__c ?? false) {
      AlertMessenger.mail(messages, userIds, log);
    }
  }

  private static summary(alerts: List<Alert>): List<Alert> {
    const titles = new List<string>();
    for (const alert of alerts) {
      titles.add(alert.title);
    }
    return new List<Alert>([
      new Alert(AlertKey.backlog(), `${alerts.size()} things have changed in the MoEngage App`, `${String.join(titles, '. ')}.`),
    ]);
  }

  private static notify(alerts: List<Alert>, userIds: Set<Id>): void {
    const notificationTypeId = AlertMessenger.notificationTypeId();
    if (notificationTypeId === null) {
      return;
    }
    const recipients = new Set<string>();
    for (const userId of userIds) {
      recipients.add(userId);
    }
    for (const alert of alerts) {
      const notification = new Messaging.CustomNotification();
      notification.setNotificationTypeId(notificationTypeId);
      notification.setTitle(alert.title.left(AlertMessenger.TITLE_LENGTH));
      notification.setBody(alert.body.left(AlertMessenger.BODY_LENGTH));
      if (alert.key.recordId !== null) {
        notification.setTargetId(alert.key.recordId);
      } else {
        notification.setTargetPageRef(AlertMessenger.queuePage());
      }
      notification.send(recipients);
    }
  }

  /** A subscriber's own type may have the same name: ours has the namespace of this class. */
  private static notificationTypeId(): Id | null {
    const className = AlertMessenger.class.getName();
    const namespace = className.contains('.') ? className.substringBefore('.') : null;
    for (const found of soql<CustomNotificationType>`
      SELECT Id FROM CustomNotificationType
      WHERE DeveloperName = ${AlertMessenger.NOTIFICATION_TYPE} AND NamespacePrefix = ${namespace}
      WITH SYSTEM_MODE LIMIT 1`) {
      return found.Id;
    }
    return null;
  }

  private static queuePage(): string {
    return JSON.serialize(
      new Map<string, unknown>([
        ['type', 'standard__objectPage'],
        [
          'attributes',
          new Map<string, string>([
            ['objectApiName', SyncQueue__c.SObjectType.getDescribe().getName()],
            ['actionName', 'list'],
          ]),
        ],
      ]),
    );
  }

  /** To users by id: such mails count against no daily limit of the org. */
  private static mail(alerts: List<Alert>, userIds: Set<Id>, log: ExceptionLog): void {
    const mails = new List<Messaging.Email>();
    for (const alert of alerts) {
      for (const userId of userIds) {
        const mail = new Messaging.SingleEmailMessage();
        mail.setTargetObjectId(userId);
        mail.setSaveAsActivity(false);
        mail.setSubject(alert.title);
        mail.setPlainTextBody(`${alert.title}.\n\n${alert.body}`);
        mails.add(mail);
      }
    }
    try {
      Messaging.sendEmail(mails, false);
    } catch (error) {
      caught(error);
      log.addError(ExceptionLog.KIND_JOB, error);
    }
  }
}
