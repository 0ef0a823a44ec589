import type { EmittedFile } from '../compiler/metadata/index.ts';
import type { ReachableClasses } from '../package/schema/index.ts';

/**
 * The classes that the platform calls for a user only where a permission set grants them: those with `@AuraEnabled` methods and REST
 * resources. Read off the emitted text, which is what the platform sees; test classes are reached by nobody.
 */
export function reachableClasses(apex: readonly EmittedFile[]): ReachableClasses {
  const classes = apex.filter(({ path, text }) => path.endsWith('.cls') && !/@IsTest\b/i.test(text));
  const named = (annotation: RegExp): string[] =>
    classes.filter(({ text }) => annotation.test(text)).map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -'.cls'.length));
  return {
    controllers: named(/@AuraEnabled(\([^)]*\))?\s+(@\w+(\([^)]*\))?\s+)*(global|public)\s+static\b/i),
    restResources: named(/@RestResource\b/i),
  };
}
