import { ApexException } from '../runtime/exceptions.ts';

/** An answer of the REST API that is no success: `[{ "errorCode": …, "message": …, "fields": […] }]`. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly fields: readonly string[];

  constructor(status: number, errorCode: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.fields = fields;
  }

  get body(): readonly object[] {
    return [{ message: this.message, errorCode: this.errorCode, ...(this.fields.length > 0 ? { fields: this.fields } : {}) }];
  }
}

/** The message is compared by clients (the Salesforce CLI): exactly these words. */
export function notFound(message = 'The requested resource does not exist'): ApiError {
  return new ApiError(404, 'NOT_FOUND', message);
}

/** Throws where an expression stands: `find(id) ?? raise(notFound())`. */
export function raise(error: ApiError): never {
  throw error;
}

/** What an Apex exception looks like to a REST client. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ApexException) {
    const [row] = error.dml;
    if (row !== undefined) return new ApiError(row.statusCode === 'ENTITY_IS_DELETED' ? 404 : 400, row.statusCode, row.message, row.fields);
    const message = error.message ?? '';
    if (error.typeName === 'System.QueryException') {
      const object = /sObject type '([^']+)' is not supported/.exec(message);
      if (object) return new ApiError(400, 'INVALID_TYPE', message);
      if (/No such column/.test(message)) return new ApiError(400, 'INVALID_FIELD', message);
      return new ApiError(400, 'MALFORMED_QUERY', message);
    }
    return new ApiError(400, 'APEX_ERROR', `${error.typeName}: ${message}`);
  }
  const { message, name } = error as Error;
  if (name === 'ApexSyntaxError') return new ApiError(400, 'MALFORMED_QUERY', message);
  return new ApiError(500, 'UNKNOWN_EXCEPTION', message);
}
