import { componentType, componentTypes, childType } from '../../metadata/component-types.ts';
import { componentsOf } from '../../metadata/components.ts';
import { decompose } from '../../metadata/decompose.ts';
import type { Org } from '../../org.ts';
import { children, SoapFault, textOf } from '../soap/envelope.ts';
import type { SoapOperation } from '../soap/soap-endpoint.ts';
import { fileNameOf, propertySource } from './component-properties.ts';

/** Queries of one `listMetadata`. */
const maxQueries = 3;

/** `describeMetadata` and `listMetadata`. Source: Metadata API Developer Guide "Utility Calls". */
export function describeOperations(org: Org): Readonly<Record<string, SoapOperation>> {
  return {
    describeMetadata: () => ({
      metadataObjects: componentTypes.map(({ name, directory, suffix, inFolder, metaFile, children: inside }) => ({ childXmlNames: inside.map((one) => one.name), directoryName: directory, inFolder, metaFile, suffix, xmlName: name })),
      organizationNamespace: '', partialSaveAllowed: true, testRequired: false,
    }),
    listMetadata: ({ input }) => {
      const queries = children(input, 'queries');
      if (queries.length > maxQueries) throw new SoapFault('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${maxQueries} queries into this call`);
      return queries.flatMap((query) => listed(org, textOf(query.type) ?? '', textOf(query.folder)));
    },
  };
}

/** Types of many clients that this org keeps nothing of are empty; a word that is no type at all is refused by its form. */
function listed(org: Org, type: string, folder: string | null): object[] {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type)) throw new SoapFault('INVALID_TYPE', `Unknown type:${type}`);
  if (componentType(type) === undefined && childType(type) === undefined) return [];
  const properties = propertySource(org);
  const found = org.packages.flatMap((metadata) => {
    // Packages keep their objects as they came.
    const source = metadata.namespace === null ? undefined : org.deployments.sources.find(({ namespace }) => namespace === metadata.namespace);
    const components = source === undefined ? metadata.components : componentsOf(decompose(source.files).files);
    const own = new Map(components.filter((component) => component.type === type).map((component) => [component.fullName, component]));
    return [...own.values()].filter(({ file }) => folder === null || file.path.includes(`/${folder}/`)).map((component) => properties.of(metadata, type, component.fullName, fileNameOf(component)));
  });
  if (type === 'CustomObject') {
    const [own] = org.packages.filter(({ namespace }) => namespace === null);
    const known = new Set(found.map(({ fullName }) => fullName));
    if (own !== undefined) for (const { name, custom, kind } of org.services.schema.objects()) if (!custom && kind === 'object' && !known.has(name)) found.push(properties.of(own, type, name, `objects/${name}.object`));
  }
  return found.sort((a, b) => a.fullName.localeCompare(b.fullName));
}
