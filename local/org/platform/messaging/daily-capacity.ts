import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { services, transaction } from '../../runtime/services.ts';

/** E-mails that an org may send a day (GMT). Source: Apex Developer Guide "Email limits"; as `/limits` of the REST API tells it. */
const most = { single: 5000, mass: 5000 } as const;

type Kind = keyof typeof most;

const keyOf = (kind: Kind): string => `messaging.sent.${kind}.${new Date(services().clock.now()).toISOString().slice(0, 10)}`;
const sentToday = (kind: Kind): number => Number(orgData().store.setting(keyOf(kind)) ?? 0);

export function hasCapacity(kind: Kind, amount: number): boolean {
  return sentToday(kind) + amount <= most[kind];
}

/** Mail of tests is not sent, and does not count. */
export function count(kind: Kind, amount: number): void {
  if (transaction().isTest) return;
  orgData().store.setSetting(keyOf(kind), String(sentToday(kind) + amount));
}

/** `Messaging.reserveSingleEmailCapacity`: refuses what the day has no room for, with what this transaction reserved before. */
export const reserve = (kind: Kind) => (amount: number): void => {
  const { testState } = transaction();
  const key = `messaging.reserved.${kind}`;
  const reserved = ((testState.get(key) as number | undefined) ?? 0) + amount;
  testState.set(key, reserved);
  if (!hasCapacity(kind, reserved)) throwApex('System.HandledException', 'The daily limit for the org would be exceeded by this request');
};
