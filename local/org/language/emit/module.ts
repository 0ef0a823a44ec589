import type { ApexType } from '../types/model.ts';
import type { ClassSymbol, MethodSymbol } from '../types/symbols.ts';
import type { PlatformFunction } from '../../runtime/platform-class.ts';
import { guarded } from '../../runtime/platform-guard.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import type { LineRange } from '../../runtime/registry/line-ranges.ts';

/** What the emitter needs of the run-time side while it writes: types and platform values become constants of the module. */
export interface EmitEnvironment {
  runtimeType(type: ApexType): RuntimeType;
  /** The JavaScript class of an object's records. */
  recordClass(type: ApexType): unknown;
  /** Value of a platform enum. */
  platformEnumValue(symbol: ClassSymbol, name: string): unknown;
  platformEnumType(symbol: ClassSymbol): unknown;
  /** JavaScript class behind a platform exception or extensible platform class. */
  platformBase(symbol: ClassSymbol): unknown;
  decimal(text: string): unknown;
}

/**
 * Text of one module while it grows. Every statement stands on the line of its Apex statement: the body starts at line 1, what comes before
 * (constants) stands on line 0, and what comes after the source's last line belongs to no Apex line.
 */
export class ModuleText {
  readonly environment: EmitEnvironment;
  readonly namespace: string | null;
  /** Module's own top-level class: its static members are plain variables and functions here. Null in scripts. */
  readonly topLevel: ClassSymbol | null;
  readonly coverage: boolean;
  readonly constants: unknown[] = [];
  readonly ranges: LineRange[] = [];
  /** Lines with statements, by counter. */
  readonly counters: number[] = [];
  private readonly parts: string[] = [];
  private readonly preamble: string[] = [];
  private readonly helpers = new Set<string>();
  private readonly constantNames = new Map<unknown, string>();
  private readonly classNames = new Set<string>();
  private readonly jsClasses = new Map<string, string>();
  private line = 1;

  constructor(environment: EmitEnvironment, namespace: string | null, topLevel: ClassSymbol | null, coverage: boolean) {
    this.environment = environment;
    this.namespace = namespace;
    this.topLevel = topLevel;
    this.coverage = coverage;
  }

  /** Goes to an Apex line; text that is already further stays where it is. */
  at(line: number): this {
    if (line > this.line) {
      this.parts.push('\n'.repeat(line - this.line));
      this.line = line;
    }
    return this;
  }

  write(text: string): this {
    this.parts.push(text);
    return this;
  }

  /** A place to be filled in later. */
  hole(): (text: string) => void {
    const index = this.parts.push('') - 1;
    return (text) => {
      this.parts[index] = text;
    };
  }

  /** A function of `runtime/emitted`, by its name. */
  help(name: string): string {
    this.helpers.add(name);
    return name;
  }

  /** A value that the module gets from outside. */
  constant(value: unknown, name: string): string {
    let known = this.constantNames.get(value);
    if (known === undefined) {
      known = `$${name.replace(/\W+/g, '_')}_${String(this.constants.length)}`;
      this.preamble.push(`const ${known} = $K[${String(this.constants.length)}];`);
      this.constants.push(value);
      this.constantNames.set(value, known);
    }
    return known;
  }

  type(type: ApexType): string {
    return this.constant(this.environment.runtimeType(type), 'T');
  }

  /** A platform function, to be called with a number of values (receiver included). */
  platformFunction(method: MethodSymbol, run: PlatformFunction, count: number): string {
    return this.constant(guarded(run, count), `${method.owner.name}_${method.name}`);
  }

  /** The registry's record of a class: its static functions, its JavaScript class. */
  classRecord(symbol: ClassSymbol): string {
    // Neither locals, helpers nor static functions can have this form.
    const name = `${symbol.jsId}$$`;
    if (!this.classNames.has(name)) {
      this.classNames.add(name);
      this.preamble.push(`const ${name} = $C(${JSON.stringify(symbol.jsId)});`);
    }
    return name;
  }

  /** The JavaScript class of an Apex class: a constant of `attach`, when all classes are there. */
  jsClass(symbol: ClassSymbol): string {
    const name = `${symbol.jsId}$$C`;
    if (!this.jsClasses.has(name)) this.jsClasses.set(name, `${this.classRecord(symbol)}.$class`);
    return name;
  }

  decimal(text: string): string {
    const key = `decimal ${text}`;
    let known = this.constantNames.get(key);
    if (known === undefined) {
      known = this.constant(this.environment.decimal(text), 'D');
      this.constantNames.set(key, known);
    }
    return known;
  }

  /** Statement counter of the coverage variant. */
  count(line: number): void {
    if (!this.coverage) return;
    let index = this.counters.indexOf(line);
    if (index < 0) index = this.counters.push(line) - 1;
    this.write(`$n[${String(index)}]++;`);
  }

  /** The whole module: `definitions` are class definitions that run before any body. */
  finish(definitions: string): string {
    const helpers = this.helpers.size > 0 ? `const {${[...this.helpers].join(', ')}} = $;` : '';
    const classes = [...this.jsClasses].map(([name, value]) => `const ${name} = ${value};`).join(' ');
    return `(function ($, $C, $K, $n) { 'use strict'; ${helpers} ${this.preamble.join(' ')} ${definitions} attach() { ${classes}\n${this.parts.join('')}\n} }; })`;
  }
}

/** One JavaScript function while it is written: temporaries are declared at its top. */
export class FunctionText {
  readonly module: ModuleText;
  /** Class whose code this is; null in scripts. */
  readonly owner: ClassSymbol | null;
  readonly isStatic: boolean;
  private temporaries = 0;
  private readonly declare: (text: string) => void;
  labels = 0;
  /** Inside the arrow function of `System.runAs`. */
  runAsDepth = 0;

  constructor(module: ModuleText, owner: ClassSymbol | null, isStatic: boolean) {
    this.module = module;
    this.owner = owner;
    this.isStatic = isStatic;
    this.declare = module.hole();
  }

  temporary(): string {
    this.temporaries++;
    this.declare(
      `let ${Array.from({ length: this.temporaries }, (_, index) => `$${String(index + 1)} = null`).join(', ')}; `,
    );
    return `$${String(this.temporaries)}`;
  }

  help(name: string): string {
    return this.module.help(name);
  }
}
