import type { Annotation, Modified, ModifierKeyword, TypeDeclaration } from '../syntax/ast.ts';
import { constantField } from '../catalogue/platform-catalogue.ts';
import type { Visibility } from '../types/symbols.ts';
import { ClassSymbol } from '../types/symbols.ts';
import { report, resolveType } from './site.ts';
import type { Site } from './site.ts';
import { loadMembers } from './members.ts';

export const has = (declaration: Modified, keyword: ModifierKeyword): boolean =>
  declaration.modifiers.some((modifier) => modifier.keyword === keyword);
export const annotation = (declaration: Modified, name: string): Annotation | undefined =>
  declaration.annotations.find((one) => one.name.text.toLowerCase() === name);

export function visibilityOf(declaration: Modified, otherwise: Visibility): Visibility {
  if (has(declaration, 'global') || has(declaration, 'webservice')) return 'global';
  if (has(declaration, 'public')) return 'public';
  if (has(declaration, 'protected')) return 'protected';
  return has(declaration, 'private') ? 'private' : otherwise;
}

/** Symbols of a type and of the types inside it; parents and members come later, when all names are known. */
export function declareType(
  declaration: TypeDeclaration,
  namespace: string | null,
  outer: ClassSymbol | null,
  file: string,
  apiVersion: number,
): ClassSymbol {
  const kind =
    declaration.kind === 'ClassDeclaration'
      ? 'class'
      : declaration.kind === 'InterfaceDeclaration'
        ? 'interface'
        : 'enum';
  const name = outer === null ? declaration.name.text : `${outer.name}.${declaration.name.text}`;
  const symbol = new ClassSymbol(kind, 'user', name, namespace, outer);
  symbol.declaration = declaration;
  symbol.file = file;
  symbol.apiVersion = apiVersion;
  symbol.isAbstract = has(declaration, 'abstract');
  symbol.isVirtual = has(declaration, 'virtual');
  symbol.isTest = annotation(declaration, 'istest') !== undefined || (outer?.isTest ?? false);
  symbol.isTestVisible = annotation(declaration, 'testvisible') !== undefined;
  symbol.visibility = visibilityOf(declaration, 'private');
  symbol.isGlobal = symbol.visibility === 'global';
  for (const keyword of ['with sharing', 'without sharing', 'inherited sharing'] as const)
    if (has(declaration, keyword)) symbol.sharing = keyword;
  if (declaration.kind === 'EnumDeclaration') {
    for (const constant of declaration.constants) {
      symbol.constants.push(constant.text);
      symbol.ownFields.set(constant.text.toLowerCase(), constantField(symbol, constant.text));
    }
  }
  if (declaration.kind === 'ClassDeclaration') {
    for (const member of declaration.members) {
      if (
        member.kind === 'ClassDeclaration' ||
        member.kind === 'InterfaceDeclaration' ||
        member.kind === 'EnumDeclaration'
      ) {
        symbol.inner.set(member.name.text.toLowerCase(), declareType(member, namespace, symbol, file, apiVersion));
      }
    }
  }
  return symbol;
}

export const siteOf = (site: Site, symbol: ClassSymbol): Site => ({
  ...site,
  owner: symbol,
  isTest: symbol.topLevel.isTest,
});

/** Superclass and interfaces; then members are ready to be read when somebody asks. */
export function resolveHeaders(site: Site, symbol: ClassSymbol): void {
  const own = siteOf(site, symbol);
  const { declaration } = symbol;
  if (declaration?.kind === 'ClassDeclaration') {
    if (declaration.superclass !== null) {
      const parent = resolveType(own, declaration.superclass);
      if (parent.kind === 'class' && parent.symbol.kind === 'class') symbol.superclass = parent;
      else if (parent.kind !== 'error') report(own, declaration.superclass, `Invalid super type: ${parent.name}`);
    }
  }
  if (declaration !== null && declaration.kind !== 'EnumDeclaration') {
    for (const reference of declaration.interfaces) {
      const parent = resolveType(own, reference);
      if (parent.kind === 'class' && parent.symbol.kind === 'interface') symbol.interfaces.push(parent);
      else if (parent.kind === 'class') report(own, reference, `Invalid interface: ${parent.name}`);
    }
  }
  symbol.loader = () => loadMembers(own, symbol);
  for (const inner of symbol.inner.values()) resolveHeaders(site, inner);
}

/** After all headers: what follows from the chain of parents. */
export function settleHierarchy(site: Site, symbol: ClassSymbol): void {
  for (
    let at = symbol.superclass?.symbol ?? null, steps = 0;
    at !== null;
    at = at.superclass?.symbol ?? null, steps++
  ) {
    at.load();
    if (at.isException) symbol.isException = true;
    if (at === symbol || steps > 50) {
      report(site, symbol.declaration!, `Circular definition: ${symbol.name}`);
      symbol.superclass = null;
      break;
    }
  }
  if (symbol.kind === 'interface' && reachesItself(symbol)) {
    report(site, symbol.declaration!, `Circular definition: ${symbol.name}`);
    symbol.interfaces = [];
  }
  for (const inner of symbol.inner.values()) settleHierarchy(site, inner);
}

/** Does an interface extend itself, directly or by others? */
function reachesItself(symbol: ClassSymbol): boolean {
  const seen = new Set<ClassSymbol>();
  const waiting = symbol.interfaces.map((parent) => parent.symbol);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === symbol) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...at.interfaces.map((parent) => parent.symbol));
  }
  return false;
}
