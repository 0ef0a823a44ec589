import type { ObjectDescribe, RecordTypeDescribe } from '../../data/schema/describe.ts';
import { orgData } from '../../data/org-data.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { gettersAsProperties } from './getters.ts';

/** The id of the record type that stands for "none". */
const masterId = '012000000000000AAA';

/** A `Schema.RecordTypeInfo`. */
export class RecordTypeInfo {
  readonly id: string;
  readonly type: RecordTypeDescribe;
  readonly isMaster: boolean;

  constructor(id: string, type: RecordTypeDescribe, isMaster: boolean) {
    this.id = id;
    this.type = type;
    this.isMaster = isMaster;
  }
}

/** An object's record types, the master last. Their ids are those of the RecordType rows, which are made where one is missing. */
export function recordTypesOf(object: ObjectDescribe): RecordTypeInfo[] {
  const master: RecordTypeDescribe = {
    developerName: 'Master', name: 'Master', description: null, active: true, namespace: null, isDefault: !object.recordTypes.some((one) => one.isDefault),
  };
  return [...object.recordTypes.map((type) => new RecordTypeInfo(orgData().recordTypeId(object, type), type, false)), new RecordTypeInfo(masterId, master, true)];
}

const methods: Record<string, PlatformFunction> = {
  'String getName()': (self: RecordTypeInfo) => self.type.name,
  'String getDeveloperName()': (self: RecordTypeInfo) => self.type.developerName,
  'Id getRecordTypeId()': (self: RecordTypeInfo) => self.id,
  'Boolean isActive()': (self: RecordTypeInfo) => self.type.active,
  'Boolean isAvailable()': (self: RecordTypeInfo) => self.type.active,
  'Boolean isDefaultRecordTypeMapping()': (self: RecordTypeInfo) => self.type.isDefault,
  'Boolean isMaster()': (self: RecordTypeInfo) => self.isMaster,
};

export const recordTypeClasses = [
  platformClass('Schema.RecordTypeInfo', {
    methods,
    properties: gettersAsProperties(methods),
    is: (value) => value instanceof RecordTypeInfo,
  }),
];
