/** Frames of emitted code: modules are named `apex:Class`, `apex:ns.Class`, `apex:trigger.ns.Name`. */
const frame = /apex:(?:trigger\.)?([^():\n]+):\d+:\d+/;

/**
 * Namespace of the Apex code that called into the platform; null for code without one. A dynamic query may leave out the prefix of the package
 * that it stands in, and nothing but the stack tells which that is when the caller passed no `DynamicScope`.
 */
export function callerNamespace(): string | null {
  const holder: { stack?: string } = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 12;
  Error.captureStackTrace(holder, callerNamespace);
  Error.stackTraceLimit = limit;
  const name = frame.exec(holder.stack ?? '')?.[1] ?? '';
  const dot = name.indexOf('.');
  return dot < 0 ? null : name.slice(0, dot);
}
