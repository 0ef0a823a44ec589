import type { Component } from './components.ts';
import { elements, parseXml, text } from './xml.ts';

/**
 * Puts a package's namespace before the names that the package defines. Its metadata is written without prefix, as in the org that the package is
 * made in; an installing org sees `moengage__Sync__c`. Names of others (standard objects, other packages) stay as they are.
 */
export class PackageNames {
  readonly namespace: string | null;
  readonly #objects = new Set<string>();
  /** `sync__c.status__c`, lower case, as written. */
  readonly #fields = new Set<string>();

  constructor(namespace: string | null, components: readonly Component[]) {
    this.namespace = namespace === '' ? null : namespace;
    for (const { type, fullName, file } of components) {
      if (type === 'CustomObject') {
        if (isCustom(fullName)) this.#objects.add(fullName.toLowerCase());
        for (const field of elements(parseXml(file.text, file.path, 'CustomObject'), 'fields')) this.#addField(fullName, text(field, 'fullName') ?? '');
      } else if (type === 'CustomField') {
        const [object = '', field = ''] = fullName.split('.');
        if (isCustom(object) && /(^|\/)objects\//.test(file.path)) this.#objects.add(object.toLowerCase());
        this.#addField(object, field);
      }
    }
  }

  /** A name that the package itself gives to something without an object (`MyClass`, `Admin_User`, a label). */
  own(name: string): string {
    return this.namespace === null ? name : `${this.namespace}__${name}`;
  }

  /** Is the object one of the package's own? */
  ownsObject(name: string): boolean {
    return this.#objects.has(name.toLowerCase());
  }

  ownsField(object: string, field: string): boolean {
    return this.#fields.has(`${object}.${field}`.toLowerCase());
  }

  /** `Sync__c` -> `moengage__Sync__c` where it is the package's own. */
  object(name: string): string {
    return this.namespace !== null && this.ownsObject(name) ? this.own(name) : name;
  }

  /** A field by the object's name as the package writes it. */
  field(object: string, field: string): string {
    return this.namespace !== null && this.ownsField(object, field) ? this.own(field) : field;
  }

  /** `Sync__c.Status__c` -> `moengage__Sync__c.moengage__Status__c`. */
  path(objectAndField: string): string {
    const [object = '', field = ''] = objectAndField.split('.');
    return `${this.object(object)}.${this.field(object, field)}`;
  }

  #addField(object: string, field: string): void {
    if (isCustom(field)) this.#fields.add(`${object}.${field}`.toLowerCase());
  }
}

/** Does a name end as custom things do and carry no namespace yet? (`Sync__c`, `Change__e`, `Rule__mdt`) */
function isCustom(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*__(c|e|mdt|b|x)$/i.test(name);
}
