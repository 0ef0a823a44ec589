import type { PlatformClass } from '../../runtime/platform-class.ts';
import { AddressClass } from './address.ts';
import { customSettingClasses } from './custom-settings.ts';
import { describeFieldClasses } from './describe-field.ts';
import { describeObjectClasses } from './describe-object.ts';
import { schemaEnums } from './display-type.ts';
import { fieldSetClasses } from './field-sets.ts';
import { recordTypeClasses } from './record-types.ts';
import { SchemaClass } from './schema.ts';
import { AggregateResultClass, SObjectClass } from './sobject.ts';
import { connectTokens, tokenClasses } from './tokens.ts';

connectTokens();

/** Records and what describes them. */
export const schemaClasses: readonly PlatformClass[] = [
  SObjectClass, AggregateResultClass, SchemaClass, ...tokenClasses, ...describeObjectClasses, ...describeFieldClasses, ...recordTypeClasses, ...fieldSetClasses,
  ...customSettingClasses, AddressClass, ...schemaEnums,
];
