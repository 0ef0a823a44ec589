import type { PackageSource, SourceFile } from '../metadata/index.ts';
import { componentsOf, type Component } from '../metadata/components.ts';
import { elements, parseXml, text } from '../metadata/xml.ts';
import { metadataFile, partsOf } from '../metadata/xml-parts.ts';

/** Types that an upgrade takes away with the version that no longer has them; what holds data or may be referred to by the subscriber stays. */
const deleted = new Set(['ApexClass', 'ApexTrigger', 'ApexPage', 'ApexComponent']);

/**
 * Files of a new version, with those of the old one that an upgrade leaves in the org: components that the new version does not have stay there,
 * deprecated, with their data, until an administrator or an uninstallation removes them. Apex goes: nothing but its own package can use it (what is
 * global can't be removed).
 * Source: ISVforce Guide "Delete Components from Managed Packages".
 */
export function withDeprecated(before: PackageSource, after: PackageSource): PackageSource {
  const now = new Set(componentsOf(after.files).map(keyOf));
  const nowFields = fieldsIn(after);
  const kept: SourceFile[] = [];
  for (const component of componentsOf(before.files)) {
    const { type, file, metaXml } = component;
    if (type === null || deleted.has(type) || type.endsWith('Bundle')) continue;
    if (!now.has(keyOf(component))) {
      if (type === 'CustomField' && nowFields.has(component.fullName.toLowerCase())) continue;
      kept.push(file, ...(metaXml === null ? [] : [metaXml]));
    } else if (type === 'CustomObject') kept.push(...removedFields(component, nowFields));
  }
  const files = new Map(kept.map((one) => [one.path, one]));
  for (const file of after.files) files.set(file.path, file);
  return { namespace: after.namespace, files: [...files.values()] };
}

/** Fields that stood in the file of an object and are in none any more, each as a file of its own. */
function removedFields({ fullName, file }: Component, nowFields: ReadonlySet<string>): SourceFile[] {
  return partsOf(file.text).filter(({ name }) => name === 'fields').flatMap(({ inner }) => {
    const name = /<fullName>\s*([^<\s]+)\s*<\/fullName>/.exec(inner)?.[1] ?? '';
    if (name === '' || nowFields.has(`${fullName}.${name}`.toLowerCase())) return [];
    return [{ path: `objects/${fullName}/fields/${name}.field-meta.xml`, text: metadataFile('CustomField', [inner]) }];
  });
}

function fieldsIn({ files }: PackageSource): Set<string> {
  const found = new Set<string>();
  for (const { type, fullName, file } of componentsOf(files)) {
    if (type === 'CustomField') found.add(fullName.toLowerCase());
    if (type !== 'CustomObject') continue;
    for (const field of elements(parseXml(file.text, file.path, type), 'fields')) found.add(`${fullName}.${text(field, 'fullName') ?? ''}`.toLowerCase());
  }
  return found;
}

function keyOf({ type, fullName, file }: Component): string {
  return type === null || type.endsWith('Bundle') ? file.path : `${type}:${fullName}`.toLowerCase();
}
