import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { services } from '../../../runtime/services.ts';
import { stringHash } from '../../../runtime/values/strings.ts';
import { required } from '../arguments.ts';

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

/** A URL in its parts, as `java.net.URL` cuts them: nothing is decoded or normalised. */
export class ApexUrl {
  readonly protocol: string;
  /** `user@host:port`. */
  readonly authority: string;
  readonly path: string;
  readonly query: string | null;
  readonly ref: string | null;

  constructor(text: string) {
    const match = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(text.trim());
    if (match === null) throwApex('System.StringException', `no protocol: ${text}`);
    const [, protocol = '', authority = '', path = '', query, ref] = match;
    this.protocol = protocol.toLowerCase();
    if (defaultPorts[this.protocol] === undefined && this.protocol !== 'file') throwApex('System.StringException', `unknown protocol: ${this.protocol}`);
    this.authority = authority;
    this.path = path;
    this.query = query ?? null;
    this.ref = ref ?? null;
  }

  get userInfo(): string | null {
    const at = this.authority.lastIndexOf('@');
    return at < 0 ? null : this.authority.slice(0, at);
  }

  get host(): string {
    return this.authority.slice(this.authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  }

  /** -1 when the URL names none. */
  get port(): number {
    const port = /:(\d+)$/.exec(this.authority)?.[1];
    return port === undefined ? -1 : Number(port);
  }

  get defaultPort(): number {
    return defaultPorts[this.protocol] ?? -1;
  }

  get file(): string {
    return this.query === null ? this.path : `${this.path}?${this.query}`;
  }

  $equals(other: unknown): boolean {
    return other instanceof ApexUrl && other.$text() === this.$text();
  }

  $hash(): number {
    return stringHash(this.$text());
  }

  $text(): string {
    return `${this.protocol}:${this.authority === '' ? '' : `//${this.authority}`}${this.file}${this.ref === null ? '' : `#${this.ref}`}`;
  }
}

function sameFile(a: ApexUrl, b: ApexUrl): boolean {
  const portOf = (url: ApexUrl) => (url.port < 0 ? url.defaultPort : url.port);
  return a.protocol === b.protocol && a.host.toLowerCase() === b.host.toLowerCase() && portOf(a) === portOf(b) && a.file === b.file;
}

/** `https://…my.salesforce.com` of the running org. */
function orgUrl(): string {
  return (services() as { readonly domainUrl?: string }).domainUrl ?? 'https://local.my.salesforce.com';
}

/** Null where no request is being served. */
function requestUrl(): ApexUrl | null {
  const url = (services() as { readonly requestUrl?: string | null }).requestUrl ?? null;
  return url === null ? null : new ApexUrl(url);
}

/** `System.Url`. Source: Apex Reference "URL Class". */
export const UrlClass = platformClass('System.URL', {
  is: (value) => value instanceof ApexUrl,
  constructors: {
    'URL(String text)': (text: string | null) => new ApexUrl(required(text)),
    'URL(URL context, String text)': (context: ApexUrl | null, text: string | null) => new ApexUrl(new URL(required(text), required(context).$text()).href),
    'URL(String protocol, String host, String file)': (protocol: string | null, host: string | null, file: string | null) => new ApexUrl(`${required(protocol)}://${required(host)}${required(file)}`),
    'URL(String protocol, String host, Integer port, String file)': (protocol: string | null, host: string | null, port: number, file: string | null) =>
      new ApexUrl(`${required(protocol)}://${required(host)}${required(port) < 0 ? '' : `:${port}`}${required(file)}`),
  },
  statics: {
    'URL getCurrentRequestUrl()': requestUrl,
    'String getFileFieldURL(String entityId, String fieldName)': (id: string | null, field: string | null) => `/servlet/servlet.FileDownload?file=${required(id)}&field=${required(field)}`,
    'URL getOrgDomainUrl()': () => new ApexUrl(orgUrl()),
    'URL getSalesforceBaseUrl()': () => new ApexUrl(orgUrl()),
  },
  methods: {
    'Boolean equals(Object other)': (self: ApexUrl, other: unknown) => self.$equals(other),
    'Integer hashCode()': (self: ApexUrl) => self.$hash(),
    'String getAuthority()': (self: ApexUrl) => self.authority,
    'Integer getDefaultPort()': (self: ApexUrl) => self.defaultPort,
    'String getFile()': (self: ApexUrl) => self.file,
    'String getHost()': (self: ApexUrl) => self.host,
    'String getPath()': (self: ApexUrl) => self.path,
    'Integer getPort()': (self: ApexUrl) => self.port,
    'String getProtocol()': (self: ApexUrl) => self.protocol,
    'String getQuery()': (self: ApexUrl) => self.query,
    'String getRef()': (self: ApexUrl) => self.ref,
    'String getUserInfo()': (self: ApexUrl) => self.userInfo,
    'Boolean sameFile(URL other)': (self: ApexUrl, other: ApexUrl | null) => sameFile(self, required(other)),
    'String toExternalForm()': (self: ApexUrl) => self.$text(),
    'String toString()': (self: ApexUrl) => `System.URL[${self.$text()}]`,
  },
});
