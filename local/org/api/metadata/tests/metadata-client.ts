/** The Metadata API of a served org as jsforce calls it. */
import { strToU8, zipSync } from 'fflate';
import jsforce from 'jsforce';
import type { DeployResultState } from '../../../metadata/requests/deploy-result.ts';
import { metadataXml } from '../../../testing/tests/sample-org.ts';
import type { ServedOrg } from '../../tests/served-org.ts';

export type Files = Readonly<Record<string, string>>;

/** `package.xml` of these members. */
export function manifest(types: Readonly<Record<string, readonly string[]>>, version = '65.0'): string {
  return metadataXml('Package', `${Object.entries(types).map(([name, members]) => `<types>${members.map((member) => `<members>${member}</members>`).join('')}<name>${name}</name></types>`).join('')}<version>${version}</version>`);
}

export function archive(files: Files): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))));
}

const classMeta = metadataXml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>');

/** Classes and triggers with their `-meta.xml` and manifest. */
export function codeArchive(sources: readonly string[], more: Files = {}): Buffer {
  const files: Record<string, string> = {};
  const types: Record<string, string[]> = {};
  for (const source of sources) {
    const [, kind = '', name = ''] = /\b(class|trigger)\s+(\w+)/i.exec(source) ?? [];
    const path = kind === 'trigger' ? `triggers/${name}.trigger` : `classes/${name}.cls`;
    files[path] = source;
    files[`${path}-meta.xml`] = kind === 'trigger' ? classMeta.replaceAll('ApexClass', 'ApexTrigger') : classMeta;
    (types[kind === 'trigger' ? 'ApexTrigger' : 'ApexClass'] ??= []).push(name);
  }
  return archive({ 'package.xml': manifest(types), ...files, ...more });
}

export class MetadataClient {
  readonly connection: jsforce.Connection;

  constructor(instanceUrl: string, accessToken: string) {
    this.connection = new jsforce.Connection({ instanceUrl, accessToken, version: '65.0' });
    this.connection.metadata.pollInterval = 20;
    this.connection.metadata.pollTimeout = 60_000;
  }

  static async of(served: ServedOrg): Promise<MetadataClient> {
    const { instanceUrl, accessToken } = await served.listen();
    return new MetadataClient(instanceUrl, accessToken);
  }

  /** Starts a deployment over SOAP. */
  async start(zip: Buffer, options: object = {}): Promise<string> {
    return (await this.connection.metadata.deploy(zip, { singlePackage: true, rollbackOnError: true, ...options })).id;
  }

  async status(id: string): Promise<DeployResultState> {
    return (await this.connection.metadata.checkDeployStatus(id, true)) as unknown as DeployResultState;
  }

  async end(id: string): Promise<DeployResultState> {
    for (;;) {
      const status = await this.status(id);
      if (status.done) return status;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async deploy(zip: Buffer, options: object = {}): Promise<DeployResultState> {
    return this.end(await this.start(zip, options));
  }
}
