/** Exceptions. Each has a private brand, so that `instanceof` narrows to it and to nothing else. */

declare abstract class Exception {
  private readonly __Exception: true;
  constructor();
  constructor(message: string);
  constructor(cause: Exception);
  constructor(message: string, cause: Exception);
  getCause(): Exception | null;
  getLineNumber(): Integer;
  getMessage(): string;
  getStackTraceString(): string;
  getTypeName(): string;
  initCause(exception: Exception): void;
  setMessage(value: string): void;
  getDmlFieldNames(number: Integer): List<string>;
  getDmlFields(number: Integer): List<Schema.SObjectField>;
  getDmlId(number: Integer): string | null;
  getDmlIndex(number: Integer): Integer;
  getDmlMessage(number: Integer): string;
  getDmlStatusCode(number: Integer): string;
  getDmlType(number: Integer): StatusCode;
  getNumDml(): Integer;
}

declare class AssertException extends Exception {
  private readonly __AssertException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class AsyncException extends Exception {
  private readonly __AsyncException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class AuraHandledException extends Exception {
  private readonly __AuraHandledException: true;
  constructor(text: string);
}

declare class BigObjectException extends Exception {
  private readonly __BigObjectException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class CalloutException extends Exception {
  private readonly __CalloutException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class CanvasException extends Exception {
  private readonly __CanvasException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class DmlException extends Exception {
  private readonly __DmlException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class DuplicateMessageException extends Exception {
  private readonly __DuplicateMessageException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class EmailException extends Exception {
  private readonly __EmailException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class EmailTemplateRenderException extends Exception {
  private readonly __EmailTemplateRenderException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class ExternalObjectException extends Exception {
  private readonly __ExternalObjectException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class FatalCursorException extends Exception {
  private readonly __FatalCursorException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class FinalException extends Exception {
  private readonly __FinalException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class FlowException extends Exception {
  private readonly __FlowException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class HandledException extends Exception {
  private readonly __HandledException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class IllegalArgumentException extends Exception {
  private readonly __IllegalArgumentException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class InvalidHeaderException extends Exception {
  private readonly __InvalidHeaderException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class InvalidParameterValueException extends Exception {
  private readonly __InvalidParameterValueException: true;
  constructor(text1: string, text2: string);
}

declare class InvalidReadOnlyUserDmlException extends Exception {
  private readonly __InvalidReadOnlyUserDmlException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class JSONException extends Exception {
  private readonly __JSONException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class LicenseException extends Exception {
  private readonly __LicenseException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class LimitException extends Exception {
  private readonly __LimitException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class ListException extends Exception {
  private readonly __ListException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class MathException extends Exception {
  private readonly __MathException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class NoAccessException extends Exception {
  private readonly __NoAccessException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class NoDataFoundException extends Exception {
  private readonly __NoDataFoundException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class NoSuchElementException extends Exception {
  private readonly __NoSuchElementException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class NullPointerException extends Exception {
  private readonly __NullPointerException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class PlatformCacheException extends Exception {
  private readonly __PlatformCacheException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class ProcedureException extends Exception {
  private readonly __ProcedureException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class QueryException extends Exception {
  private readonly __QueryException: true;
  constructor();
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
  getInaccessibleFields(): Map<string, Set<string>>;
}

declare class RequiredFeatureMissingException extends Exception {
  private readonly __RequiredFeatureMissingException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class SObjectException extends Exception {
  private readonly __SObjectException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class SearchException extends Exception {
  private readonly __SearchException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class SecurityException extends Exception {
  private readonly __SecurityException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class SerializationException extends Exception {
  private readonly __SerializationException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class StringException extends Exception {
  private readonly __StringException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class TouchHandledException extends Exception {
  private readonly __TouchHandledException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class TransientCursorException extends Exception {
  private readonly __TransientCursorException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class TypeException extends Exception {
  private readonly __TypeException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class UnexpectedException extends Exception {
  private readonly __UnexpectedException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class UnsupportedOperationException extends Exception {
  private readonly __UnsupportedOperationException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class VisualforceException extends Exception {
  private readonly __VisualforceException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class WaveTemplateException extends Exception {
  private readonly __WaveTemplateException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}

declare class XmlException extends Exception {
  private readonly __XmlException: true;
  constructor(exception: Exception);
  constructor(text: string);
  constructor(text: string, exception: Exception);
}
