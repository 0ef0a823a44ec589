import type { PlatformClass } from '../../runtime/platform-class.ts';
import { RestContextClass, RestRequestClass, RestResponseClass } from './rest.ts';

/** Apex REST: what a resource sees of its request. */
export const restClasses: readonly PlatformClass[] = [RestContextClass, RestRequestClass, RestResponseClass];
