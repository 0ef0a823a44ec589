import type { CompiledClass, CompiledMethod } from '../../runtime/services.ts';

/** An Apex class with `@RestResource`. */
export interface RestResource {
  readonly compiled: CompiledClass;
  /** As it stands in the annotation: `/streams/*`. */
  readonly urlMapping: string;
  readonly methods: ReadonlyMap<HttpMethod, CompiledMethod>;
}

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const annotations: ReadonlyMap<string, HttpMethod> = new Map([['httpget', 'GET'], ['httppost', 'POST'], ['httpput', 'PUT'], ['httppatch', 'PATCH'], ['httpdelete', 'DELETE']]);

/** All REST resources among classes. */
export function restResources(classes: Iterable<CompiledClass>): RestResource[] {
  const found: RestResource[] = [];
  for (const compiled of classes) {
    const annotation = compiled.annotations.find(({ name }) => name === 'restresource');
    if (annotation === undefined) continue;
    const mapping = Object.entries(annotation.parameters).find(([name]) => name.toLowerCase() === 'urlmapping')?.[1];
    if (typeof mapping !== 'string') continue;
    const methods = new Map<HttpMethod, CompiledMethod>();
    for (const method of compiled.methods) {
      for (const { name } of method.annotations) {
        const verb = annotations.get(name);
        if (verb !== undefined && method.isStatic) methods.set(verb, method);
      }
    }
    found.push({ compiled, urlMapping: mapping, methods });
  }
  return found;
}

/**
 * The resource that answers a path below `/services/apexrest`: an exact match wins, then the longest pattern with a wildcard; where the first part of the
 * path is a namespace, classes of that namespace win. The case of the path counts. `/x/*` takes `/x`, too.
 * Source: Apex Developer Guide "RestResource Annotation".
 */
export function resourceAt(resources: readonly RestResource[], path: string): RestResource | undefined {
  const [, namespace = '', rest = ''] = /^\/([^/]*)(\/.*)?$/.exec(path) ?? [];
  const packaged = resources.filter(({ compiled }) => compiled.namespace?.toLowerCase() === namespace.toLowerCase());
  return bestMatch(packaged, rest) ?? bestMatch(resources.filter(({ compiled }) => compiled.namespace === null), path);
}

function bestMatch(resources: readonly RestResource[], path: string): RestResource | undefined {
  const matches = resources.filter(({ urlMapping }) => matchesMapping(urlMapping, path));
  matches.sort((a, b) => Number(isExact(b, path)) - Number(isExact(a, path)) || b.urlMapping.length - a.urlMapping.length);
  return matches[0];
}

function isExact({ urlMapping }: RestResource, path: string): boolean {
  return withoutEnd(urlMapping) === withoutEnd(path);
}

/** A `*` inside of a pattern stands for one part of the path, at the end for all that follows. */
function matchesMapping(mapping: string, path: string): boolean {
  const wanted = withoutEnd(mapping).split('/');
  const parts = withoutEnd(path).split('/');
  const open = wanted.at(-1) === '*';
  const fixed = open ? wanted.slice(0, -1) : wanted;
  if (open ? parts.length < fixed.length : parts.length !== fixed.length) return false;
  return fixed.every((part, at) => part === '*' || part === parts[at]);
}

function withoutEnd(path: string): string {
  return path.replace(/\/+$/, '');
}
