import { services } from '../../../runtime/services.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { userTimeZone } from '../../../runtime/values/time-zone.ts';
import { isoDate, type StoredValue } from '../../store/stored-values.ts';
import type { RowWork } from '../row-work.ts';
import type { Rule, SavedRows } from './rule.ts';

const minute = 60_000;

/** Source: "Object Reference", Event: a start and a length give the end, or a start and an end the length. */
export const event: Rule = (rows) => {
  for (const work of rows.works) {
    const allDay = rows.get(work, 'IsAllDayEvent') === 1;
    const start = (pick(rows, work, 'StartDateTime', 'ActivityDateTime') ?? (allDay && rows.get(work, 'ActivityDate') !== null ? Date.parse(String(rows.get(work, 'ActivityDate'))) : null)) as number | null;
    const end = rows.get(work, 'EndDateTime') as number | null;
    let minutes = rows.get(work, 'DurationInMinutes') as number | null;
    if (end !== null && start !== null && (minutes === null || (rows.changed(work, 'EndDateTime') && !(work.old !== null && rows.changed(work, 'DurationInMinutes'))))) minutes = (end - start) / minute;
    if (start === null || (minutes === null && !allDay)) {
      rows.missing(work, ...(minutes === null && !allDay ? ['DurationInMinutes'] : []), ...(start === null ? ['ActivityDateTime'] : []));
      continue;
    }
    const length = minutes ?? 1440;
    rows.set(work, 'DurationInMinutes', length);
    rows.set(work, 'StartDateTime', start);
    rows.set(work, 'ActivityDateTime', start);
    rows.set(work, 'EndDateTime', start + length * minute);
    rows.set(work, 'ActivityDate', dayOf(start, allDay));
    rows.set(work, 'EndDate', dayOf(start + length * minute, allDay));
    related(rows, work);
  }
};

/** The one of two names for a start that was set last. */
function pick(rows: SavedRows, work: RowWork, first: string, second: string): StoredValue {
  if (work.old !== null && rows.changed(work, second) && !rows.changed(work, first)) return rows.get(work, second);
  return rows.get(work, first) ?? rows.get(work, second);
}

/** Days of all-day events are the same for everyone, others are the user's. */
function dayOf(ms: number, allDay: boolean): string {
  return isoDate(new ApexDatetime(ms).date(allDay ? 'GMT' : userTimeZone()));
}

export const task: Rule = (rows) => {
  for (const work of rows.works) {
    related(rows, work);
    const closed = rows.get(work, 'IsClosed') === 1;
    if (!closed) rows.set(work, 'CompletedDateTime', null);
    else if (rows.get(work, 'CompletedDateTime') === null) rows.set(work, 'CompletedDateTime', services().clock.now());
  }
};

/** The account of an activity: that of what it is about, else that of whom it is with. */
function related(rows: SavedRows, work: RowWork): void {
  const [who, what] = [rows.get(work, 'WhoId'), rows.get(work, 'WhatId')] as [string | null, string | null];
  rows.set(work, 'WhoCount', who === null ? 0 : 1);
  rows.set(work, 'WhatCount', what === null ? 0 : 1);
  rows.set(work, 'AccountId', accountOf(rows, what) ?? accountOf(rows, who));
}

const withAccount = new Set(['Contact', 'Opportunity', 'Case', 'Contract', 'Order', 'Asset']);

function accountOf(rows: SavedRows, id: string | null): StoredValue {
  const object = id === null ? undefined : rows.environment.schema.objectByKeyPrefix(id.slice(0, 3));
  if (object?.name === 'Account') return id;
  return object === undefined || !withAccount.has(object.name) ? null : (rows.read(object.name, id, ['AccountId'])?.[0] ?? null);
}

/** A case knows when it was closed, and the contact's account and ways to reach it. */
export const caseRule: Rule = (rows) => {
  for (const work of rows.works) {
    const closed = rows.get(work, 'IsClosed') === 1;
    if (!closed) rows.set(work, 'ClosedDate', null);
    else if (rows.get(work, 'ClosedDate') === null) rows.set(work, 'ClosedDate', services().clock.now());
    const [account, phone, mobile, email, fax] = rows.read('Contact', rows.get(work, 'ContactId'), ['AccountId', 'Phone', 'MobilePhone', 'Email', 'Fax']) ?? [];
    if (work.old === null && rows.get(work, 'AccountId') === null) rows.set(work, 'AccountId', account ?? null);
    for (const [field, value] of [['ContactPhone', phone], ['ContactMobile', mobile], ['ContactEmail', email], ['ContactFax', fax]] as const) rows.set(work, field, value ?? null);
  }
};
