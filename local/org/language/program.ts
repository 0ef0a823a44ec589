import { classType } from './types/model.ts';
import type { SchemaService } from '../data/schema/describe.ts';
import { exceptionClass } from '../runtime/exceptions.ts';
import type { PlatformClass } from '../runtime/platform-class.ts';
import { platformEnum, recordClass } from '../runtime/registry/runtime-types.ts';
import { Registry } from '../runtime/registry/registry.ts';
import { setCompiledNames } from '../runtime/values/invoke.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import type { TriggerOperation } from '../runtime/services.ts';
import { Catalogue } from './catalogue/catalogue.ts';
import { bindClass } from './checker/classes.ts';
import { declareType, resolveHeaders, settleHierarchy } from './checker/declare.ts';
import { bindScript } from './checker/scripts.ts';
import { lineTable } from './checker/site.ts';
import type { CompileError, Site } from './checker/site.ts';
import { InvalidCode } from './emit/expressions.ts';
import { emitClassUnit, emitScriptUnit } from './emit/unit.ts';
import type { EmittedModule } from './emit/unit.ts';
import type { EmitEnvironment } from './emit/module.ts';
import { ApexSyntaxError, parseAnonymous, parseCompilationUnit, parseTrigger } from './syntax/index.ts';
import type { CompilationUnit, TriggerUnit } from './syntax/index.ts';
import type { ClassSymbol } from './types/symbols.ts';

/** One source to compile. */
export interface SourceUnit {
  readonly file: string;
  readonly source: string;
  readonly kind: 'class' | 'trigger' | 'anonymous';
  /** Namespace that the code belongs to; null for the org's own. */
  readonly namespace: string | null;
  readonly apiVersion: number;
}

export interface CompileEnvironment {
  readonly schema: SchemaService;
  readonly platform: readonly PlatformClass[];
  /** Emit statement counters ({@link Registry.coverage}). */
  readonly coverage?: boolean;
}

interface ParsedClass {
  readonly unit: SourceUnit;
  readonly tree: CompilationUnit;
  readonly symbol: ClassSymbol;
  readonly site: Site;
}

/** Of code that names none: anonymous blocks. */
const latestVersion = 65;

/** Apex of one org: what was compiled so far, to which more may be added. */
export class Program {
  readonly registry = new Registry();
  readonly catalogue: Catalogue;
  private readonly environment: CompileEnvironment;
  private readonly emitEnvironment: EmitEnvironment;
  private readonly sources = new Map<string, SourceUnit>();
  /** Classes that did not compile; what uses them does not either. */
  private readonly invalid = new Set<ClassSymbol>();
  private scripts = 0;

  constructor(environment: CompileEnvironment) {
    this.environment = environment;
    this.catalogue = new Catalogue(environment.platform, environment.schema);
    setCompiledNames((interfaceName, method, count) =>
      this.catalogue.platform.interfaceMethod(interfaceName, method, count),
    );
    this.emitEnvironment = {
      runtimeType: (type) => this.registry.types.of(type),
      recordClass,
      platformEnumValue: (symbol, name) => platformEnum(symbol).byName.get(name.toUpperCase()),
      platformEnumType: platformEnum,
      platformBase: (symbol) =>
        symbol.isException
          ? exceptionClass(`${symbol.namespace ?? 'System'}.${symbol.name}`)
          : (symbol.platform?.base ?? class {}),
      decimal: (text) => Decimal.parse(text),
    };
    this.connectPlatformTypes();
  }

  /** Objects of the platform's own classes know their type, and so JSON their members, without a word about the type in the code. */
  private connectPlatformTypes(): void {
    for (const symbol of this.catalogue.platform.all()) if (symbol.platform?.prototype) this.registry.types.of(classType(symbol));
  }

