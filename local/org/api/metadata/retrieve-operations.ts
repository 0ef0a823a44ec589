import type { PackageMetadata } from '../../metadata/index.ts';
import { retrieve, type Retrieved } from '../../metadata/requests/retrieve.ts';
import type { Org } from '../../org.ts';
import { storeOf } from '../org-store.ts';
import { child, children, SoapFault, textOf, textsOf } from '../soap/envelope.ts';
import type { SoapOperation } from '../soap/soap-endpoint.ts';
import { propertySource, type ComponentProperties } from './component-properties.ts';

/** Results that are kept at most; clients fetch theirs within seconds. */
const maxKept = 20;

interface KeptRetrieve extends Retrieved {
  readonly properties: readonly ComponentProperties[];
}

const nothing: PackageMetadata = { namespace: null, apex: [], objects: [], labels: [], customPermissions: [], access: [], remoteSites: [], records: [], staticResources: [], dataWeaveScripts: [], components: [] };

/** The org's own metadata, without those of installed packages. */
export function ownMetadata(org: Org): PackageMetadata {
  return org.packages.find(({ namespace }) => namespace === null) ?? nothing;
}

/** `retrieve` and `checkRetrieveStatus`. The work is done at once; clients ask for the result all the same. */
export function retrieveOperations(org: Org): Readonly<Record<string, SoapOperation>> {
  const kept = new Map<string, KeptRetrieve>();
  return {
    retrieve: ({ input }, { version }) => {
      const request = child(input, 'retrieveRequest') ?? child(input, 'request');
      if (request === null) throw new SoapFault('INVALID_FIELD', 'Required field is missing: retrieveRequest');
      const unpackaged = child(request, 'unpackaged');
      const types = new Map<string, string[]>();
      for (const element of unpackaged === null ? [] : children(unpackaged, 'types')) {
        const name = textOf(element.name) ?? '';
        types.set(name, [...(types.get(name) ?? []), ...textsOf(element, 'members')]);
      }
      const metadata = ownMetadata(org);
      const packageNames = textsOf(request, 'packageNames');
      const result = retrieve(metadata.components, { types, version: (unpackaged && textOf(unpackaged.version)) ?? textOf(request.apiVersion) ?? version, singlePackage: textOf(request.singlePackage) === 'true' });
      const source = propertySource(org);
      const id = storeOf(org).sequences.nextId('09S');
      kept.set(id, {
        ...result, messages: [...result.messages, ...packageNames.map((name) => ({ fileName: 'package.xml', problem: `No package named '${name}' found` }))],
        properties: result.files.map(({ type, fullName, fileName }) => source.of(metadata, type, fullName, fileName)),
      });
      if (kept.size > maxKept) kept.delete(kept.keys().next().value!);
      return { done: false, id, state: 'Queued' };
    },
    checkRetrieveStatus: ({ input }) => {
      const id = textOf(input.asyncProcessId) ?? '';
      const result = kept.get(id);
      if (result === undefined) throw new SoapFault('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      const zipFile = textOf(input.includeZip) === 'false' ? null : Buffer.from(result.zip).toString('base64');
      return { done: true, fileProperties: result.properties, id, messages: result.messages, status: 'Succeeded', success: true, zipFile };
    },
  };
}
