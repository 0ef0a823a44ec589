export { MetadataError } from './metadata-error.ts';
export { readSource, readZip, type PackageSource, type SourceFile } from './source-files.ts';
export { readPackage, type ApexSource, type PackageMetadata, type StaticResource } from './package-metadata.ts';
export type { AccessDefinition, FieldAccess, ObjectAccess } from './access.ts';
export type { CustomPermissionDefinition, LabelDefinition, MetadataRecordDefinition, RemoteSiteDefinition } from './named-things.ts';
