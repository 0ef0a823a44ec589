import { platformClass } from '../../runtime/platform-class.ts';
import { EnumValue } from '../../runtime/values/enum.ts';
import { equalsValue, hashValue } from '../../runtime/values/equality.ts';
import { textOf } from '../../runtime/values/text.ts';

/** What every value of the static type Object has. */
export const ObjectClass = platformClass('System.Object', {
  is: () => true,
  methods: {
    'Boolean equals(Object other)': (self: unknown, other: unknown) => equalsValue(self, other),
    'Integer hashCode()': (self: unknown) => hashValue(self),
    'String toString()': (self: unknown) => textOf(self),
  },
});

/** What every enum value has; `values()` and `valueOf(String)` are statics of each enum (`runtime/values/enum.ts` has them). */
export const EnumClass = platformClass('System.Enum', {
  is: (value) => value instanceof EnumValue,
  methods: {
    'String name()': (self: EnumValue) => self.name,
    'Integer ordinal()': (self: EnumValue) => self.ordinal,
    'Boolean equals(Object other)': (self: EnumValue, other: unknown) => self === other,
    'Integer hashCode()': (self: EnumValue) => hashValue(self),
    'String toString()': (self: EnumValue) => self.name,
  },
  inline: { 'Integer ordinal()': '$0.ordinal', 'String name()': '$0.name' },
});
