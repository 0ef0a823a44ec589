/**
 * Metadata written as typed values, emitted as the files of the Salesforce source format, and checked before anybody deploys them.
 * Knows nothing of the package that it emits.
 */
export type { Authored, Named } from './authored.ts';
export * from './authoring/fields.ts';
export * from './authoring/layouts.ts';
export * from './authoring/list-views.ts';
export * from './authoring/objects.ts';
export * from './authoring/pages.ts';
export * from './authoring/permissions.ts';
export { type MetadataComponents, type ObjectComponent } from './emit/components.ts';
export { renderApexMeta } from './emit/emit-apex-meta.ts';
export { emitMetadata, sortedAndUnique } from './emit/emit-metadata.ts';
export type { EmittedFile } from './emit/emitted-file.ts';
export { validateMetadata } from './validate/validate-metadata.ts';
export type { MetadataProblem } from './validate/problem.ts';
export { schemaSource } from './schema-source.ts';
