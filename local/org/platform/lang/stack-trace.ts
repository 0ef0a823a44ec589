/** A line of Apex in a stack. */
export interface ApexFrame {
  readonly line: number;
  /** `Class.Outer.method: line 12, column 1`. */
  readonly text: string;
}

/** Frames of emitted code: its files are named `apex:Class.Outer` (`apex:trigger.Name`, `apex:AnonymousBlock`), its lines are Apex lines. */
const frame = /^\s*at (?:(?:new )?(?:async )?([^\s(]+) )?\(?apex:([^:)]+):(\d+):(\d+)\)?$/;

/** The Apex frames of a V8 stack text, innermost first. */
export function apexStack(stack: string | null): readonly ApexFrame[] {
  if (stack === null) return [];
  const frames: ApexFrame[] = [];
  for (const line of stack.split('\n')) {
    const match = frame.exec(line);
    if (match === null) continue;
    const [, fn, file = '', number = '0', column = '1'] = match;
    const method = fn?.split('.').pop()?.split('$')[0] ?? '';
    frames.push({ line: Number(number), text: `${placeOf(file, method)}: line ${number}, column ${column}` });
  }
  return frames;
}

function placeOf(file: string, method: string): string {
  if (file === 'AnonymousBlock') return file;
  if (file.startsWith('trigger.')) return `Trigger.${file.slice('trigger.'.length)}`;
  return `Class.${file}${method === '' ? '' : `.${method}`}`;
}
