/** `apex:Class`, `apex:namespace.Class`, `apex:trigger.Name`, `apex:trigger.namespace.Name`: the files of emitted modules. */
const emittedFile = /apex:(?:trigger\.)?(?:(\w+)\.)?\w+:\d+:\d+/;

/**
 * Namespace of the Apex code that called the platform, read from the stack; null outside of packages. Costs some ten microseconds: for calls
 * that are rare.
 */
export function callerNamespace(): string | null {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 12;
  Error.captureStackTrace(holder, callerNamespace);
  Error.stackTraceLimit = limit;
  return emittedFile.exec(holder.stack ?? '')?.[1] ?? null;
}
