import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import type { ApexSet } from '../../runtime/values/set.ts';
import { bean, type Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';
import { extras } from '../system/org-extras.ts';
import { unavailable } from '../unavailable.ts';

const parts = ['notificationTypeId', 'senderId', 'title', 'body', 'targetId', 'targetPageRef'] as const;

const labels: Readonly<Record<string, string>> = { title: 'Title', body: 'Body', notificationTypeId: 'NotificationTypeId' };

/** Recorded beside the mail; sent with the commit. */
function send(self: Bean, users: ApexSet | null): void {
  for (const [name, label] of Object.entries(labels)) {
    if (self[name] === null) throwApex('System.HandledException', `Required field is missing: ${label}`);
  }
  if (self.targetId === null && self.targetPageRef === null) throwApex('System.HandledException', 'Specify a target ID or a target page reference');
  const to = [...required(users)].map(String);
  // Source: Apex Reference "CustomNotification.send": at most 500 users, queues and groups.
  if (to.length > 500) throwApex('System.HandledException', 'A notification goes to at most 500 recipients');
  const running = transaction();
  if (running.isTest) return;
  const { messages } = extras();
  const note = { kind: 'notification' as const, sentAt: services().clock.now(), to, subject: String(self.title), body: String(self.body) };
  running.afterCommit.push(() => messages.push(note));
}

const setters = Object.fromEntries(parts.map((name) => [
  `void set${name[0]!.toUpperCase()}${name.slice(1)}(String value)`,
  (self: Bean, value: string | null) => {
    self[name] = value;
  },
]));

const CustomNotificationClass = bean('Messaging.CustomNotification', {}, {
  hidden: Object.fromEntries(parts.map((name) => [name, 'String'])),
  methods: { 'void send(Set<String> users)': send, ...setters },
});

const payloadType = mapOf(stringType, objectType);

/** The structure that Apple's push service wants. Source: Apex Reference "PushNotificationPayload.apple". */
function apple(alert: unknown, sound: string | null, badge: number | null, userData: ApexMap | null): ApexMap {
  const aps = newMap(payloadType, [['alert', alert], ['sound', sound], ['badge', badge]].filter(([, value]) => value !== null) as [string, unknown][]);
  return newMap(payloadType, [...(userData?.entries() ?? []), ['aps', aps]]);
}

const alertKeys = ['body', 'action-loc-key', 'loc-key', 'loc-args', 'launch-image'] as const;

/** Source: Apex Reference "CustomNotification Class", "PushNotification Class". */
export const notificationClasses = [
  {
    ...CustomNotificationClass,
    constructors: {
      'CustomNotification()': () => CustomNotificationClass.make(),
      'CustomNotification(String typeId, String sender, String title, String body, String targetId, String targetPageRef)': (...values: (string | null)[]) =>
        CustomNotificationClass.make(Object.fromEntries(parts.map((name, index) => [name, values[index] ?? null]))),
    },
  },
  bean('Messaging.PushNotification', {}, {
    hidden: { payload: 'Map<String,Object>', ttl: 'Integer' },
    methods: {
      'void send(String application, Set<String> users)': unavailable('Messaging.PushNotification.send', 'no mobile app is connected'),
      'void setPayload(Map<String,Object> payload)': (self: Bean, payload: ApexMap | null) => void (self.payload = payload),
      'void setTtl(Integer ttl)': (self: Bean, ttl: number | null) => void (self.ttl = ttl),
    },
  }),
  platformClass('Messaging.PushNotificationPayload', {
    statics: {
      'Map<String,Object> apple(String alert, String sound, Integer badgeCount, Map<String,Object> userData)': apple,
      'Map<String,Object> apple(String alertBody, String actionLocKey, String locKey, List<String> locArgs, String launchImage, String sound, Integer badgeCount, Map<String,Object> userData)': (
        ...args: unknown[]
      ) => {
        const alert = newMap(payloadType, alertKeys.map((key, index) => [key, args[index]] as const).filter(([, value]) => value !== null));
        return apple(alert, args[5] as string | null, args[6] as number | null, args[7] as ApexMap | null);
      },
    },
  }),
];
