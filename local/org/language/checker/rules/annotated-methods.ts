import { isNumeric, isText } from '../../types/model.ts';
import type { ApexType } from '../../types/model.ts';
import type { ClassSymbol, MethodSymbol } from '../../types/symbols.ts';
import type { MethodDeclaration, SourceRange } from '../../syntax/ast.ts';
import { annotation, has } from '../declare.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';

const http = ['httpdelete', 'httpget', 'httppatch', 'httppost', 'httpput'];
const spelling: Readonly<Record<string, string>> = {
  future: 'Future', invocablemethod: 'InvocableMethod', remoteaction: 'RemoteAction', testsetup: 'TestSetup', istest: 'IsTest', testmethod: 'testMethod', webservice: 'webservice',
  httpdelete: 'HttpDelete', httpget: 'HttpGet', httppatch: 'HttpPatch', httppost: 'HttpPost', httpput: 'HttpPut',
};

/** What a method's annotations ask of the method and its class. */
export function checkAnnotatedMethods(site: Site, symbol: ClassSymbol): void {
  const once = new Set<string>();
  const auraEnabled = new Set<string>();
  for (const method of [...symbol.ownMethods.values()].flat()) {
    const declaration = method.declaration as MethodDeclaration;
    for (const name of marksOf(declaration)) {
      if (!method.isStatic) report(site, declaration.name, `${spelling[name]!} methods must be declared as static`);
      if (name === 'future') checkFuture(site, method);
      if (name === 'istest' || name === 'testmethod' || name === 'testsetup') checkTest(site, symbol, method, name);
      if (name === 'invocablemethod') checkInvocable(site, method);
      if (http.includes(name) && annotation(symbol.topLevel.declaration!, 'restresource') === undefined)
        report(site, declaration.name, `Defining type for ${spelling[name]!} methods must be declared as RestResource`);
      if (name !== 'invocablemethod' && !http.includes(name)) continue;
      if (once.has(name)) report(site, declaration.name, `Only one method per type can be defined with: ${spelling[name]!}`);
      once.add(name);
    }
    if (annotation(declaration, 'auraenabled') !== undefined) checkAuraEnabled(site, method, auraEnabled);
  }
}

/** Annotations (and old keywords) that ask something of a method, lower-cased. */
function marksOf(declaration: MethodDeclaration): string[] {
  const marks = declaration.annotations.map(({ name }) => name.text.toLowerCase()).filter((name) => spelling[name] !== undefined);
  if (has(declaration, 'testmethod')) marks.push('testmethod');
  if (has(declaration, 'webservice')) marks.push('webservice');
  return marks;
}

const at = (method: MethodSymbol): SourceRange => (method.declaration as MethodDeclaration).name;

/** Arguments of a future method are primitives, or lists, sets and maps of them (Apex Developer Guide, "Future Methods"). */
function checkFuture(site: Site, method: MethodSymbol): void {
  if (method.returnType.kind !== 'void') report(site, at(method), `Future methods do not support return type of ${method.returnType.name}`);
  const wrong = method.parameters.find(({ type }) => !isPlain(type));
  if (wrong !== undefined) report(site, at(method), `Future methods do not support parameter type of ${wrong.type.name}`);
}

function isPlain(type: ApexType): boolean {
  switch (type.kind) {
    case 'primitive':
    case 'error':
      return true;
    case 'list':
    case 'set':
      return isPlain(type.element);
    case 'map':
      return isPlain(type.key) && isPlain(type.value);
    default:
      return isNumeric(type) || isText(type);
  }
}

function checkTest(site: Site, symbol: ClassSymbol, method: MethodSymbol, name: string): void {
  if (method.parameters.length > 0) report(site, at(method), 'Test methods must have no arguments');
  if (method.returnType.kind !== 'void')
    report(site, at(method), name === 'testsetup' ? 'Test setup method must return void' : `${spelling[name]!} methods do not support return type of ${method.returnType.name}`);
  // Classes below version 28 may mix tests with other code (Apex Developer Guide, "Testing and Code Coverage").
  if (!symbol.topLevel.isTest && site.apiVersion >= 28) report(site, at(method), `Defining type for ${spelling[name]!} methods must be declared as IsTest`);
}

function checkInvocable(site: Site, method: MethodSymbol): void {
  if (method.parameters.length > 1) report(site, at(method), 'Only one parameter is supported on methods with @Invocable annotation');
  const [parameter] = method.parameters;
  if (parameter !== undefined && parameter.type.kind !== 'list' && parameter.type.kind !== 'error')
    report(site, at(method), `Unsupported parameter type ${parameter.type.name}. Valid invocable parameters must be List types like List<T> where T is a supported type`);
}

/** Code of earlier versions overloads such methods, and compiles. */
const noOverloadsSince = 55;

function checkAuraEnabled(site: Site, method: MethodSymbol, seen: Set<string>): void {
  const key = method.name.toLowerCase();
  if (method.isStatic) {
    if (seen.has(key) && site.apiVersion >= noOverloadsSince) report(site, at(method), `Overload of AuraEnabled method: ${method.name} overload is not permitted`);
    seen.add(key);
    return;
  }
  if (!key.startsWith('get')) report(site, at(method), "Non static AuraEnabled methods must be named with a prefix 'get'");
  else if (method.parameters.length > 0) report(site, at(method), 'Non static AuraEnabled methods may not have parameters');
}
