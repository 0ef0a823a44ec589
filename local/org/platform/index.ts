import type { PlatformClass } from '../runtime/platform-class.ts';
import { languageClasses } from './lang/index.ts';

/** The Apex standard library as the checker and emitted code see it. */
export const platformClasses: readonly PlatformClass[] = [...languageClasses];
