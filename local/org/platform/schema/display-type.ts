import type { FieldDescribe } from '../../data/schema/describe.ts';
import { platformEnum } from '../../runtime/platform-class.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';

const displayTypes = [
  'ADDRESS', 'ANYTYPE', 'BASE64', 'BOOLEAN', 'COMBOBOX', 'COMPLEXVALUE', 'CURRENCY', 'DATACATEGORYGROUPREFERENCE', 'DATE', 'DATETIME', 'DOUBLE', 'EMAIL', 'ENCRYPTEDSTRING',
  'ID', 'INTEGER', 'JSON', 'LOCATION', 'LONG', 'MULTIPICKLIST', 'PERCENT', 'PHONE', 'PICKLIST', 'REFERENCE', 'SOBJECT', 'STRING', 'TEXTAREA', 'TIME', 'URL',
];
const soapTypes = ['ADDRESS', 'ANYTYPE', 'BASE64BINARY', 'BOOLEAN', 'DATE', 'DATETIME', 'DOUBLE', 'ID', 'INTEGER', 'LOCATION', 'STRING', 'TIME'];

export function displayTypeOf(field: FieldDescribe): EnumValue {
  return enumValueOf(platformEnumType('Schema.DisplayType', displayTypes), field.type);
}

export function soapTypeOf(field: FieldDescribe): EnumValue {
  return enumValueOf(platformEnumType('Schema.SoapType', soapTypes), soapName(field));
}

function soapName({ type, apexType }: FieldDescribe): string {
  if (type === 'REFERENCE' || type === 'ID') return 'ID';
  switch (apexType) {
    case 'Decimal': case 'Double': return 'DOUBLE';
    case 'Integer': case 'Long': return 'INTEGER';
    case 'Blob': return 'BASE64BINARY';
    case 'Object': return 'ANYTYPE';
    default: return apexType.toUpperCase();
  }
}

export const describeOptions = ['DEFAULT', 'DEFERRED', 'FULL'];

export const schemaEnums = [
  platformEnum('Schema.DisplayType', displayTypes),
  platformEnum('Schema.SoapType', soapTypes),
  platformEnum('Schema.SObjectDescribeOptions', describeOptions),
];
