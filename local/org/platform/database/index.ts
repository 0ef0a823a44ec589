import type { PlatformClass } from '../../runtime/platform-class.ts';
import { databaseClasses as classes } from './database.ts';

export { QueryLocator, readLocator } from './query-locator.ts';
export { SaveResult, resultList } from './results.ts';

/** Queries and DML by method calls, their results, and the markers of batch classes. */
export const databaseClasses: readonly PlatformClass[] = classes;
