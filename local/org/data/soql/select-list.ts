import type { FieldPath, SelectItem, SelectTypeOf, SoqlFunction, SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { FieldDescribe, ObjectDescribe } from '../schema/describe.ts';
import { partsOf } from '../compound-values.ts';
import { quoted } from '../store/object-table.ts';
import { isWide, valueForm } from '../store/stored-values.ts';
import { fragment, sql, type Fragment } from './fragment.ts';
import { compileFunction } from './functions.ts';
import type { Operand, ResolvedPath, Scope } from './scope.ts';

/** A value of a row that goes into a record. */
export interface RecordField {
  readonly index: number;
  readonly field: FieldDescribe;
}

export interface CompoundField {
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
  readonly parts: readonly RecordField[];
}

/** A record to build from a row: the queried object's, or that of a parent. */
export interface RecordNode {
  /** null: a polymorphic parent, whose object its id tells. */
  readonly object: ObjectDescribe | null;
  /** Property under which the record stands in its child; empty at the root. */
  readonly relationship: string;
  /** The row's value with the record's id; null there means there is no record. */
  idIndex: number;
  readonly fields: RecordField[];
  readonly compounds: CompoundField[];
  readonly parents: Map<string, RecordNode>;
  /** What may be read: shared by all records of the query. */
  readonly queried: Set<string>;
}

/** Collects what a select list reads. */
export class SelectList {
  readonly scope: Scope;
  readonly columns: Fragment[] = [];
  readonly root: RecordNode;
  readonly subqueries: SoqlQuery[] = [];

  constructor(scope: Scope) {
    this.scope = scope;
    this.root = this.#node(scope.object, '');
    this.root.idIndex = this.hidden(fragment(`${scope.alias}."Id"`));
  }

  /** The id always comes along, asked for or not; it stands where it was asked for, else last. */
  finish(): void {
    const id = this.scope.object.fields.get('id');
    if (id !== undefined && !this.root.fields.some(({ field }) => field === id)) this.root.fields.push({ index: this.root.idIndex, field: id });
  }

  add(item: SelectItem): void {
    switch (item.kind) {
      case 'SelectField':
        return this.#addPath(item.path);
      case 'SelectSubquery':
        this.subqueries.push(item.query);
        return;
      case 'SelectFunction':
        return this.#addFunction(item.function);
      case 'SelectTypeOf':
        return this.#addTypeOf(item);
    }
  }

  /** Adds a value that goes into no record; answers its index. */
  hidden(value: Fragment): number {
    this.columns.push(value);
    return this.columns.length - 1;
  }

  #node(object: ObjectDescribe | null, relationship: string): RecordNode {
    return { object, relationship, idIndex: -1, fields: [], compounds: [], parents: new Map(), queried: new Set(['Id']) };
  }

  #addFunction(call: SoqlFunction): void {
    if (call.name.toLowerCase() === 'fields') {
      const [group] = call.arguments;
      const kind = group?.kind === 'FieldPath' ? (group.names[0] ?? '').toLowerCase() : '';
      for (const field of this.scope.object.fields.values()) {
        if (valueForm(field) === null || (kind === 'custom' && !field.custom) || (kind === 'standard' && field.custom)) continue;
        this.#addField(this.root, field, this.scope.column(this.scope.alias, this.scope.object, field));
      }
      return;
    }
    const operand = compileFunction(this.scope, call, () => fragment('0'));
    if (operand.field === null) this.scope.compilation.errors.other(`unexpected function ${call.name} in a select list without alias`, call);
    else this.#addField(this.root, operand.field, operand.fragment);
  }

  #addPath(path: FieldPath): void {
    const resolved = this.scope.resolve(path);
    const node = this.#parentNode(resolved);
    if (valueForm(resolved.field) === null) {
      this.scope.compilation.touched.add(`${resolved.object.name}.${resolved.field.name}`);
      node.queried.add(resolved.field.name);
      this.#addCompound(node, resolved, path);
      return;
    }
    const operand = this.scope.operand(resolved, path);
    this.#addField(node, resolved.field, operand.fragment);
  }

  /** `MailingAddress`: its parts are read and put together when the record is made. */
  #addCompound(node: RecordNode, resolved: ResolvedPath, path: FieldPath): void {
    const parts = partsOf(resolved.object, resolved.field).map((part) => {
      const value = this.scope.operand({ ...resolved, field: part }, path).fragment;
      return { index: this.hidden(isWide(part) ? sql`CAST(${value} AS TEXT)` : value), field: part };
    });
    node.compounds.push({ object: resolved.object, field: resolved.field, parts });
  }

  #parentNode(resolved: ResolvedPath): RecordNode {
    let node = this.root;
    let alias = this.scope.alias;
    let object: ObjectDescribe = this.scope.object;
    resolved.relationships.forEach((relationship, depth) => {
      const name = relationship.relationshipName ?? relationship.name;
      const last = depth === resolved.relationships.length - 1;
      const several = last && resolved.targets.length > 1;
      let child = node.parents.get(name);
      // The lookup itself comes along with anything read through it.
      this.#addField(node, relationship, fragment(`${alias}.${quoted(relationship.name)}`));
      node.queried.add(name);
      const target = several ? null : this.#target(relationship, last ? resolved.object : null);
      if (child === undefined) {
        child = this.#node(target, name);
        node.parents.set(name, child);
        const id = target === null ? `${alias}.${quoted(relationship.name)}` : `${this.scope.join(alias, relationship, target)}."Id"`;
        this.#addField(child, idFieldOf(target ?? resolved.object), fragment(id));
        child.idIndex = this.columns.length - 1;
      }
      if (target !== null) {
        alias = this.scope.join(alias, relationship, target);
        object = target;
      }
      node = child;
    });
    void object;
    return node;
  }

  #target(relationship: FieldDescribe, resolved: ObjectDescribe | null): ObjectDescribe | null {
    return resolved ?? this.scope.compilation.schema.object(relationship.referenceTo[0] as string) ?? null;
  }

  #addField(node: RecordNode, field: FieldDescribe, value: Fragment): void {
    if (node.queried.has(field.name) && node.fields.some((one) => one.field.name === field.name)) return;
    node.queried.add(field.name);
    node.fields.push({ index: this.hidden(isWide(field) ? sql`CAST(${value} AS TEXT)` : value), field });
  }

  /** `TYPEOF What WHEN Account THEN Phone … END`: the fields of each branch, joined; which of them a record gets is told by its id. */
  #addTypeOf(item: SelectTypeOf): void {
    const { schema, namespace, errors } = this.scope.compilation;
    const relationship = schema.parentRelationship(this.scope.object, item.path.names.at(-1) as string, namespace);
    if (relationship === undefined) return errors.noSuchRelationship(item.path.names.join('.'), item.path, 'field path');
    for (const branch of item.branches) {
      const target = schema.object(branch.object.names.at(-1) as string, namespace);
      if (target === undefined) return errors.noSuchObject(branch.object.names.join('.'));
      for (const path of branch.fields) {
        const field = schema.field(target, path.names.at(-1) as string, namespace);
        if (field === undefined) return errors.noSuchColumn(path.names.join('.'), target.name, path);
        const node = this.#parentNode({ relationships: [relationship], object: target, field, targets: [target, target] });
        const alias = this.scope.join(this.scope.alias, relationship, target);
        node.queried.add(field.name);
        node.fields.push({ index: this.hidden(this.scope.column(alias, target, field)), field });
      }
    }
    for (const path of item.elseFields) this.#addPath({ ...path, names: [...item.path.names, ...path.names] });
  }
}

function idFieldOf(object: ObjectDescribe): FieldDescribe {
  return object.fields.get('id') as FieldDescribe;
}

/** Value of a select list that goes under its alias into an AggregateResult. */
export interface NamedOperand {
  readonly name: string;
  readonly operand: Operand;
}
