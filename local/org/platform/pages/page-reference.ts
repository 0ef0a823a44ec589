import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';
import { unavailable } from '../unavailable.ts';
import { Cookie } from './cookie.ts';
import { PageParameters, queryOf, readQuery } from './parameters.ts';

const cookieType: RuntimeType = { name: 'Cookie', kind: 'class', is: (value) => value instanceof Cookie };

/** Where a page lies: path, parameters, anchor, and what a redirect should do. */
export class PageReference {
  readonly path: string;
  readonly parameters: PageParameters;
  readonly headers: ApexMap = newMap(mapOf(stringType, stringType));
  readonly cookies: ApexMap = newMap(mapOf(stringType, cookieType));
  anchor: string | null;
  redirect = false;

  constructor(url: string) {
    const [, path = '', query = '', anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
    this.path = path;
    this.parameters = readQuery(query, new PageParameters());
    this.anchor = anchor ?? null;
  }

  get url(): string {
    const query = queryOf(this.parameters);
    return `${this.path}${query === '' ? '' : `?${query}`}${this.anchor === null ? '' : `#${this.anchor}`}`;
  }

  $text(): string {
    return `System.PageReference[${this.url}]`;
  }
}

/** `Page.Home`: the URL that Visualforce has for a page, in lower case and with its namespace. */
export function pageNamed(namespace: string, name: string): PageReference {
  return new PageReference(`/apex/${namespace === '' ? '' : `${namespace}__`}${name}`.toLowerCase());
}

/** Where the standard user interface shows a record. */
export function recordPage(record: SObjectRecord | null, action = ''): PageReference {
  const id = valuesOf(required(record)).Id;
  return new PageReference(`/${typeof id === 'string' ? id.slice(0, 15) : ''}${action}`);
}

/** Pages are not rendered here. In tests the platform refuses as well. */
const content = (method: string): PlatformFunction => () => {
  if (transaction().isTest) throwApex('System.VisualforceException', `Methods defined as TestMethod do not support ${method} call`);
  return unavailable(`PageReference.${method}`, 'Visualforce pages are kept, not rendered')();
};

function setCookies(self: PageReference, cookies: ApexList | null): void {
  for (const cookie of required(cookies).a as Cookie[]) self.cookies.put(cookie.name, cookie);
}

/** `System.PageReference`. Source: Apex Reference "PageReference Class". */
export const PageReferenceClass = platformClass('System.PageReference', {
  is: (value) => value instanceof PageReference,
  constructors: {
    'PageReference(String partialURL)': (url: string | null) => new PageReference(required(url)),
    'PageReference(SObject record)': (record: SObjectRecord | null) => recordPage(record),
  },
  statics: {
    'PageReference forResource(String resourceName)': (name: string | null) => new PageReference(`/resource/${required(name)}`),
    'PageReference forResource(String resourceName, String path)': (name: string | null, path: string | null) => new PageReference(`/resource/${required(name)}/${required(path)}`),
  },
  methods: {
    'String getAnchor()': (self: PageReference) => self.anchor,
    'Blob getContent()': content('getContent'),
    'Blob getContentAsPDF()': content('getContentAsPDF'),
    'Map<String,System.Cookie> getCookies()': (self: PageReference) => self.cookies,
    'Map<String,String> getHeaders()': (self: PageReference) => self.headers,
    'Map<String,String> getParameters()': (self: PageReference) => self.parameters,
    'Boolean getRedirect()': (self: PageReference) => self.redirect,
    'Integer getRedirectCode()': () => 0,
    'String getUrl()': (self: PageReference) => self.url,
    'PageReference setAnchor(String anchor)': (self: PageReference, anchor: string | null) => Object.assign(self, { anchor }),
    'void setCookies(List<System.Cookie> cookies)': setCookies,
    'PageReference setRedirect(Boolean redirect)': (self: PageReference, redirect: boolean | null) => Object.assign(self, { redirect: redirect === true }),
    'PageReference setRedirectCode(Integer redirectCode)': (self: PageReference) => self,
  },
});