  /**
   * Compiles classes and triggers and loads those without errors. A class that replaces another one has everything compiled anew, since other
   * modules are bound to its members.
   */
  add(units: readonly SourceUnit[]): CompileError[] {
    const errors: CompileError[] = [];
    const declared: ParsedClass[] = [];
    const triggers: SourceUnit[] = [];
    let all = units;
    const parsed = new Map<SourceUnit, CompilationUnit>();
    const parse = (unit: SourceUnit): CompilationUnit | null => {
      try {
        const tree = parseCompilationUnit(unit.source, unit.file);
        parsed.set(unit, tree);
        return tree;
      } catch (error) {
        errors.push(syntaxError(error, unit));
        return null;
      }
    };
    const replaced = units.some((unit) => {
      if (unit.kind !== 'class') return false;
      const tree = parse(unit);
      return tree !== null && this.catalogue.userClass(tree.declaration.name.text, unit.namespace) !== undefined;
    });
    if (replaced)
      all = [
        ...[...this.sources.values()].filter(
          (old) => !units.some((unit) => unit.file === old.file && unit.kind === old.kind),
        ),
        ...units,
      ];
    for (const unit of all) {
      if (unit.kind === 'trigger') triggers.push(unit);
      if (unit.kind !== 'class') continue;
      const tree = parsed.get(unit) ?? (units.includes(unit) ? null : parse(unit));
      if (tree !== null) declared.push(this.declareUnit(unit, tree, errors));
    }
    for (const { site, symbol } of declared) resolveHeaders(site, symbol);
    for (const { site, symbol } of declared) settleHierarchy(site, symbol);
    const emitted: { one: ParsedClass; module: EmittedModule }[] = [];
    for (const one of declared) {
      const before = errors.length;
      this.sources.set(`${one.unit.kind} ${one.unit.file}`, one.unit);
      const bound = this.within(one.unit, errors, () => bindClass(one.site, one.symbol));
      if (bound !== null && errors.length === before && !errors.some((error) => error.file === one.unit.file)) {
        const module = this.emit(one.unit, errors, () =>
          emitClassUnit(
            this.emitEnvironment,
            bound,
            one.site.lineAt(one.unit.source.length),
            this.environment.coverage === true,
          ),
        );
        if (module !== null) emitted.push({ one, module });
      }
    }
    this.dropDependents(declared, emitted, errors);
    this.registry.attach(
      emitted.flatMap(({ one, module }) => this.evaluate(one, module, errors) ?? []),
    );
    for (const unit of triggers) this.addTrigger(unit, errors);
    return errors;
  }

  /** Takes out what needs a class that has errors. */
  private dropDependents(
    declared: readonly ParsedClass[],
    emitted: { one: ParsedClass; module: EmittedModule }[],
    errors: CompileError[],
  ): void {
    const failed = this.invalid;
    for (const { symbol } of declared) failed.add(symbol);
    for (const { one } of emitted) failed.delete(one.symbol);
    for (let changed = failed.size > 0; changed;) {
      changed = false;
      for (const [index, { one }] of [...emitted.entries()].reverse()) {
        if (!this.needsInvalid(one.unit, one.site, errors)) continue;
        emitted.splice(index, 1);
        failed.add(one.symbol);
        changed = true;
      }
    }
  }

  private needsInvalid(unit: SourceUnit, site: Site, errors: CompileError[]): boolean {
    const broken = [...site.dependencies].find((symbol) => this.invalid.has(symbol));
    if (broken === undefined) return false;
    errors.push({
      file: unit.file,
      line: 1,
      column: 1,
      message: `Dependent class is invalid and needs recompilation:\n Class ${broken.name} : ${firstMessage(broken, errors)}`,
    });
    return true;
  }

  private emit(unit: SourceUnit, errors: CompileError[], make: () => EmittedModule): EmittedModule | null {
    try {
      return this.within(unit, errors, make);
    } catch (error) {
      if (!(error instanceof InvalidCode)) throw error;
      errors.push({
        file: unit.file,
        line: 1,
        column: 1,
        message: 'Dependent class is invalid and needs recompilation',
      });
      return null;
    }
  }

