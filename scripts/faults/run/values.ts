import type { Operation } from '../plan/step.ts';
import { slotText, type ObjectName, type Values } from '../world/objects.ts';

const scoreOf = (salt: number): number => (salt % 40_000) / 4;
const joinedOf = (salt: number): string => new Date(Date.UTC(2024, salt % 12, 1 + (salt % 28), salt % 24, salt % 60, salt % 59)).toISOString().replace('.000Z', 'Z');

/** A new record. One in a hundred has no Customer ID (RT-8). */
export function created(object: ObjectName, slot: number, salt: number): Values {
  const mixed = salt + slot * 7919;
  return {
    Slot: slotText(object, slot),
    Key: mixed % 97 === 0 ? null : slotText(object, slot),
    Revision: 0,
    Score: mixed % 11 === 0 ? null : scoreOf(mixed),
    Joined: mixed % 5 === 0 ? null : joinedOf(mixed),
    Tier: mixed % 3 === 0 ? 'Silver' : 'Gold',
    Note: null,
  };
}

/** What an update changes. Different records get different values, and no update leaves all as it was. */
export function updated(operation: Operation, before: Values, salt: number): Partial<Values> {
  const mixed = salt + before.Revision * 31 + before.Slot.length;
  const Revision = before.Revision + 1;
  switch (operation) {
    case 'score':
      return { Score: (before.Score ?? 0) + 1.25 };
    case 'note':
      return { Note: `note ${salt}` };
    case 'clear':
      return { Revision, Score: null, Joined: null };
    case 'tier':
      return { Revision, Tier: before.Tier === 'Gold' ? 'Silver' : 'Gold' };
    case 'key':
      return { Revision, Key: `${before.Slot}-${Revision}` };
    case 'loseKey':
      return { Revision, Key: null };
    default:
      return { Revision, Score: scoreOf(mixed), Joined: joinedOf(mixed) };
  }
}
