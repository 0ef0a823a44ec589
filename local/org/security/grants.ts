import type { AccessDefinition, FieldAccess, ObjectAccess } from '../metadata/index.ts';

/** What a profile and permission sets give together: a right that one of them gives is there. Names are lower case. */
export class Grants {
  readonly #objects = new Map<string, ObjectAccess>();
  readonly #fields = new Map<string, FieldAccess>();
  readonly #customPermissions = new Set<string>();
  readonly #userPermissions = new Set<string>();
  readonly #classes = new Set<string>();
  /** Standard fields need no grant of their own: so in all profiles but those that begin with nothing. */
  readonly standardFields: boolean;

  constructor(definitions: Iterable<AccessDefinition>, standardFields = true) {
    this.standardFields = standardFields;
    for (const definition of definitions) this.add(definition);
  }

  add(definition: Pick<AccessDefinition, 'objects' | 'fields' | 'customPermissions' | 'userPermissions' | 'classes'>): void {
    for (const access of definition.objects) this.#addObject(access);
    for (const access of definition.fields) this.#addField(access);
    for (const name of definition.customPermissions) this.#customPermissions.add(name.toLowerCase());
    for (const name of definition.userPermissions) this.#userPermissions.add(name.toLowerCase());
    for (const name of definition.classes) this.#classes.add(name.toLowerCase());
  }

  object(name: string): ObjectAccess | undefined {
    return this.#objects.get(name.toLowerCase());
  }

  /** By object and field. */
  field(object: string, field: string): FieldAccess | undefined {
    return this.#fields.get(`${object}.${field}`.toLowerCase());
  }

  /** With or without the namespace of its package. */
  hasCustomPermission(name: string, namespace: string | null): boolean {
    const wanted = name.toLowerCase();
    if (this.#customPermissions.has(wanted)) return true;
    if (namespace !== null) return this.#customPermissions.has(`${namespace.toLowerCase()}__${wanted}`);
    return [...this.#customPermissions].some((permission) => permission.endsWith(`__${wanted}`));
  }

  hasUserPermission(name: string): boolean {
    return this.#userPermissions.has(name.toLowerCase());
  }

  hasClass(name: string): boolean {
    return this.#classes.has(name.toLowerCase());
  }

  #addObject(access: ObjectAccess): void {
    const key = access.object.toLowerCase();
    const known = this.#objects.get(key);
    this.#objects.set(key, known === undefined ? access : {
      object: known.object,
      read: known.read || access.read,
      create: known.create || access.create,
      edit: known.edit || access.edit,
      delete: known.delete || access.delete,
      viewAll: known.viewAll || access.viewAll,
      modifyAll: known.modifyAll || access.modifyAll,
    });
  }

  #addField(access: FieldAccess): void {
    const key = access.field.toLowerCase();
    const known = this.#fields.get(key);
    this.#fields.set(key, { field: access.field, readable: access.readable || known?.readable === true, editable: access.editable || known?.editable === true });
  }
}
