import type {
  ConstructorDeclaration,
  FieldDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
} from '../syntax/ast.ts';
import { fieldName, methodName, staticName } from '../types/js-names.ts';
import { substitutionOf } from '../types/members.ts';
import { classType, substitute, VOID } from '../types/model.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol, ParameterSymbol } from '../types/symbols.ts';
import { annotation, has, visibilityOf } from './declare.ts';
import { report, resolveType } from './site.ts';
import type { Site } from './site.ts';

/** Reads the fields, properties, methods and constructors of a class or interface of the project. */
export function loadMembers(site: Site, symbol: ClassSymbol): void {
  const { declaration } = symbol;
  if (declaration === null || declaration.kind === 'EnumDeclaration') return;
  if (declaration.kind === 'InterfaceDeclaration') {
    for (const method of declaration.methods) addMethod(site, symbol, method);
    return;
  }
  for (const member of declaration.members) {
    switch (member.kind) {
      case 'FieldDeclaration':
        addFields(site, symbol, member);
        break;
      case 'PropertyDeclaration':
        addProperty(site, symbol, member);
        break;
      case 'MethodDeclaration':
        addMethod(site, symbol, member);
        break;
      case 'ConstructorDeclaration':
        addConstructor(site, symbol, member);
        break;
      default:
    }
  }
}

function addField(
  site: Site,
  symbol: ClassSymbol,
  field: FieldSymbol,
  at: FieldDeclaration | PropertyDeclaration,
): void {
  const key = field.name.toLowerCase();
  if (symbol.ownFields.has(key)) report(site, at, `Duplicate field: ${field.name}`);
  symbol.ownFields.set(key, field);
}

/** A field of a parent with the same name is another field, unless it is a property that this one overrides. */
function instanceFieldName(symbol: ClassSymbol, name: string, overrides: boolean): string {
  let own = fieldName(name);
  for (let at = symbol.superclass?.symbol ?? null; at !== null; at = at.superclass?.symbol ?? null) {
    if (at.origin === 'platform') return `${own}_`;
    const inherited = at.fields.get(name.toLowerCase());
    if (inherited !== undefined && !inherited.isStatic) {
      if (overrides) return inherited.jsName;
      own = `${own}$${symbol.jsId}`;
      break;
    }
  }
  return own;
}

function addFields(site: Site, symbol: ClassSymbol, declaration: FieldDeclaration): void {
  const type = resolveType(site, declaration.type);
  const isStatic = has(declaration, 'static');
  const visibility = visibilityOf(declaration, 'private');
  for (const declarator of declaration.declarators) {
    const name = declarator.name.text;
    addField(
      site,
      symbol,
      {
        kind: 'field',
        name,
        jsName: isStatic ? staticName(name) : instanceFieldName(symbol, name, false),
        owner: symbol,
        type,
        isStatic,
        isFinal: has(declaration, 'final'),
        visibility,
        setVisibility: visibility,
        testVisible: annotation(declaration, 'testvisible') !== undefined,
        isTransient: has(declaration, 'transient'),
        canRead: true,
        canWrite: true,
        hasAccessors: false,
        declaration: declarator,
        platform: null,
        annotations: declaration.annotations,
      },
      declaration,
    );
  }
}

function addProperty(site: Site, symbol: ClassSymbol, declaration: PropertyDeclaration): void {
  const isStatic = has(declaration, 'static');
  const name = declaration.name.text;
  const visibility = visibilityOf(declaration, 'private');
  const virtual = has(declaration, 'virtual') || has(declaration, 'abstract') || has(declaration, 'override');
  addField(
    site,
    symbol,
    {
      kind: 'property',
      name,
      jsName: isStatic ? staticName(name) : instanceFieldName(symbol, name, has(declaration, 'override')),
      owner: symbol,
      type: resolveType(site, declaration.type),
      isStatic,
      isFinal: has(declaration, 'final'),
      visibility,
      setVisibility: declaration.setter === null ? visibility : visibilityOf(declaration.setter, visibility),
      testVisible: annotation(declaration, 'testvisible') !== undefined,
      isTransient: has(declaration, 'transient'),
      canRead: declaration.getter !== null,
      canWrite: declaration.setter !== null,
      hasAccessors:
        virtual || (declaration.getter?.body ?? null) !== null || (declaration.setter?.body ?? null) !== null,
      declaration,
      platform: null,
      annotations: declaration.annotations,
    },
    declaration,
  );
}

