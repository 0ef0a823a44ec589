import { platformClass } from '../../runtime/platform-class.ts';
import type { DmlError } from '../../runtime/services.ts';
import { enumValueOf, platformEnumType } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, stringType } from '../../runtime/values/runtime-types.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { statusCodes } from '../lang/status-code.ts';

/** A `Database.Error`. */
export class DatabaseError {
  readonly error: DmlError;

  constructor(error: DmlError) {
    this.error = error;
  }

  $text(): string {
    return `Database.Error[getFields=(${this.error.fields.join(', ')});getMessage=${this.error.message};getStatusCode=${this.error.statusCode};]`;
  }
}

const errorType: RuntimeType = { name: 'Database.Error', kind: 'class', is: (value) => value instanceof DatabaseError };

export function databaseErrors(errors: readonly DmlError[]): ApexList {
  return new ApexList(listOf(errorType), errors.map((error) => new DatabaseError(error)));
}

export const DatabaseErrorClass = platformClass('Database.Error', {
  methods: {
    'String getMessage()': (self: DatabaseError) => self.error.message,
    'StatusCode getStatusCode()': (self: DatabaseError) => enumValueOf(platformEnumType('System.StatusCode', statusCodes), self.error.statusCode),
    'List<String> getFields()': (self: DatabaseError) => new ApexList(listOf(stringType), [...self.error.fields]),
  },
  properties: { 'String message': { get: (self: DatabaseError) => self.error.message } },
  is: (value) => value instanceof DatabaseError,
});
