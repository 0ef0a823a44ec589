import { standardObjects } from '../../data/schema/standard-objects/index.ts';
import { SchemaRegistry } from '../../data/schema/registry.ts';
import { platformClasses } from '../../platform/index.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { toApexException } from '../../runtime/emitted/failures.ts';
import { enter } from '../../runtime/services.ts';
import type {
  DataService,
  DmlOperation,
  DmlOptions,
  OrgServices,
  QueryOptions,
  TriggerContext,
} from '../../runtime/services.ts';
import { noUse, synchronousLimits } from '../../runtime/transaction.ts';
import type { Transaction } from '../../runtime/transaction.ts';
import { newRecord } from '../../runtime/sobject.ts';
import type { FieldValues, SObjectRecord } from '../../runtime/sobject.ts';
import { stackTraceText } from '../../runtime/stack.ts';
import type { SoqlQuery } from '../syntax/index.ts';
import { compile } from '../index.ts';
import type { CompileError, Program, SourceUnit } from '../index.ts';

/** What emitted code asked of the data room. */
export interface DataLog {
  readonly queries: { readonly query: SoqlQuery; readonly options: QueryOptions }[];
  readonly statements: {
    readonly operation: DmlOperation;
    readonly records: readonly SObjectRecord[];
    readonly options: DmlOptions;
  }[];
  /** Records that the next queries answer with. */
  answer: SObjectRecord[];
}

export interface Bench {
  readonly program: Program;
  readonly errors: readonly CompileError[];
  readonly data: DataLog;
  readonly transaction: Transaction;
  readonly schema: SchemaRegistry;
  /** Calls a static method; Apex exceptions come as JavaScript errors `Type: message`. */
  call(className: string, method: string, ...args: unknown[]): unknown;
  anonymous(source: string): void;
  /** Runs a body inside the transaction. */
  within<T>(body: () => T): T;
}

const classUnit = (source: string): SourceUnit => {
  const name = /\b(?:class|interface|enum)\s+(\w+)/i.exec(source)?.[1] ?? 'Unknown';
  return { file: `${name}.cls`, source, kind: 'class', namespace: null, apiVersion: 65 };
};

export const triggerUnit = (source: string): SourceUnit => ({
  ...classUnit(source),
  file: 'T.trigger',
  kind: 'trigger',
});

export class ApexFailure extends Error {
  readonly apexStack: string;

  constructor(message: string, apexStack: string) {
    super(message);
    this.apexStack = apexStack;
  }
}

/** What these tests need of classes that other rooms write. */
const sObjectClass = platformClass('System.SObject', {
  methods: { 'Object get(String field)': (self: SObjectRecord, field: string) => self.$get(field) },
});

/** An org with classes, and one transaction in which they run. */
export function bench(
  sources: readonly (string | SourceUnit)[],
  options: { coverage?: boolean; triggers?: TriggerContext[] } = {},
): Bench {
  const schema = new SchemaRegistry();
  schema.define(standardObjects);
  const { errors, registry, program } = compile(
    sources.map((source) => (typeof source === 'string' ? classUnit(source) : source)),
    { schema, platform: [...platformClasses, sObjectClass], coverage: options.coverage === true },
  );
  const data: DataLog = { queries: [], statements: [], answer: [] };
  const service = {
    query: (query: SoqlQuery, given: QueryOptions) => (data.queries.push({ query, options: given }), data.answer),
    count: (query: SoqlQuery, given: QueryOptions) => (
      data.queries.push({ query, options: given }),
      data.answer.length
    ),
    dml: (operation: DmlOperation, records: readonly SObjectRecord[], given: DmlOptions) => (
      data.statements.push({ operation, records, options: given }),
      []
    ),
  } as unknown as DataService;
  const transaction: Transaction = {
    kind: 'anonymous',
    isAsync: false,
    isTest: false,
    used: noUse(),
    limits: { ...synchronousLimits },
    triggers: options.triggers ?? [],
    sharing: 'without',
    uncommittedWork: false,
    touchedSetup: false,
    touchedData: false,
    afterCommit: [],
    testState: new Map(),
    cpuStart: cpuNow(),
  };
  const org = {
    schema,
    clock: { now: () => 0, advance: () => undefined },
    data: service,
    classes: registry,
    security: { runAs: (_: string, body: () => void) => body() },
  } as unknown as OrgServices;
  const within = <T>(body: () => T): T => {
    const before = enter(org, transaction);
    try {
      return body();
    } catch (thrown) {
      const exception = toApexException(thrown);
      if (exception === null) throw thrown;
      throw new ApexFailure(`${exception.typeName}: ${exception.message ?? ''}`, stackTraceText(exception));
    } finally {
      enter(before.org, before.transaction);
    }
  };
  return {
    program,
    errors,
    data,
    transaction,
    schema,
    within,
    call: (className, method, ...args) => {
      if (errors.length > 0)
        throw new Error(errors.map((error) => `${error.file}:${String(error.line)} ${error.message}`).join('\n'));
      return within(() =>
        registry
          .find(className)!
          .methods.find((one) => one.name === method)!
          .invoke(null, args),
      );
    },
    anonymous: (source) => {
      const compiled = program.anonymous(source);
      if (compiled.run === null)
        throw new Error(
          compiled.errors.map((error) => `${String(error.line)}:${String(error.column)} ${error.message}`).join('\n'),
        );
      within(compiled.run);
    },
  };
}

function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Value of an expression, as text by Apex's own conversion. */
export function evaluate(expression: string, before = ''): unknown {
  return bench([`public class Main { public static String run() { ${before} return '' + (${expression}); } }`]).call(
    'Main',
    'run',
  );
}

/** Result of a method body that answers a String. */
export const run = (body: string, members = ''): unknown =>
  bench([`public class Main { ${members} public static String run() { ${body} } }`]).call('Main', 'run');

/** Messages that a class is refused with. */
export const messages = (...sources: string[]): string[] => bench(sources).errors.map((error) => error.message);

/** Messages for statements in a method. */
export const refused = (body: string, members = ''): string[] =>
  messages(`public class Main { ${members} public static void run() { ${body} } }`);

export const account = (schema: SchemaRegistry, values: FieldValues): SObjectRecord =>
  newRecord(schema.object('Account')!, values);
