import { accessors } from '../accessors.ts';
import { bean } from '../bean.ts';

const properties: Readonly<Record<string, string>> = {
  changedFields: 'List<String>', changeOrigin: 'String', changeType: 'String', commitNumber: 'Long', commitTimestamp: 'Long', commitUser: 'String',
  diffFields: 'List<String>', entityName: 'String', nulledFields: 'List<String>', recordIds: 'List<String>', sequenceNumber: 'Integer', transactionKey: 'String',
};

/** `EventBus.ChangeEventHeader`. Source: Apex Reference "ChangeEventHeader Class". */
export const ChangeEventHeaderClass = bean('EventBus.ChangeEventHeader', properties, { methods: accessors(properties) });
