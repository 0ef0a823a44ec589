/**
 * Apex exceptions as JavaScript values. They are no `Error`s: capturing a stack at each construction costs 5-10 µs, so it is captured once,
 * when thrown ({@link captureStack}).
 */
export class ApexException {
  message: string | null;
  cause: ApexException | null;
  /** V8 stack text, captured by the first throw; its line numbers are Apex lines (emitted code keeps them). */
  stack: string | null = null;
  /** The JavaScript error that this exception stands for; its stack is formatted only when somebody asks. */
  origin: Error | null = null;
  /** Details of `DmlException`s: one entry a failed row. */
  dml: readonly DmlExceptionRow[] = [];
  /** What a query in user mode may not read: fields by object. */
  inaccessible: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  constructor(message: string | null = null, cause: ApexException | null = null) {
    this.message = message;
    this.cause = cause;
  }

  /** Full Apex name (`System.DmlException`, `ns.MyException`); each class sets its own. */
  get typeName(): string {
    return 'System.Exception';
  }
}

export interface DmlExceptionRow {
  readonly index: number;
  readonly id: string | null;
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export type ExceptionClass = new (message?: string | null, cause?: ApexException | null) => ApexException;

const classes = new Map<string, ExceptionClass>();

/** The JavaScript class of a platform exception; made on first use. Name with namespace: `System.ListException`. */
export function exceptionClass(typeName: string): ExceptionClass {
  if (typeName === 'System.Exception') return ApexException;
  let made = classes.get(typeName);
  if (made === undefined) {
    made = class extends ApexException {
      override get typeName(): string {
        return typeName;
      }
    };
    Object.defineProperty(made, 'name', { value: typeName });
    classes.set(typeName, made);
  }
  return made;
}

/** Keeps where an exception was first thrown. */
export function captureStack(exception: ApexException): ApexException {
  if (exception.stack === null) {
    const holder: { stack?: string } = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 30;
    Error.captureStackTrace(holder, captureStack);
    Error.stackTraceLimit = limit;
    exception.stack = holder.stack ?? '';
  }
  return exception;
}

/** Throws a platform exception by its full name. */
export function throwApex(typeName: string, message: string | null, dml?: readonly DmlExceptionRow[]): never {
  const exception = new (exceptionClass(typeName))(message);
  if (dml) exception.dml = dml;
  throw captureStack(exception);
}

/** A governor limit was passed. No Apex code can catch it and no `finally` block runs. */
export class LimitException extends ApexException {
  override get typeName(): string {
    return 'System.LimitException';
  }
}

export function throwLimit(message: string): never {
  throw captureStack(new LimitException(message));
}
