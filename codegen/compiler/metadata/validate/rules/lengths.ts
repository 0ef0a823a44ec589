import { childText } from '../../xml/parse.ts';
import type { PackageModel } from '../package-model.ts';
import type { MetadataProblem } from '../problem.ts';

/** Longest texts that Salesforce takes, by type and element, in characters. */
const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CustomObject: { label: 40, pluralLabel: 40, description: 1000 },
  CustomField: { label: 40, description: 1000, inlineHelpText: 510, relationshipName: 40, relationshipLabel: 80, formula: 3900 },
  RecordType: { label: 80, description: 255 },
  ListView: { label: 40 },
  CompactLayout: { label: 80 },
  ValidationRule: { description: 255, errorMessage: 255 },
  PermissionSet: { label: 80, description: 255 },
  CustomPermission: { label: 80, description: 255 },
  CustomApplication: { label: 40, description: 1000 },
  RemoteSiteSetting: { description: 1000, url: 1000 },
  CustomNotificationType: { masterLabel: 80, description: 255 },
};

/** Developer names: letters, digits and single underscores, 40 characters before the suffix (80 for permission sets and the like). */
const developerName = /^[A-Za-z](?:_?[A-Za-z0-9])*(?:__(?:c|e|mdt))?$/;
const namedTypes = new Set(['CustomObject', 'CustomField', 'RecordType', 'ListView', 'CompactLayout', 'ValidationRule', 'PermissionSet', 'CustomPermission', 'CustomApplication', 'RemoteSiteSetting', 'CustomNotificationType', 'FlexiPage']);
const longNames = new Set(['PermissionSet', 'CustomPermission', 'CustomNotificationType', 'FlexiPage', 'RecordType']);

export function checkLengths(model: PackageModel): MetadataProblem[] {
  return model.files.flatMap(({ path, fullName, root }) => {
    const problems: MetadataProblem[] = [];
    for (const [element, limit] of Object.entries(limits[root.name] ?? {})) {
      const length = childText(root, element)?.length ?? 0;
      if (length > limit) {
        problems.push({ path, element: `${root.name} > ${element}`, message: `${length} characters; Salesforce takes ${limit}.` });
      }
    }
    if (namedTypes.has(root.name)) {
      const limit = longNames.has(root.name) ? 80 : 40;
      const bare = fullName.replace(/__(c|e|mdt)$/, '');
      if (!developerName.test(fullName) || bare.length > limit) {
        const rule = `letters, digits and single underscores, at most ${limit} of them before the suffix`;
        problems.push({ path, element: root.name, message: `"${fullName}" is no developer name: ${rule}.` });
      }
    }
    return problems;
  });
}
