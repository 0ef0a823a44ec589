import { Script } from 'node:vm';
import type { EmittedModule } from '../../language/emit/unit.ts';
import type { ClassSymbol } from '../../language/types/symbols.ts';
import { emittedHelpers } from '../emitted/index.ts';
import type { ClassRegistry, CompiledClass, CompiledTrigger } from '../services.ts';
import { ClassRecords } from './class-record.ts';
import type { ClassRecord } from './class-record.ts';
import { compiledClass } from './compiled-class.ts';
import type { LineRange } from './line-ranges.ts';
import { registerSource } from './sources.ts';
import { RuntimeTypes } from './runtime-types.ts';

/** Coverage counters of one module: `hits[i]` is how often the statement on line `lines[i]` ran. */
export interface ModuleCoverage {
  readonly file: string;
  readonly name: string;
  readonly lines: readonly number[];
  readonly hits: Uint32Array;
}

interface Evaluated {
  readonly define: Readonly<Record<string, () => new () => object>>;
  attach(): unknown;
}

interface Loaded {
  readonly module: EmittedModule;
  readonly evaluated: Evaluated;
}

/** Compiled Apex of an org: emitted modules loaded into V8, their classes and triggers. */
export class Registry implements ClassRegistry {
  readonly records = new ClassRecords();
  readonly types = new RuntimeTypes(this.records);
  private readonly classes = new Map<string, CompiledClass>();
  private readonly triggers = new Map<string, CompiledTrigger>();
  private readonly coverageOf = new Map<string, ModuleCoverage>();

  /** Evaluates a module's text; its classes exist after {@link Registry.attach}. `file` is the name in JavaScript stacks. */
  evaluate(module: EmittedModule, file: string, source: { readonly path: string; readonly name: string }): Loaded {
    registerSource(file, module.ranges as LineRange[], module.lastLine);
    const hits = new Uint32Array(module.counters.length);
    if (module.counters.length > 0)
      this.coverageOf.set(file, { file: source.path, name: source.name, lines: module.counters, hits });
    // The text's first line holds constants: the Apex source begins on the second.
    const make = new Script(module.text, { filename: file, lineOffset: -1 }).runInThisContext() as (
      ...args: unknown[]
    ) => Evaluated;
    const evaluated = make(emittedHelpers, (id: string) => this.records.get(id), module.constants, hits);
    return { module, evaluated };
  }

  /** Makes the classes of modules that came together: parents first, whatever module they are in. */
  attach(loaded: readonly Loaded[]): unknown[] {
    const definitions = new Map<ClassSymbol, () => new () => object>();
    for (const { module, evaluated } of loaded) {
      for (const symbol of module.classes) {
        const define = evaluated.define[symbol.jsId];
        if (define) definitions.set(symbol, define);
        this.prepare(symbol);
      }
    }
    const defined = new Set<ClassSymbol>();
    const define = (symbol: ClassSymbol): void => {
      const make = definitions.get(symbol);
      if (make === undefined || defined.has(symbol)) return;
      defined.add(symbol);
      const parent = symbol.superclass?.symbol;
      if (parent) define(parent);
      if (parent?.origin === 'user' && this.records.get(parent.jsId).$class === undefined) return;
      this.finishClass(symbol, make());
    };
    for (const symbol of definitions.keys()) define(symbol);
    const ready = loaded.filter(({ module }) =>
      module.classes.every((symbol) => symbol.kind !== 'class' || this.records.get(symbol.jsId).$class !== undefined),
    );
    // Modules of parents go first: accessors of properties look at the parent's.
    const done = new Set<Loaded>();
    const byTop = new Map(ready.map((one) => [one.module.classes[0], one] as const));
    const results = new Map<Loaded, unknown>();
    const attachOne = (one: Loaded): void => {
      if (done.has(one)) return;
      done.add(one);
      for (const symbol of one.module.classes) {
        const parent = symbol.superclass?.symbol.topLevel;
        const before = parent && byTop.get(parent);
        if (before) attachOne(before);
      }
      results.set(one, one.evaluated.attach());
      for (const symbol of one.module.classes) this.publish(symbol);
    };
    for (const one of ready) attachOne(one);
    return loaded.map((one) => results.get(one));
  }

