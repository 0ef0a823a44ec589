import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Alert } from './Alert.ts';
import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';
import { AlertMarks } from './AlertMarks.ts';
import { AlertMessenger } from './AlertMessenger.ts';
import { AlertRecipients } from './AlertRecipients.ts';
import { AlertSource } from './AlertSource.ts';
import { AlertTexts } from './AlertTexts.ts';
import { FailingSyncs } from './FailingSyncs.ts';
import { FullBacklog } from './FullBacklog.ts';
import { LostConnections } from './LostConnections.ts';

/**
 * Tells people what has gone wrong, once, and when it is over (UI-6). The heartbeat asks: its job belongs to the user who installed or rescheduled it.
 * The Automated Process user can't send mails, so where the job is its own, nothing is sent and Error Logs says what to do.
 */
@WithoutSharing
export class AlertCheck {
  static readonly APEX_CLASS: string = 'Alerts';
  private static readonly AUTOMATED: string = 'AutomatedProcess';
  /** Error Logs shows it, as it belongs to no record (UI-3). */
  private static readonly KIND_CONNECTION: string = 'Connection';

  @TestVisible static userType: string = UserInfo.getUserType();

  private readonly marks: Map<string, DrainLease__c> = AlertMarks.open();
  private readonly log: ExceptionLog = new ExceptionLog(AlertCheck.APEX_CLASS);
  private readonly isSendable: boolean = !AlertCheck.userType.equals(AlertCheck.AUTOMATED);
  private readonly userIds: Set<Id> = AlertRecipients.userIds();

  static run(): void {
    new AlertCheck().check();
  }

  private check(): void {
    const current = new Map<string, AlertKey>();
    for (const source of new List<AlertSource>([new LostConnections(), new FailingSyncs(), new FullBacklog()])) {
      current.putAll(source.current(AlertKey.ofKinds(this.marks.keySet(), source.kinds())));
    }
    if (!this.isSendable && !this.userIds.isEmpty()) {
      const key = AlertKey.owner();
      current.put(key.text, key);
    }
    const keys = AlertKey.all(this.marks.keySet());
    keys.addAll(current.values());
    const texts = new AlertTexts(keys);
    const messages = this.begin(current, texts);
    messages.addAll(this.tellLate(current, texts));
    messages.addAll(this.end(current, texts));
    if (this.isSendable) {
      AlertMessenger.send(messages, this.userIds, this.log);
    }
    this.log.save();
  }

  private begin(current: Map<string, AlertKey>, texts: AlertTexts): List<Alert> {
    const fresh = new List<AlertKey>();
    for (const key of current.values()) {
      if (!this.marks.containsKey(key.text)) {
        fresh.add(key);
      }
    }
    const made = AlertMarks.add(fresh, !this.canTell());
    const begun = new List<Alert>();
    for (const key of fresh) {
      if (made.contains(key.text)) {
        const alert = texts.begun(key);
        begun.add(alert);
        this.logWhatBelongsToNoRecord(alert);
      }
    }
    return begun;
  }

  /** What began while there was nobody to tell. */
  private tellLate(current: Map<string, AlertKey>, texts: AlertTexts): List<Alert> {
    const late = new List<Alert>();
    const told = new List<DrainLease__c>();
    for (const mark of this.marks.values()) {
      if (mark.WakeRequested__c && current.containsKey(mark.Key__c) && this.canTell()) {
        told.add(mark);
        late.add(texts.begun(current.get(mark.Key__c)!));
      }
    }
    AlertMarks.told(told);
    return late;
  }

  private end(current: Map<string, AlertKey>, texts: AlertTexts): List<Alert> {
    const over = new List<Alert>();
    const gone = new List<DrainLease__c>();
    for (const mark of this.marks.values()) {
      if (!current.containsKey(mark.Key__c)) {
        gone.add(mark);
        const key = AlertKey.parse(mark.Key__c);
        // Who was never told of its beginning, or can't know the thing any more, needs no end.
        if (!mark.WakeRequested__c && texts.isKnown(key) && key.kind !== AlertKind.OWNER) {
          over.add(texts.over(key));
        }
      }
    }
    AlertMarks.remove(gone);
    return over;
  }

  private logWhatBelongsToNoRecord(alert: Alert): void {
    if (alert.key.kind === AlertKind.CONNECTION) {
      this.log.addMessage(AlertCheck.KIND_CONNECTION, 'Access Lost', `${alert.title}. ${alert.body}`);
    } else if (alert.key.kind === AlertKind.OWNER) {
      this.log.addMessage(ExceptionLog.KIND_JOB, 'Alerts', `${alert.title}. ${alert.body}`);
    }
  }

  private canTell(): boolean {
    return this.isSendable && !this.userIds.isEmpty();
  }
}
