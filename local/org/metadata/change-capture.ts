import type { PackageMetadata } from './package-metadata.ts';
import { parseXml, text } from './xml.ts';

/** Objects whose changes are captured: what channel members select (`AccountChangeEvent` -> `Account`). Source: Metadata API "PlatformEventChannelMember". */
export function capturedObjects({ components, namespace }: PackageMetadata): string[] {
  return components.filter(({ type }) => type === 'PlatformEventChannelMember').flatMap(({ file }) => {
    const event = text(parseXml(file.text, file.path, 'PlatformEventChannelMember'), 'selectedEntity') ?? '';
    const name = event.replace(/__ChangeEvent$/i, '__c').replace(/ChangeEvent$/i, '');
    return name === event ? [] : [name, ...(namespace !== null && name.endsWith('__c') ? [`${namespace}__${name}`] : [])];
  });
}
