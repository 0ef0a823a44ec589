import type { ObjectDescribe } from './describe.ts';

/**
 * Is an object out of sight? Protected custom settings and custom metadata types of a package are: only the package's own Apex sees them, neither that of
 * the org nor the APIs. Source: "Protected Custom Settings", ISVforce Guide "Protect Custom Metadata Types and Records".
 * @param from - namespace of the code that looks; null for the org's own and for the APIs
 */
export function isHiddenFrom({ visibility, namespace }: Pick<ObjectDescribe, 'visibility' | 'namespace'>, from: string | null): boolean {
  return visibility === 'Protected' && namespace !== null && namespace.toLowerCase() !== from?.toLowerCase();
}