function parametersOf(site: Site, declaration: MethodDeclaration | ConstructorDeclaration): ParameterSymbol[] {
  return declaration.parameters.map((parameter) => ({
    name: parameter.name.text,
    type: resolveType(site, parameter.type),
  }));
}

export const signatureOf = (parameters: readonly { readonly type: ApexType }[]): string =>
  parameters.map((parameter) => parameter.type.name).join(',');

/** The method of a parent class that a declaration with this signature overrides, or would hide. */
export function inheritedMethod(
  symbol: ClassSymbol,
  name: string,
  parameters: readonly ParameterSymbol[],
): MethodSymbol | undefined {
  const signature = signatureOf(parameters);
  for (let at: ClassType | null = symbol.superclass; at !== null; at = at.symbol.load().superclass) {
    const by = substitutionOf(at);
    const found = at.symbol.methods
      .get(name.toLowerCase())
      ?.find(
        (method) => method.parameters.map((parameter) => substitute(parameter.type, by).name).join(',') === signature,
      );
    if (found) return found;
  }
  return undefined;
}

/** Methods that every object has; the runtime calls them by these names. */
const objectMethodNames: Readonly<Record<string, string>> = {
  'tostring()': 'toString$',
  'hashcode()': 'hashCode$',
  'equals(Object)': 'equals$Object',
};

function addMethod(site: Site, symbol: ClassSymbol, declaration: MethodDeclaration): void {
  const isInterface = symbol.kind === 'interface';
  const isStatic = has(declaration, 'static') || has(declaration, 'testmethod');
  const parameters = parametersOf(site, declaration);
  const name = declaration.name.text;
  const visibility = isInterface ? (symbol.isGlobal ? 'global' : 'public') : visibilityOf(declaration, 'private');
  const inherited = isStatic ? undefined : inheritedMethod(symbol, name, parameters);
  let jsName = methodName(name, parameters);
  if (inherited !== undefined) {
    const hides = inherited.visibility === 'private' && inherited.owner.topLevel !== symbol.topLevel;
    jsName = hides || inherited.isStatic ? `${jsName}$$${symbol.jsId}` : inherited.jsName;
  } else if (!isStatic) jsName = objectMethodNames[`${name.toLowerCase()}(${signatureOf(parameters)})`] ?? jsName;
  const method: MethodSymbol = {
    name,
    jsName,
    owner: symbol,
    isStatic,
    isAbstract: isInterface || has(declaration, 'abstract'),
    isVirtual: has(declaration, 'virtual') || has(declaration, 'abstract'),
    isOverride: has(declaration, 'override'),
    visibility,
    testVisible: annotation(declaration, 'testvisible') !== undefined,
    returnType: declaration.returnType === null ? VOID : resolveType(site, declaration.returnType),
    parameters,
    declaration,
    platform: null,
  };
  const same = symbol.ownMethods
    .get(name.toLowerCase())
    ?.find((other) => signatureOf(other.parameters) === signatureOf(parameters));
  if (same && !signatureOf(parameters).includes('?'))
    report(
      site,
      declaration.name,
      `Method already defined: ${method.returnType.name} ${name}(${parameters.map((parameter) => parameter.type.name).join(', ')}) from the type ${symbol.name}`,
    );
  symbol.addMethod(method);
}

function addConstructor(site: Site, symbol: ClassSymbol, declaration: ConstructorDeclaration): void {
  const parameters = parametersOf(site, declaration);
  if (declaration.name.text.toLowerCase() !== symbol.simpleName.toLowerCase())
    report(site, declaration.name, `Invalid constructor name: ${declaration.name.text}`);
  symbol.ownConstructors.push({
    name: symbol.simpleName,
    jsName: methodName(`$new$${symbol.jsId}`, parameters),
    owner: symbol,
    isStatic: false,
    isAbstract: false,
    isVirtual: false,
    isOverride: false,
    visibility: visibilityOf(declaration, 'private'),
    testVisible: annotation(declaration, 'testvisible') !== undefined,
    returnType: classType(symbol),
    parameters,
    declaration,
    platform: null,
  });
}
