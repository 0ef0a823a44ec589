import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexTime } from '../../../runtime/values/time.ts';
import { addErrorMethods, required } from '../arguments.ts';

/** `System.Time`. Source: Apex Reference "Time Class". */
export const TimeClass = platformClass('System.Time', {
  is: (value) => value instanceof ApexTime,
  statics: {
    'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': (hour: number, minute: number, second: number, millisecond: number) =>
      ApexTime.of(required(hour), required(minute), required(second), required(millisecond)),
  },
  methods: {
    'Time addHours(Integer hours)': (self: ApexTime, hours: number) => self.add(required(hours) * 3_600_000),
    'Time addMilliseconds(Integer milliseconds)': (self: ApexTime, milliseconds: number) => self.add(required(milliseconds)),
    'Time addMinutes(Integer minutes)': (self: ApexTime, minutes: number) => self.add(required(minutes) * 60_000),
    'Time addSeconds(Integer seconds)': (self: ApexTime, seconds: number) => self.add(required(seconds) * 1000),
    'Integer hour()': (self: ApexTime) => self.hour,
    'Integer millisecond()': (self: ApexTime) => self.millisecond,
    'Integer minute()': (self: ApexTime) => self.minute,
    'Integer second()': (self: ApexTime) => self.second,
    ...addErrorMethods,
  },
});
