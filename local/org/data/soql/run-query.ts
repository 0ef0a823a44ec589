import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { services, transaction, type QueryOptions } from '../../runtime/services.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { recordList } from '../../runtime/sobject-type.ts';
import { userTimeZone } from '../../runtime/values/time-zone.ts';
import type { FormulaFields } from '../formulas/formula-fields.ts';
import type { ObjectDescribe } from '../schema/describe.ts';
import { writeDefinitionRows } from '../schema/definition-rows.ts';
import type { RowAccess } from '../sharing/row-access.ts';
import { sharingContext } from '../sharing/sharing-context.ts';
import { writeUserRecordAccess } from '../sharing/user-record-access.ts';
import type { Row } from '../store/object-table.ts';
import type { Store } from '../store/store.ts';
import { decode } from '../store/stored-values.ts';
import type { AggregatePlan } from './aggregate-plan.ts';
import { bindShape } from './binds.ts';
import { recordBuilder, type RecordBuilder } from './build-records.ts';
import { planOf, type QueryPlan } from './compile-query.ts';
import { parameterValues, type Fragment, type RunContext } from './fragment.ts';
import type { RecordPlan } from './record-plan.ts';
import type { RecordNode } from './select-list.ts';
import { checkReadAccess } from './user-mode.ts';

export interface QueryEnvironment {
  readonly store: Store;
  /** Rows that another transaction is thought to hold. */
  readonly lockedElsewhere: ReadonlySet<string>;
  readonly rowAccess: RowAccess;
}

/** Runs queries of Apex: counts them, checks access, makes records. */
export class QueryRunner {
  readonly #environment: QueryEnvironment;
  readonly #formulas: FormulaFields;
  #definitionsVersion = -1;
  readonly #builders = new WeakMap<RecordNode, RecordBuilder>();

  constructor(environment: QueryEnvironment, formulas: FormulaFields) {
    this.#environment = environment;
    this.#formulas = formulas;
  }

