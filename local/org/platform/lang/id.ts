import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { idTo18, parseId, restoreCase, toId } from '../../runtime/values/id.ts';
import { addErrorMethods, required } from './arguments.ts';
import { objectToken } from '../../runtime/values/schema-token.ts';

/** `System.Id`. Source: Apex Reference "Id Class". */
export const IdClass = platformClass('System.Id', {
  is: (value) => typeof value === 'string' && parseId(value) !== null,
  statics: {
    'Id valueOf(String text)': (text: string | null) => toId(required(text)),
    'Id valueOf(String text, Boolean restoreCasing)': (text: string | null, restore: boolean) => {
      const given = required(text);
      if (!restore) return toId(given);
      if (given.length !== 18) throwApex('System.StringException', `Invalid id: ${given}`);
      return idTo18(restoreCase(given) ?? throwApex('System.StringException', `Invalid id: ${given}`));
    },
  },
  methods: {
    'Schema.SObjectType getSObjectType()': (self: string) => {
      const describe = services().schema.objectByKeyPrefix(self.slice(0, 3));
      return objectToken(describe ?? throwApex('System.SObjectException', `Cannot find a matching object type for id: ${self}`));
    },
    'String to15()': (self: string) => self.slice(0, 15),
    'Boolean equals(String other)': (self: string, other: string | null) => other !== null && parseId(other) === self,
    'Boolean equals(Object other)': (self: string, other: unknown) => typeof other === 'string' && parseId(other) === self,
    ...addErrorMethods,
  },
});
