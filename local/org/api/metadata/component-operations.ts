import { childType, componentType } from '../../metadata/component-types.ts';
import type { Component } from '../../metadata/components.ts';
import { objectFile, labelsFile } from '../../metadata/requests/package-files.ts';
import type { SourceFile } from '../../metadata/source-files.ts';
import { escapeXml, metadataFile, partsOf } from '../../metadata/xml-parts.ts';
import type { Org } from '../../org.ts';
import { RawXml, SoapFault, textOf, textsOf, type SoapCall } from '../soap/envelope.ts';
import type { SoapOperation } from '../soap/soap-endpoint.ts';
import { ownMetadata } from './retrieve-operations.ts';

/** Components of one call. Source: Metadata API Developer Guide "CRUD-Based Calls". */
const maxComponents = 10;

interface SaveResult {
  readonly created?: boolean;
  readonly errors: readonly { readonly message: string; readonly statusCode: string }[];
  readonly fullName: string;
  readonly success: boolean;
}

/** `readMetadata`, `createMetadata`, `updateMetadata`, `upsertMetadata`, `deleteMetadata`: single components without an archive. */
export function componentOperations(org: Org): Readonly<Record<string, SoapOperation>> {
  const find = (type: string, fullName: string): Component | undefined => ownMetadata(org).components.find((one) => one.type === type && one.fullName.toLowerCase() === fullName.toLowerCase());

  const save = (how: 'create' | 'update' | 'upsert'): SoapOperation => (call, { session }) => metadataOf(call).map(({ type, parts, inner }): SaveResult => {
    const fullName = parts.find(({ name }) => name === 'fullName')?.inner.trim() ?? '';
    const exists = find(type, fullName) !== undefined;
    const refused = (statusCode: string, message: string): SaveResult => ({ errors: [{ message, statusCode }], fullName, success: false });
    if (fullName === '') return refused('REQUIRED_FIELD_MISSING', 'Required field is missing: fullName');
    if (how === 'create' && exists) return refused('DUPLICATE_DEVELOPER_NAME', `This ${type} already exists: ${fullName}`);
    if (how === 'update' && !exists) return refused('INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
    const [error] = deployed(org, filesOf(type, fullName, parts, inner), session!.userId);
    if (error !== undefined) return refused('INVALID_FIELD_OR_REFERENCE', error);
    return { ...(how === 'upsert' ? { created: !exists } : {}), errors: [], fullName, success: true };
  });

  return {
    readMetadata: ({ input }) => {
      const type = textOf(input.type) ?? '';
      known(type);
      const records = textsOf(input, 'fullNames').map((fullName) => recordOf(ownMetadata(org).components, type, fullName));
      return new RawXml(records.join(''));
    },
    createMetadata: save('create'),
    updateMetadata: save('update'),
    upsertMetadata: save('upsert'),
    deleteMetadata: ({ input }, { session }) => {
      const type = textOf(input.type) ?? '';
      known(type);
      return textsOf(input, 'fullNames').map((fullName): SaveResult => {
        if (find(type, fullName) === undefined) return { errors: [{ message: `no ${type} named ${fullName} found`, statusCode: 'INVALID_CROSS_REFERENCE_KEY' }], fullName, success: false };
        const manifest = metadataFile('Package', [`<types><members>${escapeXml(fullName)}</members><name>${type}</name></types>`]);
        const [error] = deployed(org, [{ path: 'destructiveChanges.xml', text: manifest }], session!.userId);
        return { errors: error === undefined ? [] : [{ message: error, statusCode: 'DEPENDENCY_EXISTS' }], fullName, success: error === undefined };
      });
    },
  };
}

function known(type: string): void {
  if (componentType(type) === undefined && childType(type) === undefined) throw new SoapFault('INVALID_TYPE', `Unknown type: ${type}`);
}

/** Messages of what went wrong; none when the org has it now. */
function deployed(org: Org, files: readonly SourceFile[], userId: string): string[] {
  return org.security.runAs(userId, () => org.deploy({ namespace: null, files })).errors.map(({ message }) => message);
}

/** The `metadata` elements of a call as they stand in its text. */
function metadataOf({ text, operation }: SoapCall): { readonly type: string; readonly inner: string; readonly parts: ReturnType<typeof partsOf> }[] {
  const plain = text.replace(/<(\/?)[\w-]+:(?=[\w-]+)/g, '<$1');
  const from = plain.indexOf(`<${operation}`);
  const call = plain.slice(from, plain.lastIndexOf(`</${operation}>`) + `</${operation}>`.length);
  const found = partsOf(call).filter(({ name }) => name === 'metadata');
  if (found.length > maxComponents) throw new SoapFault('EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${maxComponents} records into this call`);
  return found.map(({ outer, inner }) => {
    const type = /^<metadata[^>]*[\s:]type\s*=\s*["'](?:[\w-]+:)?(\w+)["']/.exec(outer)?.[1] ?? '';
    known(type);
    return { type, inner, parts: partsOf(`<m>${inner}</m>`) };
  });
}

function filesOf(type: string, fullName: string, parts: ReturnType<typeof partsOf>, inner: string): SourceFile[] {
  const child = childType(type);
  if (child !== undefined) {
    const [owner = '', name = ''] = type === 'CustomLabel' ? ['', fullName] : fullName.split('.');
    const own = inner.replace(/<fullName>[^<]*<\/fullName>/, `<fullName>${name}</fullName>`);
    const path = type === 'CustomLabel' ? 'labels/CustomLabels.labels' : `objects/${owner}.object`;
    return [{ path, text: metadataFile(type === 'CustomLabel' ? 'CustomLabels' : 'CustomObject', [`<${child.element}>${own}</${child.element}>`]) }];
  }
  const { directory, suffix, metaFile } = componentType(type)!;
  const path = `${directory}/${fullName}.${suffix}`;
  const content = parts.find(({ name }) => name === 'content')?.inner;
  const rest = metadataFile(type, parts.filter(({ name }) => name !== 'fullName' && name !== 'content').map(({ outer }) => outer));
  return metaFile && content !== undefined ? [{ path, text: Buffer.from(content, 'base64').toString('utf8') }, { path: `${path}-meta.xml`, text: rest }] : [{ path, text: rest }];
}

/** One `records` element of `readMetadata`: nil where there is nothing. */
function recordOf(components: readonly Component[], type: string, fullName: string): string {
  const nil = '<records xsi:nil="true"/>';
  const component = components.find((one) => one.type === type && one.fullName.toLowerCase() === fullName.toLowerCase());
  const text = type === 'CustomObject' ? objectFile(components, fullName, null)[0]?.text : type === 'CustomLabels' ? labelsFile(components, null)[0]?.text : (component?.metaXml ?? component?.file)?.text;
  if (text === undefined) return nil;
  const parts = partsOf(text).filter(({ name }) => name !== 'fullName').map(({ outer }) => outer);
  const content = component?.metaXml == null ? '' : `<content>${Buffer.from(component.file.text).toString('base64')}</content>`;
  return `<records xsi:type="${type}"><fullName>${escapeXml(component?.fullName ?? fullName)}</fullName>${content}${parts.join('')}</records>`;
}
