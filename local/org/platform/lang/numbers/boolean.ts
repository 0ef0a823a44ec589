import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { addErrorMethods, required } from '../arguments.ts';

/** `System.Boolean`: any text but `true` (case ignored) is false. Source: Apex Reference "Boolean Class". */
export const BooleanClass = platformClass('System.Boolean', {
  is: (value) => typeof value === 'boolean',
  statics: {
    'Boolean valueOf(String text)': (text: string | null) => required(text).toLowerCase() === 'true',
    'Boolean valueOf(Object value)': (value: unknown) => {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string') return value.toLowerCase() === 'true';
      if (value === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
      return throwApex('System.TypeException', `Invalid boolean: ${textOf(value)}`);
    },
  },
  methods: { ...addErrorMethods },
});
