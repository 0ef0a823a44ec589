import type { SchemaRegistry } from '../data/schema/registry.ts';
import type { Store } from '../data/store/store.ts';
import { compile, type CompileError, type Program, type SourceUnit } from '../language/index.ts';
import type { PlatformClass } from '../runtime/platform-class.ts';
import type { DataService } from '../runtime/services.ts';
import { ComponentIndex } from './component-index.ts';
import { decompose, type ComponentName, type Origin } from './decompose.ts';
import { checkFormulas } from './formula-checks.ts';
import { deleteGoneRows } from './gone-rows.ts';
import { MetadataError } from './metadata-error.ts';
import { readPackage, type PackageMetadata } from './package-metadata.ts';
import { PackageStore, withDeployment } from './package-store.ts';
import { removeFromSchema } from './removals.ts';
import { SetupRows } from './setup-rows.ts';
import type { PackageSource } from './source-files.ts';

export interface DeployError {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  /** The piece of the file that is meant, where it is one: a field in an object's file. */
  readonly component?: ComponentName;
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
  /** Who deploys, and when (milliseconds since 1970). */
  readonly stamp: () => { readonly userId: string; readonly now: number };
  /** Called when packages are in force: at a deployment and when an org is opened. */
  readonly activated: (packages: readonly PackageMetadata[]) => void;
}

const noOrigins: ReadonlyMap<string, Origin> = new Map();

/** Metadata of an org: reads, compiles and keeps what is deployed. */
export class Deployments {
  /** Ids and dates of the deployed components. */
  readonly index: ComponentIndex;
  readonly #parts: DeploymentParts;
  readonly #packageStore: PackageStore;
  #sources: PackageSource[];
  #packages: readonly PackageMetadata[] = [];
  #program: Program;

  constructor(parts: DeploymentParts) {
    this.#parts = parts;
    this.#packageStore = new PackageStore(parts.store);
    this.index = new ComponentIndex(parts.store);
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
    try {
      // A package comes as a whole; only the org's own metadata grow piece by piece.
      const { files, origins } = deployed.namespace === null ? decompose(deployed.files) : { files: deployed.files, origins: noOrigins };
      return this.#put(withDeployment(this.#sources, { namespace: deployed.namespace, files }), { mode, origins });
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      return this.#result(performance.now(), [{ file: error.file, line: error.line, column: null, message: error.message }], noOrigins);
    }
  }

  /**
   * Puts these packages in the place of all that there are: installs, upgrades and uninstalls. `then` runs when they are in force and nothing is durable
   * yet; what it throws comes out here, with the org as it was.
   */
  replaceAll(sources: readonly PackageSource[], options: { readonly checkOnly?: boolean; readonly then?: () => void } = {}): DeployResult {
    const ordered = [...sources.filter(({ namespace }) => namespace !== null), ...sources.filter(({ namespace }) => namespace === null)];
    return this.#put(ordered, { mode: options.checkOnly === true ? 'checkOnly' : 'allOrNothing', origins: noOrigins, then: options.then });
  }

  #put(sources: PackageSource[], { mode, origins, then }: { readonly mode: DeployMode; readonly origins: ReadonlyMap<string, Origin>; readonly then?: () => void }): DeployResult {
    const started = performance.now();
    let packages: PackageMetadata[];
    try {
      packages = sources.map(readPackage);
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      return this.#result(started, [{ file: error.file, line: error.line, column: null, message: error.message }], origins);
    }
    const { store, schema, atomically, data, stamp } = this.#parts;
    const before = { sources: this.#sources, packages: this.#packages, program: this.#program };
    const takeBack = schema.snapshot();
    const definitions = packages.flatMap(({ objects }) => objects);
    const removals = removeFromSchema(schema, before.packages.flatMap(({ objects }) => objects), definitions);
    schema.define(definitions);
    const { errors, program } = this.#compile(packages);
    errors.unshift(...checkFormulas(packages, schema).map(({ file, message }) => ({ file, line: null, column: null, message })));
    if (mode === 'checkOnly' || (errors.length > 0 && mode !== 'whatCompiles')) {
      takeBack();
      return this.#result(started, errors, origins);
    }
    store.begin();
    try {
      store.synchronise(schema);
      atomically(() => {
        for (const { namespace } of before.sources) this.#packageStore.remove(namespace);
        for (const source of sources) this.#packageStore.save(source);
        new SetupRows({ store, data, schema }).write(packages);
        deleteGoneRows(store, before.packages, packages, removals);
        const { userId, now } = stamp();
        this.index.update(packages, userId, now);
      });
      this.#sources = sources;
      this.#activate(packages, program);
      then?.();
      store.commit();
    } catch (error) {
      store.abort();
      takeBack();
      store.synchronise(schema);
      this.#sources = before.sources;
      this.#activate(before.packages, before.program);
      throw error;
    }
    return this.#result(started, errors, origins);
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

  #result(started: number, errors: readonly DeployError[], origins: ReadonlyMap<string, Origin>): DeployResult {
    const apex = this.#packages.flatMap((one) => one.apex);
    return {
      success: errors.length === 0,
      errors: errors.map((error) => fromOrigin(error, origins)),
      classes: apex.filter(({ kind }) => kind === 'class').length,
      triggers: apex.filter(({ kind }) => kind === 'trigger').length,
      objects: this.#packages.flatMap(({ objects }) => objects).length,
      ms: Math.round(performance.now() - started),
    };
  }
}

/** An error in a piece of a file is one of the file that was sent. */
function fromOrigin(error: DeployError, origins: ReadonlyMap<string, Origin>): DeployError {
  const origin = origins.get(error.file);
  return origin === undefined ? error : { ...error, file: origin.path, line: origin.line + (error.line ?? 1) - 1, component: origin.component };
}
