import type { FieldPath, SoqlBind, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { FieldDescribe, ObjectDescribe, SchemaService } from '../schema/describe.ts';
import type { Store } from '../store/store.ts';
import { quoted } from '../store/object-table.ts';
import { valueForm, type StoredForm } from '../store/stored-values.ts';
import { parseFormula } from '../../formula/index.ts';
import type { Fragment } from './fragment.ts';
import { fragment, joined } from './fragment.ts';
import type { QueryErrors } from './query-errors.ts';

/** What the parts of one compilation share. */
export interface Compilation {
  readonly schema: SchemaService;
  readonly store: Store;
  readonly namespace: string | null;
  readonly errors: QueryErrors;
  readonly bindIndex: ReadonlyMap<SoqlBind, number>;
  /** Shape letter of each bind (`binds.ts`). */
  readonly shape: string;
  /** Every object and field that the query names, for user mode: `Contact`, `Contact.Phone`. */
  readonly touched: Set<string>;
  /** Compiles a semi-join: the single selected field of a sub-query. */
  readonly semiJoin: (query: SoqlQuery) => Fragment;
  aliases: number;
}

/** A field or function as SQL. */
export interface Operand {
  readonly fragment: Fragment;
  readonly form: StoredForm;
  readonly scale: number;
  /** The field behind it; null for functions. */
  readonly field: FieldDescribe | null;
  readonly name: string;
}

interface Join {
  readonly alias: string;
  readonly object: ObjectDescribe;
}

/** Where a field path ends: through which relationships, at which object's field. */
export interface ResolvedPath {
  readonly relationships: readonly FieldDescribe[];
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
  /** Objects that the last relationship can point to, when there are several. */
  readonly targets: readonly ObjectDescribe[];
}

/** One level of a query: its object and the parents that it joined. */
export class Scope {
  readonly compilation: Compilation;
  readonly object: ObjectDescribe;
  readonly alias: string;
  readonly names: ReadonlySet<string>;
  readonly #joins = new Map<string, Join>();
  #joinSql = '';

  constructor(compilation: Compilation, object: ObjectDescribe, names: Iterable<string> = []) {
    this.compilation = compilation;
    this.object = object;
    this.alias = `t${compilation.aliases++}`;
    this.names = new Set([...names].map((name) => name.toLowerCase()));
    compilation.touched.add(object.name);
  }

  /** `"Contact" AS t0 LEFT JOIN …` */
  get from(): string {
    return `${quoted(this.object.name)} AS ${this.alias}${this.#joinSql}`;
  }

  resolve(path: FieldPath): ResolvedPath {
    const { schema, namespace, errors } = this.compilation;
    let names = path.names;
    if (names.length > 1 && this.names.has((names[0] as string).toLowerCase())) names = names.slice(1);
    let objects: readonly ObjectDescribe[] = [this.object];
    const relationships: FieldDescribe[] = [];
    for (const name of names.slice(0, -1)) {
      const field = firstOf(objects, (object) => schema.parentRelationship(object, name, namespace));
      if (field === undefined) return errors.noSuchRelationship(name, path, 'field path');
      relationships.push(field);
      objects = field.referenceTo.map((target) => schema.object(target)).filter((target) => target !== undefined);
    }
    const last = names.at(-1) as string;
    // Through a lookup to several objects, `Type` is the name of the object, also where some of them have a field of that name.
    if (objects.length > 1 && last.toLowerCase() === 'type') return { relationships, object: objects[0] as ObjectDescribe, field: polymorphicType, targets: objects };
    const object = objects.find((one) => schema.field(one, last, namespace) !== undefined);
    const field = object === undefined ? undefined : schema.field(object, last, namespace);
    if (object === undefined || field === undefined) {
      return errors.noSuchColumn(last, objects[0]?.name ?? this.object.name, path);
    }
    return { relationships, object, field, targets: objects };
  }

  field(path: FieldPath): Operand {
    const resolved = this.resolve(path);
    return this.operand(resolved, path);
  }

  operand(resolved: ResolvedPath, path: FieldPath): Operand {
    const { field } = resolved;
    this.compilation.touched.add(`${resolved.object.name}.${field.name}`);
    const form = valueForm(field);
    if (form === null) this.compilation.errors.other(`field '${field.name}' can not be used here`, path);
    return { fragment: this.#value(resolved), form, scale: field.scale, field, name: path.names.join('.') };
  }

  /** Alias of the joined parent, for one of the objects that the relationship can point to. */
  join(parent: string, relationship: FieldDescribe, target: ObjectDescribe): string {
    const key = `${parent}.${relationship.name}.${target.name}`;
    let join = this.#joins.get(key);
    if (join === undefined) {
      join = { alias: `t${this.compilation.aliases++}`, object: target };
      this.#joins.set(key, join);
      this.compilation.touched.add(target.name);
      this.#joinSql += ` LEFT JOIN ${quoted(target.name)} AS ${join.alias} ON ${join.alias}."Id" = ${parent}.${quoted(relationship.name)}`;
    }
    return join.alias;
  }

  #value({ relationships, object, field, targets }: ResolvedPath): Fragment {
    let alias = this.alias;
    for (const relationship of relationships.slice(0, -1)) {
      const target = this.compilation.schema.object(relationship.referenceTo[0] as string) as ObjectDescribe;
      alias = this.join(alias, relationship, target);
    }
    const last = relationships.at(-1);
    if (last === undefined) return this.column(alias, this.object, field);
    if (field === polymorphicType) {
      const cases = targets.map((target) => `WHEN '${target.keyPrefix ?? ''}' THEN '${target.name === 'Group' ? 'Queue' : target.name}'`);
      return fragment(`(CASE substr(${alias}.${quoted(last.name)}, 1, 3) ${cases.join(' ')} END)`);
    }
    const having = targets.filter((target) => target.fields.has(field.name.toLowerCase()));
    if (having.length <= 1) return this.column(this.join(alias, last, object), object, field);
    const values = having.map((target) => this.column(this.join(alias, last, target), target, target.fields.get(field.name.toLowerCase()) as FieldDescribe));
    return fragment(`coalesce(${values.map((value) => value.sql).join(', ')})`, ...values.flatMap((value) => value.parameters));
  }

  /** A stored column, or a formula over stored columns. */
  column(alias: string, object: ObjectDescribe, field: FieldDescribe, depth = 0): Fragment {
    if (!field.calculated || field.summary !== undefined) return fragment(`${alias}.${quoted(field.name)}`);
    // Salesforce refuses formulas that contain themselves, so depth is but a guard.
    if (field.formula === null || depth > 10) return fragment('NULL');
    const formula = parseFormula(field.formula);
    const operands = formula.paths.map((path) => this.#formulaOperand(alias, object, path, depth));
    const name = `${object.name}.${field.name}`;
    const { globals } = formula;
    const key = fragment('?', globals.length === 0 ? name : ({ readGlobals }) => (readGlobals(globals, object.namespace), name));
    return joinCall('formula', [key, ...operands]);
  }

  #formulaOperand(alias: string, object: ObjectDescribe, path: readonly string[], depth: number): Fragment {
    const { schema } = this.compilation;
    let at = object;
    for (const name of path.slice(0, -1)) {
      const relationship = schema.parentRelationship(at, name, object.namespace);
      const target = relationship === undefined ? undefined : firstTarget(schema, relationship, path);
      if (relationship === undefined || target === undefined) return fragment('NULL');
      alias = this.join(alias, relationship, target);
      at = target;
    }
    const field = schema.field(at, path.at(-1) as string, object.namespace);
    return field === undefined || valueForm(field) === null ? fragment('NULL') : this.column(alias, at, field, depth + 1);
  }
}

/** `Owner.Username` over Group and User: the first target that has the field. */
export function firstTarget(schema: SchemaService, relationship: FieldDescribe, path: readonly string[]): ObjectDescribe | undefined {
  const targets = relationship.referenceTo.map((name) => schema.object(name)).filter((target) => target !== undefined);
  return targets.find((target) => schema.field(target, path.at(-1) as string) !== undefined) ?? targets[0];
}

function joinCall(name: string, operands: readonly Fragment[]): Fragment {
  const list = joined(operands, ', ');
  return { sql: `${name}(${list.sql})`, parameters: list.parameters };
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `What.Type`: name of the object that a polymorphic lookup points to. */
export const polymorphicType: FieldDescribe = {
  name: 'Type', localName: 'Type', label: 'Type', type: 'PICKLIST', apexType: 'String', custom: false, nillable: true, createable: false, updateable: false,
  length: 80, precision: 0, scale: 0, unique: false, caseSensitive: false, externalId: false, nameField: false, autoNumber: false, displayFormat: null,
  restrictedPicklist: false, picklistValues: [], referenceTo: [], relationshipName: null, cascadeDelete: false, restrictedDelete: false, masterDetail: false,
  formula: null, formulaTreatBlanksAs: 'BlankAsBlank', calculated: false, defaultFormula: null, defaultedOnCreate: false, inlineHelpText: null, compoundFieldName: null,
};