  private prepare(symbol: ClassSymbol): void {
    const record = this.records.get(symbol.jsId);
    record.$type = this.types.ofClass({ kind: 'class', name: symbol.fullName, symbol, arguments: [] });
    if (symbol.kind === 'enum')
      for (const value of (record.$type as unknown as { values: { name: string }[] }).values)
        record[value.name] = value;
  }

  /** What the runtime asks of objects: their type, and Apex's `toString`, `equals`, `hashCode` under the names of the object protocol. */
  private finishClass(symbol: ClassSymbol, made: new () => object): void {
    const record = this.records.get(symbol.jsId);
    record.$class = made;
    const prototype = made.prototype as Record<string, unknown>;
    Object.defineProperty(prototype, '$type', { value: record.$type });
    const alias = (name: string, from: string): void => {
      if (
        symbol.methods
          .get(from.split('$')[0]!.toLowerCase())
          ?.some((method) => method.jsName === from && !method.isAbstract)
      ) {
        Object.defineProperty(prototype, name, {
          value(this: Record<string, (...args: unknown[]) => unknown>, ...args: unknown[]) {
            return this[from]!(...args);
          },
        });
      }
    };
    alias('$text', 'toString$');
    alias('$equals', 'equals$Object');
    alias('$hash', 'hashCode$');
    if (symbol.isException) Object.defineProperty(prototype, 'typeName', { get: () => symbol.fullName });
  }

  private publish(symbol: ClassSymbol): void {
    if (symbol.scriptPrefix !== '') return;
    this.classes.set(
      keyOf(symbol.namespace, symbol.name),
      compiledClass(symbol, this.records.get(symbol.jsId), this.types),
    );
  }

  addTrigger(trigger: CompiledTrigger): void {
    this.triggers.set(keyOf(trigger.namespace, trigger.name), trigger);
  }

  remove(kind: 'class' | 'trigger', namespace: string | null, name: string): void {
    const key = keyOf(namespace, name);
    if (kind === 'trigger') this.triggers.delete(key);
    else for (const one of this.classes.keys()) if (one === key || one.startsWith(`${key}.`)) this.classes.delete(one);
  }

  find(name: string, namespace?: string | null): CompiledClass | undefined {
    const parts = name.split('.');
    return (
      (namespace == null ? undefined : this.classes.get(keyOf(namespace, name))) ??
      this.classes.get(keyOf(null, name)) ??
      (parts.length > 1 ? this.classes.get(keyOf(parts[0]!, parts.slice(1).join('.'))) : undefined)
    );
  }

  triggersOf(object: string): readonly CompiledTrigger[] {
    return [...this.triggers.values()].filter((trigger) => trigger.object.toLowerCase() === object.toLowerCase());
  }

  all(): Iterable<CompiledClass> {
    return this.classes.values();
  }

  allTriggers(): Iterable<CompiledTrigger> {
    return this.triggers.values();
  }

  resetStatics(): void {
    for (const record of this.records.all()) record.$reset?.();
  }

  saveStatics(): unknown {
    return new Map(
      [...this.records.all()].flatMap((record) => (record.$save ? [[record, record.$save()] as const] : [])),
    );
  }

  restoreStatics(state: unknown): void {
    for (const [record, saved] of state as Map<ClassRecord, unknown[]>) record.$restore?.(saved);
  }

  /** Counters since the modules were loaded or {@link Registry.resetCoverage}. */
  coverage(): readonly ModuleCoverage[] {
    return [...this.coverageOf.values()];
  }

  resetCoverage(): void {
    for (const { hits } of this.coverageOf.values()) hits.fill(0);
  }
}

const keyOf = (namespace: string | null, name: string): string => `${namespace ?? ''}.${name}`.toLowerCase();