  query(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    countQuery(query, options.namespace);
    const plan = this.#plan(query, options);
    const context = this.#context(options);
    switch (plan.kind) {
      case 'count':
        return throwApex('System.QueryException', 'SELECT COUNT() needs Database.countQuery or an Integer');
      case 'aggregates': {
        const records = this.#aggregates(plan, context);
        transaction().used.aggregateQueries += 1;
        // Each row that is summed up counts; of counts alone, each group does. Source: "Execution Governors and Limits".
        countRows(plan.rowsRead === null ? records.length : this.#number(plan.rowsRead, context));
        return records;
      }
      case 'records': {
        const records = this.#records(plan, context, countRows);
        if (plan.forUpdate) this.#checkLocks(records);
        return records;
      }
    }
  }

  /** Throws what is wrong with a query, without running it. */
  check(query: SoqlQuery, options: QueryOptions): void {
    this.#plan(query, options);
  }

  /** Records of a query, without counting anything. */
  read(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    const plan = this.#plan(query, options);
    return plan.kind === 'records' ? this.#records(plan, this.#context(options), () => {}) : [];
  }

  count(query: SoqlQuery, options: QueryOptions): number {
    countQuery(query, options.namespace);
    const plan = this.#plan(query, options);
    const context = this.#context(options);
    if (plan.kind !== 'count') return this.#rows(plan.sql, plan.parameters, context).length;
    countRows(1);
    return this.#number(plan, context);
  }

  /** Results of an aggregate query, without counting anything. */
  aggregate(query: SoqlQuery, options: QueryOptions): SObjectRecord[] {
    const plan = this.#plan(query, options);
    return plan.kind === 'aggregates' ? this.#aggregates(plan, this.#context(options)) : [];
  }

  #aggregates(plan: AggregatePlan, context: RunContext): SObjectRecord[] {
    return this.#rows(plan.sql, plan.parameters, context).map((row) => {
      const record = newRecord(plan.result);
      plan.fields.forEach((field, index) => {
        valuesOf(record)[field.name] = row[index] === null ? null : decode(field, row[index] ?? null);
      });
      return record;
    });
  }

  /** Records one by one, without holding all of them and without counting rows: for cursors. Nothing else may use the store meanwhile. */
  *stream(query: SoqlQuery, options: QueryOptions): Generator<SObjectRecord> {
    const plan = this.#plan(query, options);
    if (plan.kind !== 'records') return;
    const context = this.#context(options);
    const build = this.#builder(plan.root);
    const statement = this.#environment.store.prepare(plan.sql);
    for (const row of statement.iterate(...parameterValues(plan.parameters, context)) as Iterable<Row>) {
      const record = build(row);
      if (record !== null) yield record;
    }
  }

  #plan(query: SoqlQuery, options: QueryOptions): QueryPlan {
    const plan = planOf(query, {
      schema: services().schema,
      store: this.#environment.store,
      namespace: options.namespace,
      sharing: options.sharing === 'with' || options.accessMode === 'user',
      shape: bindShape(options.binds),
    });
    if (plan.touched.has('EntityDefinition') || plan.touched.has('FieldDefinition')) this.#refreshDefinitions();
    if (plan.objectName === 'UserRecordAccess') writeUserRecordAccess(this.#environment.store, this.#environment.rowAccess, query, options.binds);
    const mode = query.with?.kind === 'WithMode' ? query.with.mode : null;
    if (mode === 'security_enforced') checkReadAccess(plan.touched, 'security_enforced');
    else if (mode === 'user_mode' || (options.accessMode === 'user' && mode !== 'system_mode')) checkReadAccess(plan.touched, 'user_mode');
    return plan;
  }

  /** The rows that describe the schema are made when they are asked for. */
  #refreshDefinitions(): void {
    const { store } = this.#environment;
    const { schema } = services();
    if (this.#definitionsVersion === schema.version && store.rows('SELECT 1 FROM "EntityDefinition" LIMIT 1').length > 0) return;
    writeDefinitionRows(store, schema);
    this.#definitionsVersion = schema.version;
  }

  #context(options: QueryOptions): RunContext {
    const { clock, security } = services();
    return {
      binds: options.binds,
      timeZone: userTimeZone(),
      now: clock.now(),
      userId: security.userId,
      readGlobals: this.#formulas.readGlobals,
      sharing: sharingContext(this.#environment.rowAccess.visibility, security.userId),
    };
  }

  #number({ sql, parameters }: Fragment, context: RunContext): number {
    return (this.#rows(sql, parameters, context)[0]?.[0] as number | undefined) ?? 0;
  }

  #rows(sql: string, parameters: RecordPlan['parameters'], context: RunContext): Row[] {
    return this.#environment.store.rows(sql, ...parameterValues(parameters, context));
  }

  #builder(node: RecordNode): RecordBuilder {
    let build = this.#builders.get(node);
    if (build === undefined) this.#builders.set(node, (build = recordBuilder(node, services().schema)));
    return build;
  }

  #records(plan: RecordPlan, context: RunContext, count: (rows: number) => void): SObjectRecord[] {
    const build = this.#builder(plan.root);
    const records: SObjectRecord[] = [];
    for (const row of this.#rows(plan.sql, plan.parameters, context)) {
      const record = build(row);
      if (record !== null) records.push(record);
    }
    count(records.length);
    for (const child of plan.children) count(this.#attachChildren(records, child, context));
    return records;
  }

  #attachChildren(records: readonly SObjectRecord[], child: RecordPlan['children'][number], context: RunContext): number {
    const parentIds = JSON.stringify(records.map((record) => valuesOf(record).Id));
    const build = this.#builder(child.plan.root);
    const byParent = new Map<unknown, SObjectRecord[]>();
    const rows = this.#rows(child.plan.sql, child.plan.parameters, { ...context, parentIds });
    for (const row of rows) {
      const record = build(row);
      if (record === null) continue;
      const parent = row[child.parentIndex];
      const list = byParent.get(parent);
      if (list === undefined) byParent.set(parent, [record]);
      else list.push(record);
    }
    for (const record of records) valuesOf(record)[child.relationship] = recordList(child.plan.object, byParent.get(valuesOf(record).Id) ?? []);
    return rows.length;
  }

  #checkLocks(records: readonly SObjectRecord[]): void {
    const { lockedElsewhere } = this.#environment;
    if (lockedElsewhere.size > 0 && records.some((record) => lockedElsewhere.has(valuesOf(record).Id as string))) {
      throwApex(
        'System.QueryException',
        'Record Currently Unavailable: The record you are attempting to edit, or one of its related records, is currently being modified by another user. Please try again.',
      );
    }
  }
}

/** Custom metadata don't count, unless the query reads long text. */
function countQuery(query: SoqlQuery, namespace: string | null): void {
  const name = query.from[0]?.path.names.at(-1) ?? '';
  if (name.toLowerCase().endsWith('__mdt') && !readsLongText(query, services().schema.object(name, namespace), namespace)) return;
  spend('queries', 'SOQL queries');
}

function readsLongText(query: SoqlQuery, object: ObjectDescribe | undefined, namespace: string | null): boolean {
  return object !== undefined && query.select.some((item) => {
    const field = item.kind === 'SelectField' ? services().schema.field(object, item.path.names.at(-1) ?? '', namespace) : undefined;
    return field?.type === 'TEXTAREA' && field.length > 255;
  });
}

function countRows(count: number): void {
  spend('queryRows', 'query rows', count);
}
