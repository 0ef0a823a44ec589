import { platformClass, type PropertyAccess } from '../../runtime/platform-class.ts';
import type { DmlError } from '../../runtime/services.ts';
import { enumValueOf, platformEnumType, type EnumValue } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { statusCodes } from '../lang/status-code.ts';

/** A `Database.Error`. Values lie under the names that JSON reads and writes. */
export class DatabaseError {
  message: string | null = null;
  statusCode: EnumValue | null = null;
  fields: ApexList | null = null;

  constructor(error: DmlError | null = null) {
    if (error === null) return;
    this.message = error.message;
    this.statusCode = enumValueOf(platformEnumType('System.StatusCode', statusCodes), error.statusCode);
    this.fields = new ApexList(listOf(stringType), [...error.fields]);
  }

  $text(): string {
    return `Database.Error[getFields=(${(this.fields?.a ?? []).join(', ')});getMessage=${this.message ?? 'null'};getStatusCode=${this.statusCode?.name ?? 'null'};]`;
  }
}

const errorType: RuntimeType = { name: 'Database.Error', kind: 'class', is: (value) => value instanceof DatabaseError };

export function databaseErrors(errors: readonly DmlError[]): ApexList {
  return new ApexList(listOf(errorType), errors.map((error) => new DatabaseError(error)));
}

const access = (name: keyof DatabaseError): PropertyAccess => ({ get: (self: DatabaseError) => self[name] ?? null });

export const DatabaseErrorClass = platformClass('Database.Error', {
  methods: {
    'String getMessage()': (self: DatabaseError) => self.message,
    'StatusCode getStatusCode()': (self: DatabaseError) => self.statusCode,
    'List<String> getFields()': (self: DatabaseError) => self.fields ?? new ApexList(listOf(stringType), []),
  },
  properties: { 'String message': access('message'), 'StatusCode statusCode': access('statusCode'), 'List<String> fields': access('fields') },
  is: (value) => value instanceof DatabaseError,
  allocate: () => new DatabaseError(),
  prototype: DatabaseError.prototype,
});
