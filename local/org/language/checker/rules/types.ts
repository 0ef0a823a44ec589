import type { ClassDeclaration, ClassMember, Modified, Name, TypeDeclaration } from '../../syntax/ast.ts';
import type { ClassSymbol } from '../../types/symbols.ts';
import { annotation, has } from '../declare.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';
import { checkAnnotatedMethods } from './annotated-methods.ts';
import { checkAnnotations } from './annotations.ts';
import { checkName } from './identifiers.ts';
import { checkModifiers, checkStatic } from './modifiers.ts';
import type { Declared } from './modifiers.ts';

const MAX_PARAMETERS = 32;
const MAX_ENUM_VALUES = 100;

/** What a type's declaration and the heads of its members must keep to, apart from the code inside. */
export function checkType(site: Site, symbol: ClassSymbol): void {
  const declaration = symbol.declaration!;
  const isInner = symbol.outer !== null;
  const plural: Declared = declaration.kind === 'ClassDeclaration' ? 'classes' : declaration.kind === 'InterfaceDeclaration' ? 'interfaces' : 'enums';
  head(site, plural, declaration, declaration.name, 'type');
  if (!isInner && symbol.scriptPrefix === '') checkTopLevel(site, declaration);
  switch (declaration.kind) {
    case 'EnumDeclaration':
      if (declaration.constants.length > MAX_ENUM_VALUES) report(site, declaration.name, `Maximum number of enum items exceeded: ${MAX_ENUM_VALUES}`);
      checkDuplicates(site, declaration.constants, (name) => `Duplicate field: ${name.text}`);
      return;
    case 'InterfaceDeclaration':
      for (const method of declaration.methods) head(site, 'methods', method, method.name, 'method');
      return;
    case 'ClassDeclaration':
      checkException(site, symbol);
      checkDuplicates(site, declaration.members.filter(isType).map(({ name }) => name), (name) => `Type name already in use: ${name.text}`);
      for (const member of declaration.members) checkMember(site, declaration, member, isInner);
      checkAnnotatedMethods(site, symbol);
  }
}

const isType = (member: ClassMember): member is ClassMember & TypeDeclaration =>
  member.kind === 'ClassDeclaration' || member.kind === 'InterfaceDeclaration' || member.kind === 'EnumDeclaration';

function head(site: Site, declared: Declared, modified: Modified, name: Name, kind: 'variable' | 'type' | 'method'): void {
  checkModifiers(site, declared, modified);
  checkAnnotations(site, declared, modified);
  checkName(site, name, kind);
}

function checkDuplicates(site: Site, names: readonly Name[], message: (name: Name) => string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.text.toLowerCase();
    if (seen.has(key)) report(site, name, message(name));
    seen.add(key);
  }
}

function checkTopLevel(site: Site, declaration: TypeDeclaration): void {
  if (has(declaration, 'public') || has(declaration, 'global') || annotation(declaration, 'istest') !== undefined) return;
  report(site, declaration.name, 'Top-level type must have public or global visibility');
}

function checkException(site: Site, symbol: ClassSymbol): void {
  const { name } = symbol.declaration!;
  const isNamed = /exception$/i.test(name.text);
  if (symbol.isException && !isNamed) report(site, name, `Classes extending Exception must have a name ending in 'Exception': ${symbol.name}`);
  else if (isNamed && !symbol.isException) report(site, name, `Exception class must extend another Exception class: ${symbol.name}`);
}

function checkMember(site: Site, owner: ClassDeclaration, member: ClassMember, isInner: boolean): void {
  switch (member.kind) {
    case 'ClassDeclaration':
    case 'InterfaceDeclaration':
    case 'EnumDeclaration':
      if (isInner) report(site, member.name, 'Inner types are not allowed to have inner types');
      else if (has(member, 'static')) report(site, member.name, `static is not allowed on ${member.kind === 'ClassDeclaration' ? 'classes' : 'interfaces'}`);
      return;
    case 'InitializerBlock':
      if (isInner && member.isStatic) report(site, member, 'Inner types are not allowed to have static blocks');
      return;
    case 'FieldDeclaration':
      checkModifiers(site, 'fields', member);
      checkAnnotations(site, 'fields', member);
      checkStatic(site, 'fields', member, member, isInner);
      for (const { name } of member.declarators) checkName(site, name, 'variable');
      return;
    case 'PropertyDeclaration':
      head(site, 'properties', member, member.name, 'variable');
      checkStatic(site, 'properties', member, member.name, isInner);
      return;
    case 'ConstructorDeclaration':
    case 'MethodDeclaration': {
      const isMethod = member.kind === 'MethodDeclaration';
      head(site, isMethod ? 'methods' : 'constructors', member, member.name, 'method');
      checkStatic(site, 'methods', member, member.name, isInner);
      if (member.parameters.length > MAX_PARAMETERS) report(site, member.name, `Invalid number of parameters exceeds: ${MAX_PARAMETERS}`);
      for (const parameter of member.parameters) head(site, 'parameters', parameter, parameter.name, 'variable');
      if (!isMethod || !has(member, 'abstract')) return;
      if (member.body !== null) report(site, member.name, 'Abstract methods cannot have a body');
      else if (!has(owner, 'abstract')) report(site, member.name, 'Defining type for abstract methods must be declared as abstract');
    }
  }
}
