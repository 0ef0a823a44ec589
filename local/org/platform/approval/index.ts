import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { lockResultClasses, lockStatics } from './lock-calls.ts';
import { processClasses, processStatics } from './process.ts';

/** Record locks, and requests to approval processes. Source: Apex Reference "Approval Class" and "Approval Namespace". */
export const approvalClasses: readonly PlatformClass[] = [
  platformClass('System.Approval', { statics: { ...lockStatics, ...processStatics } }),
  ...lockResultClasses,
  ...processClasses,
];