  /** Work on a unit whose code may be nested deeper than any stack: an error of that unit alone. */
  private within<T>(unit: SourceUnit, errors: CompileError[], work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!isTooDeep(error)) throw error;
      errors.push(tooDeep(unit));
      return null;
    }
  }

  /** Hands a class's text to V8, which has a depth of its own that it can read. */
  private evaluate(one: ParsedClass, module: EmittedModule, errors: CompileError[]): ReturnType<Registry['evaluate']> | null {
    const name = one.symbol.fullName;
    const loaded = this.within(one.unit, errors, () => this.registry.evaluate(module, `apex:${name}`, { path: one.unit.file, name }));
    if (loaded === null) this.invalid.add(one.symbol);
    return loaded;
  }

  private declareUnit(unit: SourceUnit, tree: CompilationUnit, errors: CompileError[]): ParsedClass {
    const symbol = declareType(tree.declaration, unit.namespace, null, unit.file, unit.apiVersion);
    const old = this.catalogue.userClass(symbol.name, unit.namespace);
    if (old) {
      this.invalid.delete(old);
      for (const id of idsOf(old)) this.registry.records.delete(id);
      this.registry.remove('class', unit.namespace, symbol.name);
    }
    this.catalogue.addClass(symbol);
    return { unit, tree, symbol, site: this.site(unit, errors, symbol.isTest) };
  }

  private site(unit: SourceUnit, errors: CompileError[], isTest: boolean): Site {
    return {
      catalogue: this.catalogue,
      errors,
      file: unit.file,
      namespace: unit.namespace,
      owner: null,
      scriptTypes: null,
      isTest,
      apiVersion: unit.apiVersion === 0 ? latestVersion : unit.apiVersion,
      dependencies: new Set(),
      lineAt: lineTable(unit.source),
    };
  }

  private addTrigger(unit: SourceUnit, errors: CompileError[]): void {
    let tree: TriggerUnit;
    try {
      tree = parseTrigger(unit.source, unit.file);
    } catch (error) {
      errors.push(syntaxError(error, unit));
      return;
    }
    this.sources.set(`${unit.kind} ${unit.file}`, unit);
    const site = this.site(unit, errors, false);
    const before = errors.length;
    const name = tree.name.text;
    const full = unit.namespace === null ? name : `${unit.namespace}.${name}`;
    const script = this.within(unit, errors, () => bindScript(site, tree, `Trigger.${full}`));
    if (script === null || errors.length > before || this.needsInvalid(unit, site, errors)) return;
    const module = this.emit(unit, errors, () =>
      emitScriptUnit(
        this.emitEnvironment,
        script,
        unit.namespace,
        site.lineAt(unit.source.length),
        this.environment.coverage === true,
      ),
    );
    if (module === null) return;
    const loaded = this.within(unit, errors, () => this.registry.evaluate(module, `apex:trigger.${full}`, { path: unit.file, name }));
    if (loaded === null) return;
    const [run] = this.registry.attach([loaded]);
    this.registry.addTrigger({
      name,
      namespace: unit.namespace,
      object: this.catalogue.sObject(tree.object.text, unit.namespace)?.name ?? tree.object.text,
      operations: new Set(
        tree.events.map((event) => `${event.timing}_${event.operation}`.toUpperCase() as TriggerOperation),
      ),
      file: unit.file,
      run: run as () => void,
    });
  }

  /** Compiles an anonymous block against the org's classes; `run` executes it in the current transaction. */
  anonymous(
    source: string,
    options: { readonly file?: string; readonly namespace?: string | null; readonly apiVersion?: number } = {},
  ): { errors: CompileError[]; run: (() => void) | null } {
    const unit: SourceUnit = {
      file: options.file ?? 'AnonymousBlock',
      source,
      kind: 'anonymous',
      namespace: options.namespace ?? null,
      apiVersion: options.apiVersion ?? 0,
    };
    const errors: CompileError[] = [];
    try {
      const tree = parseAnonymous(source, unit.file);
      const site = this.site(unit, errors, false);
      const script = this.within(unit, errors, () => bindScript(site, tree, 'AnonymousBlock'));
      if (script === null || errors.length > 0 || this.needsInvalid(unit, site, errors)) return { errors, run: null };
      const module = this.emit(unit, errors, () =>
        emitScriptUnit(this.emitEnvironment, script, unit.namespace, site.lineAt(source.length), false),
      );
      if (module === null) return { errors, run: null };
      this.scripts++;
      const [run] = this.registry.attach([
        this.registry.evaluate(module, `apex:AnonymousBlock${String(this.scripts)}`, {
          path: unit.file,
          name: 'AnonymousBlock',
        }),
      ]);
      return { errors, run: run as () => void };
    } catch (error) {
      if (!(error instanceof ApexSyntaxError) && !isTooDeep(error)) throw error;
      return { errors: [...errors, syntaxError(error, unit)], run: null };
    }
  }

  /** Takes a class or trigger out of the org. */
  remove(kind: 'class' | 'trigger', name: string, namespace: string | null): void {
    const symbol = kind === 'class' ? this.catalogue.userClass(name, namespace) : undefined;
    if (symbol) {
      this.catalogue.removeClass(symbol);
      this.sources.delete(`class ${symbol.file}`);
    }
    this.registry.remove(kind, namespace, name);
  }
}

/** Why a class does not compile. */
const firstMessage = (symbol: ClassSymbol, errors: readonly CompileError[]): string =>
  errors.find(({ file }) => file === symbol.file)?.message ?? 'Dependent class is invalid and needs recompilation';

function* idsOf(symbol: ClassSymbol): Generator<string> {
  yield symbol.jsId;
  for (const inner of symbol.inner.values()) yield* idsOf(inner);
}

const isTooDeep = (error: unknown): boolean => error instanceof RangeError && /call stack/.test(error.message);

const tooDeep = ({ file }: SourceUnit): CompileError => ({
  file,
  line: 1,
  column: 1,
  message: 'Expression is too long, please split this expression into multiple statements',
});

function syntaxError(error: unknown, unit: SourceUnit): CompileError {
  if (isTooDeep(error)) return tooDeep(unit);
  if (!(error instanceof ApexSyntaxError)) throw error;
  return { file: unit.file, line: error.line, column: error.column, message: error.message };
}
