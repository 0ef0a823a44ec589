import type { PlatformClass } from '../runtime/platform-class.ts';
import { databaseClasses } from './database/index.ts';
import { languageClasses } from './lang/index.ts';
import { schemaClasses } from './schema/index.ts';
import { systemClasses } from './system/index.ts';

/** The Apex standard library as the checker and emitted code see it. */
export const platformClasses: readonly PlatformClass[] = [
  ...languageClasses,
  ...databaseClasses,
  ...schemaClasses,
  ...systemClasses,
];
