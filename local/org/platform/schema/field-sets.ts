import { platformClass } from '../../runtime/platform-class.ts';

/** Field sets are known to the checker; this org has none, so no value of these classes ever exists. */
const none = (): never => {
  throw new Error('There are no field sets in this org');
};

export const fieldSetClasses = [
  platformClass('Schema.FieldSet', {
    methods: {
      'List<Schema.FieldSetMember> getFields()': none, 'String getName()': none, 'String getLabel()': none, 'String getNamespace()': none, 'String getDescription()': none,
      'Schema.SObjectType getSObjectType()': none,
    },
    is: () => false,
  }),
  platformClass('Schema.FieldSetMember', {
    methods: {
      'String getFieldPath()': none, 'String getLabel()': none, 'Boolean getRequired()': none, 'Boolean getDbRequired()': none, 'Schema.DisplayType getType()': none,
      'Schema.SObjectField getSObjectField()': none,
    },
    is: () => false,
  }),
];
