/** The Apex frames of a V8 stack text; kept for callers of this room, the frames are the runtime's. */
export { apexFrames as apexStack } from '../../runtime/stack.ts';
export type { ApexFrame } from '../../runtime/stack.ts';
