import { bean, type Bean } from '../bean.ts';

const properties: Readonly<Record<string, string>> = {
  changedFields: 'List<String>', changeOrigin: 'String', changeType: 'String', commitNumber: 'Long', commitTimestamp: 'Long', commitUser: 'String',
  diffFields: 'List<String>', entityName: 'String', nulledFields: 'List<String>', recordIds: 'List<String>', sequenceNumber: 'Integer', transactionKey: 'String',
};

const capitalised = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

/** `EventBus.ChangeEventHeader`. Source: Apex Reference "ChangeEventHeader Class". */
export const ChangeEventHeaderClass = bean('EventBus.ChangeEventHeader', properties, {
  methods: Object.fromEntries(
    Object.entries(properties).flatMap(([name, type]) => [
      [`${type} get${capitalised(name)}()`, (self: Bean) => self[name] ?? null],
      [
        `void set${capitalised(name)}(${type} value)`,
        (self: Bean, value: unknown) => {
          self[name] = value;
        },
      ],
    ]),
  ),
});
