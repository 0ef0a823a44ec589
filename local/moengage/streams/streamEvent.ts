import { randomUUID } from 'node:crypto';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';
import type { Customer } from '../storage/customers.ts';

/** Codes of the events that MoEngage itself makes, with their names (INFERRED where the documentation prints the code alone); any other code is one that the customer's users made. */
export const CAMPAIGN_EVENT_NAMES: Readonly<Record<string, string>> = {
  MOE_EMAIL_SENT: 'Email Sent',
  MOE_EMAIL_DEFERRED: 'Email Deferred',
  MOE_EMAIL_DELIVERED: 'Email Delivered',
  MOE_EMAIL_DROP: 'Email Dropped',
  MOE_EMAIL_HARD_BOUNCE: 'Email Hard Bounced',
  MOE_EMAIL_SOFT_BOUNCE: 'Email Soft Bounced',
  MOE_EMAIL_OPEN: 'Email Opened',
  MOE_EMAIL_CLICK: 'Email Clicked',
  MOE_EMAIL_UNSUBSCRIBE: 'Email Unsubscribed',
  MOE_EMAIL_SPAM: 'Email Spam Complained',
  SMS_SENT: 'SMS Sent',
  SMS_DELIVERED: 'SMS Delivered',
  NOTIFICATION_RECEIVED_MOE: 'Notification Received Android',
  NOTIFICATION_CLICKED_MOE: 'Notification Clicked Android',
  NOTIFICATION_CLEARED_MOE: 'Notification Cleared Android',
  n_i_s: 'Notification Sent iOS',
  NOTIFICATION_CLICKED_IOS_MOE: 'Notification Clicked iOS',
  NOTIFICATION_RECEIVED_WEB_MOE: 'Notification Received Web',
  NOTIFICATION_CLICKED_WEB_MOE: 'Notification Clicked Web',
  MOE_CONNECTOR_SENT: 'Connector Sent',
  MOE_CARD_SENT: 'Card Sent',
  MOE_CARD_DELIVERED: 'Card Delivered',
  MOE_CARD_VIEWED: 'Card Viewed',
  MOE_CARD_CLICKED: 'Card Clicked',
  MOE_IN_APP_SHOWN: 'Mobile In-App Shown',
  MOE_IN_APP_CLICKED: 'Mobile In-App Clicked',
  MOE_IN_APP_DISMISSED: 'Mobile In-App Closed',
  MOE_ONSITE_MESSAGE_SHOWN: 'On-Site Message Shown',
  MOE_ONSITE_MESSAGE_CLICKED: 'On-Site Message Clicked',
  MOE_ONSITE_MESSAGE_DISMISSED: 'On-Site Message Closed',
  MOE_CAMPAIGN_CONTROL_GROUP: 'User in Campaign Control Group',
  USER_ENTERED_FLOW: 'User Entered Flow',
  USER_EXITED_FLOW: 'User Exited Flow',
};

/** What happened, as a test or a person tells it. */
export interface Happening {
  readonly code: string;
  readonly customerId: string;
  readonly name?: string;
  readonly attributes: JsonObject;
  /** Given to send the same event again. */
  readonly eventUuid?: string;
  /** Epoch seconds; absent: now. */
  readonly eventTime?: number;
}

/** One element of `events` in a Streams body. */
export type StreamEvent = JsonObject;

/** @returns what happened, or a sentence that says what to send instead */
export function readHappening(json: unknown): Happening | string {
  if (!isJsonObject(json)) return 'events: give objects such as {"code":"MOE_EMAIL_CLICK","customerId":"003..."}.';
  const { code, customerId, name, attributes = {}, eventUuid, eventTime } = json;
  if (typeof code !== 'string' || code === '') return 'code: give the code of the event, for example MOE_EMAIL_CLICK.';
  if (typeof customerId !== 'string' || customerId === '') return 'customerId: say whom it happened to.';
  if (!isJsonObject(attributes)) return 'attributes: give an object.';
  return {
    code,
    customerId,
    attributes,
    name: typeof name === 'string' ? name : undefined,
    eventUuid: typeof eventUuid === 'string' ? eventUuid : undefined,
    eventTime: Number.isInteger(eventTime) ? (eventTime as number) : undefined,
  };
}

/** The documented shape of an event. The user's attributes are those of the profile at this moment. */
export function toStreamEvent(happening: Happening, customer: Customer | undefined, now: number): StreamEvent {
  const campaign = Object.hasOwn(CAMPAIGN_EVENT_NAMES, happening.code);
  return {
    event_name: happening.name ?? (campaign ? CAMPAIGN_EVENT_NAMES[happening.code] : happening.code),
    event_code: happening.code,
    event_uuid: happening.eventUuid ?? randomUUID(),
    event_time: happening.eventTime ?? Math.floor(now / 1000),
    event_type: campaign ? 'CAMPAIGN_EVENT' : 'USER_ACTION_EVENT',
    event_source: 'MOENGAGE',
    uid: happening.customerId,
    ...address(happening.code, customer),
    event_attributes: happening.attributes,
    user_attributes: {
      moengage_user_id: customer?.moengageId ?? '',
      ...Object.fromEntries(Object.entries(customer?.attributes ?? {}).map(([name, { value }]) => [name, value])),
    },
    device_attributes: {},
  };
}

/** Where the message of a campaign went, by its channel. The profiles here keep no devices, so `push_id` is MoEngage's own id of the user. */
function address(code: string, customer: Customer | undefined): JsonObject {
  const text = (name: string, attribute: string): JsonObject => {
    const value = customer?.attributes[attribute]?.value;
    return typeof value === 'string' ? { [name]: value } : {};
  };
  if (code.startsWith('MOE_EMAIL')) return text('email_id', 'u_em');
  if (code.startsWith('SMS')) return text('mobile_number', 'u_mb');
  return (code.startsWith('NOTIFICATION') || code === 'n_i_s') && customer !== undefined
    ? { push_id: customer.moengageId }
    : {};
}
