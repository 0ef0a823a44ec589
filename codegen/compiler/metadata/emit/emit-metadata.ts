import { objectParts, singleFileTypes, type MetadataComponents, type ObjectComponent } from './components.ts';
import type { EmittedFile } from './emitted-file.ts';
import { renderDocument } from '../xml/render.ts';

/** Declared components to the files of the source format, sorted by path. Throws where two components would share a file. */
export function emitMetadata(components: MetadataComponents): EmittedFile[] {
  const files = [
    ...(components.objects ?? []).flatMap(emitObject),
    ...Object.entries(singleFileTypes).flatMap(([key, { root, directory, suffix }]) =>
      (components[key as keyof typeof singleFileTypes] ?? []).map(({ fullName, ...value }) => ({
        path: `${directory}/${fileName(fullName)}.${suffix}-meta.xml`,
        text: renderDocument(root, value),
      })),
    ),
    ...emitLabels(components.labels ?? []),
  ];
  return sortedAndUnique(files);
}

/** An object's own settings, then one file for each of its parts, which alone keep their name inside. */
function emitObject(object: ObjectComponent): EmittedFile[] {
  const { fullName, ...settings } = object;
  const own: Record<string, unknown> = { ...settings };
  const files: EmittedFile[] = [];
  for (const [part, { root, suffix }] of Object.entries(objectParts)) {
    const entries = (own[part] ?? []) as readonly { fullName?: string }[];
    delete own[part];
    for (const entry of entries) {
      if (entry.fullName === undefined) throw new Error(`${fullName}: an entry of ${part} has no fullName.`);
      files.push({
        path: `objects/${fullName}/${part}/${fileName(entry.fullName)}.${suffix}-meta.xml`,
        text: renderDocument(root, entry),
      });
    }
  }
  files.push({ path: `objects/${fullName}/${fullName}.object-meta.xml`, text: renderDocument('CustomObject', own) });
  return files;
}

/** All custom labels share one file; a package without labels has none. */
function emitLabels(labels: NonNullable<MetadataComponents['labels']>): EmittedFile[] {
  if (labels.length === 0) return [];
  const sorted = [...labels].sort((left, right) => compareText(left.fullName, right.fullName));
  return [{ path: 'labels/CustomLabels.labels-meta.xml', text: renderDocument('CustomLabels', { labels: sorted }) }];
}

/** Sorted by UTF-16 code units, so that the order never depends on a locale. */
export function sortedAndUnique(files: readonly EmittedFile[]): EmittedFile[] {
  const sorted = [...files].sort((left, right) => compareText(left.path, right.path));
  const twice = sorted.find((file, index) => index > 0 && file.path.toLowerCase() === sorted[index - 1]?.path.toLowerCase());
  if (twice) throw new Error(`Two components would be written to ${twice.path}: give one of them another fullName.`);
  return sorted;
}

/** File names of the source format encode what a file system or a URL would not take: `A/B` becomes `A%2FB`. */
function fileName(fullName: string): string {
  return fullName.replaceAll(/[%/\\:*?"<>|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
