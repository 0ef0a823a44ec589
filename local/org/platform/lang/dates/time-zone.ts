import { platformClass } from '../../../runtime/platform-class.ts';
import { services } from '../../../runtime/services.ts';
import type { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { fixedOffset, offsetAt, zoneFormat } from '../../../runtime/values/time-zone.ts';
import { required } from '../arguments.ts';
import { offsetText } from './pattern.ts';
import { zoneName } from './zone-name.ts';

/** A time zone. An unknown id is GMT, as Java has it. */
export class ApexTimeZone {
  readonly id: string;

  constructor(id: string) {
    this.id = fixedOffset(id) !== null || zoneFormat(id) !== null ? id : 'GMT';
  }

  $equals(other: unknown): boolean {
    return other instanceof ApexTimeZone && other.id === this.id;
  }

  $text(): string {
    return this.id;
  }
}

/** `System.TimeZone`. Source: Apex Reference "TimeZone Class". */
export const TimeZoneClass = platformClass('System.TimeZone', {
  is: (value) => value instanceof ApexTimeZone,
  statics: { 'TimeZone getTimeZone(String id)': (id: string | null) => new ApexTimeZone(required(id)) },
  methods: {
    'String getDisplayName()': ({ id }: ApexTimeZone) => {
      const now = services().clock.now();
      return `(GMT${offsetText(now, id, ':')}) ${zoneName(now, id, 'long')} (${id})`;
    },
    'String getID()': (self: ApexTimeZone) => self.id,
    'Integer getOffset(Datetime date)': (self: ApexTimeZone, date: ApexDatetime | null) => offsetAt(required(date).ms, self.id),
    'String toString()': (self: ApexTimeZone) => self.id,
  },
});
