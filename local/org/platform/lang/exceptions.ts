import { ApexException, exceptionClass, LimitException, throwApex } from '../../runtime/exceptions.ts';
import type { DmlExceptionRow } from '../../runtime/exceptions.ts';
import { framesOf, stackTraceText } from '../../runtime/stack.ts';
import { platformClass, platformException } from '../../runtime/platform-class.ts';
import type { PlatformClass, PlatformFunction } from '../../runtime/platform-class.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { newSet } from '../../runtime/values/set.ts';
import { listOf, mapOf, setOf, stringType } from '../../runtime/values/runtime-types.ts';
import { enumValueOf, platformEnumType } from '../../runtime/values/enum.ts';
import { fieldTokensOf } from '../../runtime/values/schema-token.ts';
import { exceptionText } from '../../runtime/values/text.ts';
import { required } from './arguments.ts';
import { statusCodes } from './status-code.ts';

/** Exceptions whose message was set after construction. */
const spoken = new WeakSet<ApexException>();

/** The message of an AuraHandledException goes to the client; Apex sees only one that `setMessage` gave it. */
function isMute(exception: ApexException): boolean {
  return exception.typeName === 'System.AuraHandledException' && !spoken.has(exception);
}

/** Members of all exceptions. Source: Apex Reference "Exception Class and Built-In Exceptions". */
const exceptionMethods: Record<string, PlatformFunction> = {
  'Exception getCause()': (self: ApexException) => self.cause,
  'void initCause(Exception cause)': (self: ApexException, cause: ApexException | null) => {
    if (self.cause !== null) throwApex('System.IllegalArgumentException', "Can't overwrite cause");
    self.cause = cause;
  },
  'Integer getLineNumber()': (self: ApexException) => framesOf(self)[0]?.line ?? null,
  'String getMessage()': (self: ApexException) => (isMute(self) ? null : self.message) ?? 'Script-thrown exception',
  'void setMessage(String message)': (self: ApexException, message: string | null) => {
    self.message = message;
    spoken.add(self);
  },
  'String getStackTraceString()': stackTraceText,
  'String getTypeName()': (self: ApexException) => self.typeName,
  'String toString()': exceptionText,
};

function row(self: ApexException, index: number): DmlExceptionRow {
  return self.dml[required(index)] ?? throwApex('System.ListException', `List index out of bounds: ${index}`);
}

/** Members that tell about failed rows. They are declared on all exceptions, as on the platform; others than those of DML have no rows. */
const dmlMethods: Record<string, PlatformFunction> = {
  'Integer getNumDml()': (self: ApexException) => self.dml.length,
  'List<String> getDmlFieldNames(Integer index)': (self: ApexException, index: number) => new ApexList(listOf(stringType), [...row(self, index).fields]),
  'List<Schema.SObjectField> getDmlFields(Integer index)': (self: ApexException, index: number) => fieldTokensOf(row(self, index)),
  'String getDmlId(Integer index)': (self: ApexException, index: number) => row(self, index).id,
  'Integer getDmlIndex(Integer index)': (self: ApexException, index: number) => row(self, index).index,
  'String getDmlMessage(Integer index)': (self: ApexException, index: number) => row(self, index).message,
  'String getDmlStatusCode(Integer index)': (self: ApexException, index: number) => row(self, index).statusCode,
  'StatusCode getDmlType(Integer index)': (self: ApexException, index: number) => enumValueOf(platformEnumType('System.StatusCode', statusCodes), row(self, index).statusCode),
};

const fieldSet = setOf(stringType);

/** Of a query in user mode: what the user may not read, fields by object. */
function inaccessibleFields(self: ApexException): ApexMap {
  const map = newMap(mapOf(stringType, fieldSet));
  for (const [object, fields] of self.inaccessible) {
    const names = newSet(fieldSet);
    for (const field of fields) names.add(field);
    map.put(object, names);
  }
  return map;
}

export const ExceptionClass = platformClass('System.Exception', {
  abstract: true,
  virtual: true,
  methods: { ...exceptionMethods, ...dmlMethods },
  is: (value) => value instanceof ApexException,
  base: ApexException as never,
});

const names = (
  'AssertException AsyncException AuraHandledException BigObjectException CalloutException CanvasException DataWeaveScriptException DmlException DuplicateMessageException EmailException EmailTemplateRenderException ' +
  'ExternalObjectException FatalCursorException FinalException FlowException FormulaEvaluationException FormulaValidationException HandledException IllegalArgumentException InvalidHeaderException InvalidParameterValueException ' +
  'InvalidReadOnlyUserDmlException JSONException LicenseException ListException MathException NoAccessException NoDataFoundException NoSuchElementException NullPointerException ' +
  'PlatformCacheException ProcedureException QueryException RequiredFeatureMissingException SObjectException SearchException SecurityException SerializationException StringException ' +
  'TouchHandledException TransientCursorException TypeException UnexpectedException UnsupportedOperationException VisualforceException WaveTemplateException XmlException'
).split(' ');

/** The built-in exceptions, each with the four usual constructors. */
export const exceptionClasses: readonly PlatformClass[] = [
  ExceptionClass,
  platformException('System.LimitException', { is: (value) => value instanceof LimitException }),
  ...names.map((name) => builtIn(`System.${name}`)),
  builtIn('EventBus.RetryableException'),
];

function builtIn(fullName: string): PlatformClass {
  const name = fullName.slice(fullName.indexOf('.') + 1);
  const made = exceptionClass(fullName);
  return platformException(fullName, {
    virtual: true,
    is: (value) => value instanceof made,
    base: made as never,
    methods: name === 'QueryException' ? { 'Map<String, Set<String>> getInaccessibleFields()': inaccessibleFields } : {},
    constructors: {
      [`${name}()`]: () => new made(),
      [`${name}(String message)`]: (message: string | null) => new made(message),
      [`${name}(Exception cause)`]: (cause: ApexException | null) => new made(cause === null ? null : exceptionText(cause), cause),
      [`${name}(String message, Exception cause)`]: (message: string | null, cause: ApexException | null) => new made(message, cause),
    },
  });
}
