import { platformEnum, type PlatformClass } from '../../runtime/platform-class.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';

const names = {
  'System.LoggingLevel': ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
  'System.Quiddity': [
    'ANONYMOUS', 'AURA', 'BATCH_ACS', 'BATCH_APEX', 'BATCH_CHUNK_PARALLEL', 'BATCH_CHUNK_SERIAL', 'BULK_API', 'COMMERCE_INTEGRATION', 'DISCOVERABLE_LOGIN', 'EXTERNAL_SERVICE_CALLBACK',
    'FUNCTION_CALLBACK', 'FUTURE', 'INBOUND_EMAIL_SERVICE', 'INVOCABLE_ACTION', 'IOT', 'PLATFORM_EVENT_PUBLISH_CALLBACK', 'POST_INSTALL_SCRIPT', 'QUEUEABLE', 'QUICK_ACTION', 'REMOTE_ACTION',
    'REST', 'RUNTEST_ASYNC', 'RUNTEST_DEPLOY', 'RUNTEST_SYNC', 'SCHEDULED', 'SOAP', 'SYNCHRONOUS', 'TRANSACTION_FINALIZER_QUEUEABLE', 'UNDEFINED', 'VF',
  ],
  'System.ParentJobResult': ['SUCCESS', 'UNHANDLED_EXCEPTION'],
  'System.AccessType': ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE'],
  'System.TriggerOperation': ['BEFORE_INSERT', 'BEFORE_UPDATE', 'BEFORE_DELETE', 'AFTER_INSERT', 'AFTER_UPDATE', 'AFTER_DELETE', 'AFTER_UNDELETE'],
  'System.ApplicationReadWriteMode': ['DEFAULT', 'READ_ONLY'],
} as const;

export type SystemEnum = keyof typeof names;

export const systemEnums: readonly PlatformClass[] = Object.entries(names).map(([name, values]) => platformEnum(name, values));

/** A value of one of the enums above. */
export function enumValue(name: SystemEnum, value: string): EnumValue {
  return enumValueOf(platformEnumType(name, names[name]), value);
}
