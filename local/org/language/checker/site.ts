import type { SourceRange, TypeReference } from '../syntax/ast.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { collection } from '../catalogue/platform-catalogue.ts';
import { builtIns, classType, ERROR, listOf, OBJECT } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { ClassSymbol } from '../types/symbols.ts';

/** A problem that keeps a class from compiling, worded as Salesforce words it. Lines and columns count from 1. */
export interface CompileError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Where names are looked up: inside a class, or in a script (trigger, anonymous block) with types of its own. */
export interface Site {
  readonly catalogue: Catalogue;
  readonly errors: CompileError[];
  readonly file: string;
  readonly namespace: string | null;
  readonly owner: ClassSymbol | null;
  readonly scriptTypes: ReadonlyMap<string, ClassSymbol> | null;
  /** Code of a test may use `@TestVisible` members. */
  readonly isTest: boolean;
  /** Of the class, trigger or block: some rules came with a version. */
  readonly apiVersion: number;
  /** Top-level classes that the unit's code uses. */
  readonly dependencies: Set<ClassSymbol>;
  /** Line of an offset in the source. */
  lineAt(offset: number): number;
}

export function report(site: Site, at: SourceRange, message: string): void {
  site.errors.push({ file: site.file, line: at.line, column: at.column, message });
}

/** Notes that the code needs a class: if that one does not compile, this one does not either. */
export function uses(site: Site, symbol: ClassSymbol): void {
  if (symbol.origin === 'user') site.dependencies.add(symbol.topLevel);
}

/** An inner type of a class or of the classes that it extends. */
function innerType(symbol: ClassSymbol, key: string): ClassSymbol | undefined {
  for (
    let at: ClassSymbol | null = symbol, steps = 0;
    at !== null && steps < 50;
    at = at.superclass?.symbol ?? null, steps++
  ) {
    const found = at.inner.get(key);
    if (found) return found;
  }
  return undefined;
}

/** A class by simple name, as Apex looks: inner types of the classes around, those themselves, the own namespace, then the library. */
export function findClass(site: Site, name: string): ClassSymbol | undefined {
  const key = name.toLowerCase();
  for (let at = site.owner; at !== null; at = at.outer) {
    const inner = innerType(at, key);
    if (inner) return inner;
    if (at.simpleName.toLowerCase() === key) return at;
  }
  return (
    site.scriptTypes?.get(key) ??
    site.catalogue.userClass(name, site.namespace) ??
    (site.namespace === null ? undefined : site.catalogue.userClass(name, null)) ??
    site.catalogue.platform.exact('System', name) ??
    site.catalogue.platform.exact('Schema', name)
  );
}

/** A type by its dotted name, without type arguments; undefined when there is none. */
export function findType(site: Site, names: readonly string[], args: readonly ApexType[] = []): ApexType | undefined {
  const { catalogue } = site;
  const first = names[0]!;
  if (names.length === 1) {
    const key = first.toLowerCase();
    const own = findClass(site, first);
    if (own?.origin === 'user') return classType(own);
    const builtIn = builtIns.get(key) ?? collection(key, args);
    if (builtIn) return builtIn;
    if (own) return platformType(own, args);
    return catalogue.sObject(first, site.namespace);
  }
  const owner = findClass(site, first);
  if (owner?.origin === 'user') {
    let at: ClassSymbol | undefined = owner;
    for (const name of names.slice(1)) at = at && innerType(at, name.toLowerCase());
    if (at) return classType(at);
  }
  const second = names[1]!;
  if (catalogue.isUserNamespace(first)) {
    let at = catalogue.userClass(second, first);
    for (const name of names.slice(2)) at = at && innerType(at, name.toLowerCase());
    if (at) return classType(at);
  }
  // Each DataWeave script of the org is a class.
  if (names.length === 2 && /^dataweavescriptresource$/i.test(first)) return findType(site, ['DataWeave', 'Script']);
  if (names.length === 2) {
    if (/^system$/i.test(first)) {
      const builtIn = builtIns.get(second.toLowerCase()) ?? collection(second.toLowerCase(), args);
      if (builtIn) return builtIn;
    }
    const platform =
      catalogue.platform.exact(first, second) ??
      (/^system$/i.test(first) ? catalogue.platform.find(second) : undefined);
    if (platform) return platformType(platform, args);
    // `Schema.SObject`, `Schema.AggregateResult`, `Schema.Account`
    if (/^schema$/i.test(first)) {
      const builtIn = builtIns.get(second.toLowerCase());
      return builtIn?.kind === 'sobject' ? builtIn : catalogue.sObject(second, site.namespace);
    }
  }
  // Inner types of platform classes are written down with their outer one: `Messaging.InboundEmail.BinaryAttachment`.
  if (names.length > 2) {
    const platform = catalogue.platform.exact(first, names.slice(1).join('.'));
    if (platform) return platformType(platform, args);
    // Each flow is a type of its own: `Flow.Interview.Refresh`, `Flow.Interview.ns.Refresh`.
    if (/^flow$/i.test(first) && /^interview$/i.test(second)) return findType(site, names.slice(0, 2));
  }
  // `Schema.Database.X` and the like: the implicit namespaces may stand in front of others.
  if (names.length === 3 && /^(system|schema)$/i.test(first)) return findType(site, names.slice(1), args);
  return undefined;
}

