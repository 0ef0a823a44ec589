import type { ApexException } from './exceptions.ts';
import { apexPlace } from './registry/sources.ts';

/** A line of an Apex stack trace. */
export interface ApexFrame {
  readonly line: number;
  /** `Class.Outer.method: line 12, column 1`. */
  readonly text: string;
}

/** `file:line:column` at the end of a line of a V8 stack. Emitted modules are named `apex:…`, and their lines are Apex lines. */
const place = /\(?(apex:[^()\n]*):(\d+):\d+\)?$/;

/** The Apex frames of a V8 stack text, innermost first. */
export function apexFrames(stack: string | null): ApexFrame[] {
  const frames: ApexFrame[] = [];
  for (const row of stack?.split('\n') ?? []) {
    const [, file, number] = place.exec(row) ?? [];
    if (file === undefined) continue;
    const line = Number(number);
    const name = apexPlace(file, line);
    // Salesforce prints column 1 for all statements.
    if (name !== null) frames.push({ line, text: `${name}: line ${String(line)}, column 1` });
  }
  return frames;
}

/** Frames of an exception; the JavaScript error behind a null pointer is formatted here, on demand. */
export function framesOf(exception: ApexException): ApexFrame[] {
  return apexFrames(exception.stack ?? exception.origin?.stack ?? null);
}

/** `getStackTraceString()`: one line a frame, `()` when nothing is known, as Salesforce prints for exceptions that were never thrown. */
export function stackTraceText(exception: ApexException): string {
  return framesOf(exception)
    .map((frame) => frame.text)
    .join('\n');
}
