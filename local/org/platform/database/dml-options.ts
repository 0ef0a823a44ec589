import { platformClass, type PropertyAccess } from '../../runtime/platform-class.ts';

/** `Database.DMLOptions` and the headers in it: plain bags, of which `optAllOrNone` and `allowFieldTruncation` decide something here: there are no
 * assignment or duplicate rules and no automatic mail to ask for. */
export class DmlOptionsBag {
  readonly values = new Map<string, unknown>();
}

class Header {
  readonly values = new Map<string, unknown>();
}

function property(name: string, otherwise: () => unknown = () => null): PropertyAccess {
  return {
    get: (self: DmlOptionsBag) => {
      if (!self.values.has(name)) self.values.set(name, otherwise());
      return self.values.get(name);
    },
    set: (self: DmlOptionsBag, value: unknown) => void self.values.set(name, value),
  };
}

const header = (): Header => new Header();

/** All or none, as the options say; false unless they do. */
export function allOrNoneOf(options: unknown): boolean {
  return options instanceof DmlOptionsBag ? options.values.get('optAllOrNone') === true : options !== false;
}

export const dmlOptionClasses = [
  platformClass('Database.DMLOptions', {
    constructors: { 'DMLOptions()': () => new DmlOptionsBag() },
    properties: {
      'Boolean allowFieldTruncation': property('allowFieldTruncation'),
      'Boolean optAllOrNone': property('optAllOrNone'),
      'String localeOptions': property('localeOptions'),
      'Database.DMLOptions.AssignmentRuleHeader assignmentRuleHeader': property('assignmentRuleHeader', header),
      'Database.DMLOptions.DuplicateRuleHeader duplicateRuleHeader': property('duplicateRuleHeader', header),
      'Database.DMLOptions.EmailHeader emailHeader': property('emailHeader', header),
    },
    is: (value) => value instanceof DmlOptionsBag,
  }),
  platformClass('Database.DMLOptions.AssignmentRuleHeader', {
    properties: { 'Id assignmentRuleId': property('assignmentRuleId'), 'Boolean useDefaultRule': property('useDefaultRule') },
    is: (value) => value instanceof Header,
  }),
  platformClass('Database.DMLOptions.DuplicateRuleHeader', {
    properties: { 'Boolean allowSave': property('allowSave'), 'Boolean runAsCurrentUser': property('runAsCurrentUser'), 'Boolean includeRecordDetails': property('includeRecordDetails') },
    is: (value) => value instanceof Header,
  }),
  platformClass('Database.DMLOptions.EmailHeader', {
    properties: { 'Boolean triggerAutoResponseEmail': property('triggerAutoResponseEmail'), 'Boolean triggerOtherEmail': property('triggerOtherEmail'), 'Boolean triggerUserEmail': property('triggerUserEmail') },
    is: (value) => value instanceof Header,
  }),
];
