import type { BoundScript, BoundStatement } from '../bound/tree.ts';
import type { AnonymousUnit, MethodDeclaration, Statement, TriggerUnit, TypeDeclaration } from '../syntax/ast.ts';
import { methodName } from '../types/js-names.ts';
import { VOID } from '../types/model.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { bindClass, bodyOf } from './classes.ts';
import { declareType, resolveHeaders, settleHierarchy } from './declare.ts';
import { Code, settleNullability } from './scope.ts';
import type { ScriptMethod } from './scope.ts';
import { checkTrigger } from './rules/triggers.ts';
import { report, resolveType } from './site.ts';
import type { Site } from './site.ts';
import { bindStatements } from './statements.ts';
import { setTriggerObject } from './tokens.ts';

/** Binds a trigger or an anonymous block: statements, with methods and classes among them. */
export function bindScript(outer: Site, unit: TriggerUnit | AnonymousUnit, name: string): BoundScript {
  const types = new Map<string, ClassSymbol>();
  const site: Site = { ...outer, owner: null, scriptTypes: types };
  if (unit.kind === 'TriggerUnit') {
    const object = site.catalogue.sObject(unit.object.text, site.namespace);
    if (object) {
      setTriggerObject(site, object);
      checkTrigger(site, unit, object);
    }
    else report(site, unit.object, `Invalid type: ${unit.object.text}`);
  }
  const statements: Statement[] = [];
  const declarations: MethodDeclaration[] = [];
  const typeDeclarations: TypeDeclaration[] = [];
  for (const member of unit.body) {
    if (member.kind === 'MethodDeclaration') declarations.push(member);
    else if (
      member.kind === 'ClassDeclaration' ||
      member.kind === 'InterfaceDeclaration' ||
      member.kind === 'EnumDeclaration'
    )
      typeDeclarations.push(member);
    else if (member.kind === 'PropertyDeclaration')
      statements.push({
        ...member,
        kind: 'LocalDeclaration',
        declarators: [{ ...member.name, kind: 'VariableDeclarator', name: member.name, initializer: null }],
      });
    else statements.push(member);
  }
  for (const declaration of typeDeclarations) {
    const symbol = declareType(declaration, site.namespace, null, site.file, 0);
    symbol.scriptPrefix = `script$${name.replace(/\W/g, '_')}$`;
    for (const inner of symbol.inner.values()) inner.scriptPrefix = symbol.scriptPrefix;
    types.set(declaration.name.text.toLowerCase(), symbol);
  }
  for (const symbol of types.values()) resolveHeaders(site, symbol);
  for (const symbol of types.values()) settleHierarchy(site, symbol);

  const methods = new Map<string, ScriptMethod[]>();
  const all = declarations.map((declaration): ScriptMethod => {
    const parameters = declaration.parameters.map((parameter) => ({
      name: parameter.name.text,
      type: resolveType(site, parameter.type),
    }));
    const method = {
      name: declaration.name.text,
      jsName: methodName(declaration.name.text, parameters),
      parameters,
      returnType: declaration.returnType === null ? VOID : resolveType(site, declaration.returnType),
      declaration,
    };
    methods.set(method.name.toLowerCase(), [...(methods.get(method.name.toLowerCase()) ?? []), method]);
    return method;
  });

  const code = new Code(site, { isStatic: true, returnType: VOID, scriptMethods: methods, place: unit.kind === 'TriggerUnit' ? 'trigger' : 'method' });
  const body = bindStatements(code, statements, unit);
  const boundMethods = all.map((method) => {
    const own = new Code(site, { isStatic: true, returnType: method.returnType, scriptMethods: methods, parent: code });
    const { declaration } = method;
    const block = declaration.body ?? { ...declaration, kind: 'Block' as const, statements: [] };
    return {
      name: method.name,
      jsName: method.jsName,
      line: declaration.line,
      code: bodyOf(
        own,
        declaration.parameters
          .map((parameter, index) => [parameter.name, method.parameters[index]!.type] as const)
          .map(([a, b]) => [a, b]),
        block,
        method.name,
      ),
    };
  });
  settleNullability(code.locals);
  const boundTypes = [...types.values()].map((symbol) => bindClass(site, symbol));
  const statementsBound: readonly BoundStatement[] = body.statements;
  return {
    name,
    methods: boundMethods,
    types: boundTypes,
    code: {
      parameters: [],
      locals: code.locals,
      body: { ...body, statements: statementsBound },
      startLine: 1,
      endLine: body.endLine,
      traceName: name,
      passesSharing: code.passesSharing,
      calls: code.calls,
    },
  };
}
