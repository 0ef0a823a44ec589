import type { ObjectDefinition } from '../data/schema/definition.ts';
import type { SchemaRegistry } from '../data/schema/registry.ts';
import type { Store } from '../data/store/store.ts';
import { compile, type CompileError, type Program, type SourceUnit } from '../language/index.ts';
import type { PlatformClass } from '../runtime/platform-class.ts';
import type { DataService } from '../runtime/services.ts';
import { checkFormulas } from './formula-checks.ts';
import { MetadataError } from './metadata-error.ts';
import { readPackage, type PackageMetadata } from './package-metadata.ts';
import { PackageStore, withDeployment } from './package-store.ts';
import { SetupRows } from './setup-rows.ts';
import type { PackageSource } from './source-files.ts';

export interface DeployError {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

export interface DeployResult {
  readonly success: boolean;
  readonly errors: readonly DeployError[];
  /** What the org has of each afterwards, all packages together. */
  readonly classes: number;
  readonly triggers: number;
  readonly objects: number;
  /** Milliseconds. */
  readonly ms: number;
}

/**
 * `allOrNothing`: errors leave the org as it was, as in Salesforce. `checkOnly`: validates and leaves nothing behind. `whatCompiles`: a class with errors
 * stops only what depends on it; for runs of tests, which say more when they say what still works.
 */
export type DeployMode = 'allOrNothing' | 'checkOnly' | 'whatCompiles';

export interface DeploymentParts {
  readonly store: Store;
  readonly data: DataService;
  readonly schema: SchemaRegistry;
  readonly platform: readonly PlatformClass[];
  readonly coverage: boolean;
  /** Writes rows of the org's own in one durable transaction. */
  readonly atomically: (body: () => void) => void;
  /** Called when packages are in force: at a deployment and when an org is opened. */
  readonly activated: (packages: readonly PackageMetadata[]) => void;
}

/** Metadata of an org: reads, compiles and keeps what is deployed. */
export class Deployments {
  readonly #parts: DeploymentParts;
  readonly #packageStore: PackageStore;
  #sources: PackageSource[];
  #packages: readonly PackageMetadata[] = [];
  #program: Program;

  constructor(parts: DeploymentParts) {
    this.#parts = parts;
    this.#packageStore = new PackageStore(parts.store);
    this.#sources = this.#packageStore.packages();
    this.#program = this.#compile([]).program;
  }

  get packages(): readonly PackageMetadata[] {
    return this.#packages;
  }

  get program(): Program {
    return this.#program;
  }

  get sources(): readonly PackageSource[] {
    return this.#sources;
  }

  /** Brings back what the org's file holds. Code that no longer compiles (after an upgrade of this program) is told and left out. */
  restore(): readonly DeployError[] {
    const packages = this.#sources.map(readPackage);
    this.#parts.schema.define(packages.flatMap(({ objects }) => objects));
    this.#parts.store.synchronise(this.#parts.schema);
    const { errors, program } = this.#compile(packages);
    this.#activate(packages, program);
    return errors;
  }

  deploy(deployed: PackageSource, mode: DeployMode = 'allOrNothing'): DeployResult {
    const started = performance.now();
    const sources = withDeployment(this.#sources, deployed);
    let packages: PackageMetadata[];
    try {
      packages = sources.map(readPackage);
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      return this.#result(started, [{ file: error.file, line: error.line, column: null, message: error.message }]);
    }
    const definitions = packages.flatMap(({ objects }) => objects);
    const takeBack = this.#grow(definitions);
    const { errors, program } = this.#compile(packages);
    errors.unshift(...checkFormulas(packages, this.#parts.schema).map(({ file, message }) => ({ file, line: null, column: null, message })));
    if (mode === 'checkOnly' || (errors.length > 0 && mode !== 'whatCompiles')) {
      takeBack();
      return this.#result(started, errors);
    }
    const { store, schema, atomically, data } = this.#parts;
    store.synchronise(schema);
    this.#sources = sources;
    atomically(() => {
      for (const source of sources) this.#packageStore.save(source);
      new SetupRows({ store, data, schema }).write(packages);
      this.#removeRows(packages);
    });
    this.#activate(packages, program);
    return this.#result(started, errors);
  }

  #activate(packages: readonly PackageMetadata[], program: Program): void {
    this.#packages = packages;
    this.#program = program;
    this.#parts.activated(packages);
  }

  #compile(packages: readonly PackageMetadata[]): { readonly errors: DeployError[]; readonly program: Program } {
    const units = packages.flatMap(({ apex }) => apex).map((source): SourceUnit => ({
      file: source.file.path, source: source.file.text, kind: source.kind, namespace: source.namespace, apiVersion: Number(source.apiVersion ?? 65),
    }));
    const { schema, platform, coverage } = this.#parts;
    const { errors, program } = compile(units, { schema, platform, coverage });
    return { errors: errors.map(({ file, line, column, message }: CompileError) => ({ file, line, column, message })), program };
  }

  /** Defines objects and fields; the answer takes away again those that are new, for a deployment that fails. */
  #grow(definitions: readonly ObjectDefinition[]): () => void {
    const { schema } = this.#parts;
    const before = new Map([...schema.objects()].map((object) => [object.name, { fields: new Set(object.fields.keys()), recordTypes: [...object.recordTypes], validationRules: [...object.validationRules] }]));
    schema.define(definitions);
    return () => {
      for (const object of [...schema.objects()]) {
        const old = before.get(object.name);
        if (old === undefined) {
          schema.removeObject(object.name);
          continue;
        }
        for (const field of [...object.fields.keys()]) if (!old.fields.has(field)) schema.removeField(object.name, field);
        schema.replaceLists(object.name, old.recordTypes, old.validationRules);
      }
      schema.define(this.#packages.flatMap(({ objects }) => objects));
    };
  }

  /** ApexClass and ApexTrigger rows of what was taken out. */
  #removeRows(packages: readonly PackageMetadata[]): void {
    const { store } = this.#parts;
    const kept = new Set(packages.flatMap(({ apex }) => apex).map(({ kind, name, namespace }) => `${kind} ${namespace ?? ''}.${name}`.toLowerCase()));
    for (const [kind, table] of [['class', 'ApexClass'], ['trigger', 'ApexTrigger']] as const) {
      for (const [id, name, namespace] of store.rows(`SELECT "Id", "Name", "NamespacePrefix" FROM "${table}"`)) {
        if (!kept.has(`${kind} ${String(namespace ?? '')}.${String(name)}`.toLowerCase())) store.run(`DELETE FROM "${table}" WHERE "Id" = ?`, id!);
      }
    }
  }

  #result(started: number, errors: readonly DeployError[]): DeployResult {
    const apex = this.#packages.flatMap((one) => one.apex);
    return {
      success: errors.length === 0,
      errors,
      classes: apex.filter(({ kind }) => kind === 'class').length,
      triggers: apex.filter(({ kind }) => kind === 'trigger').length,
      objects: this.#packages.flatMap(({ objects }) => objects).length,
      ms: Math.round(performance.now() - started),
    };
  }
}