function platformType(symbol: ClassSymbol, args: readonly ApexType[]): ApexType {
  if (symbol.typeParameters.length === 0) return classType(symbol);
  return classType(
    symbol,
    symbol.typeParameters.map((_, index) => args[index] ?? OBJECT),
  );
}

/** Private inner types stay inside of their top-level class; other namespaces see what is global. */
export function isTypeVisible(site: Site, symbol: ClassSymbol): boolean {
  if (symbol.origin === 'platform' || site.owner?.topLevel === symbol.topLevel || symbol.scriptPrefix !== '')
    return true;
  for (let at: ClassSymbol | null = symbol; at !== null; at = at.outer) {
    if (
      at.namespace !== site.namespace
        ? !at.isGlobal
        : at.outer !== null && at.visibility === 'private' && !(at.isTestVisible && site.isTest)
    )
      return false;
  }
  return true;
}

/** The type that a reference names; reports "Invalid type" where there is none. */
export function resolveType(site: Site, reference: TypeReference): ApexType {
  const last = reference.parts[reference.parts.length - 1]!;
  const args = last.typeArguments.map((argument) => resolveType(site, argument));
  const found = findType(
    site,
    reference.parts.map((part) => part.name),
    args,
  );
  if (found?.kind === 'class') {
    uses(site, found.symbol);
    if (!isTypeVisible(site, found.symbol)) report(site, reference, `Type is not visible: ${found.symbol.fullName}`);
  }
  checkTypeArguments(site, reference, found, args.length);
  let type: ApexType;
  if (found === undefined) {
    report(site, reference, `Invalid type: ${reference.parts.map((part) => part.name).join('.')}`);
    type = ERROR;
  } else type = found;
  for (let depth = reference.arrayDepth; depth > 0; depth--) type = listOf(type);
  return type;
}

/** Lists, sets and maps say what they hold, classes of the project do not. */
function checkTypeArguments(site: Site, reference: TypeReference, found: ApexType | undefined, given: number): void {
  const name = reference.parts.map((part) => part.name).join('.');
  if (found?.kind === 'class' && found.symbol.origin === 'user') {
    if (given > 0) report(site, reference, `Type arguments provided for a non-parameterized type: ${name}`);
    return;
  }
  const wanted = found?.kind === 'map' ? 2 : found?.kind === 'list' || found?.kind === 'set' ? 1 : null;
  if (wanted === null || wanted === given) return;
  report(site, reference, given === 0 ? `No type arguments provided for a parameterized type: ${name}` : `Invalid type argument count for ${name}: expected ${wanted} but found ${given}`);
}

/** Answers the line (from 1) of an offset, for one source. */
export function lineTable(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
