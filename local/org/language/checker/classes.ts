import type {
  BoundBody,
  BoundClass,
  BoundConstructor,
  BoundMember,
  BoundProperty,
  LocalSymbol,
} from '../bound/tree.ts';
import type {
  Accessor,
  Block,
  ClassDeclaration,
  ConstructorDeclaration,
  FieldDeclaration,
  MethodDeclaration,
  Name,
  PropertyDeclaration,
  SourceRange,
} from '../syntax/ast.ts';
import { VOID } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';
import { convert } from './conversions.ts';
import { has, siteOf } from './declare.ts';
import { bindExpression } from './expressions.ts';
import { checkType } from './rules/types.ts';
import { bridgesOf, checkHierarchy } from './hierarchy.ts';
import { Code, settleNullability } from './scope.ts';
import { report } from './site.ts';
import type { Site } from './site.ts';
import { bindStatements, completes } from './statements.ts';

/** Binds the bodies of a class and of the types inside it. */
export function bindClass(outer: Site, symbol: ClassSymbol): BoundClass {
  const site = siteOf(outer, symbol);
  const declaration = symbol.load().declaration!;
  const members: BoundMember[] = [];
  checkType(site, symbol);
  checkHierarchy(site, symbol);
  if (symbol.kind === 'class' && symbol.constructors.length === 0) checkDefaultConstructor(site, symbol, declaration.name);
  if (declaration.kind === 'ClassDeclaration') bindMembers(site, outer, symbol, declaration, members);
  return {
    symbol,
    members,
    bridges: symbol.kind === 'class' ? bridgesOf(symbol) : [],
    line: declaration.line,
    endLine: site.lineAt(declaration.end - 1),
  };
}

function bindMembers(
  site: Site,
  outer: Site,
  symbol: ClassSymbol,
  declaration: ClassDeclaration,
  members: BoundMember[],
): void {
  for (const member of declaration.members) {
    switch (member.kind) {
      case 'FieldDeclaration':
        bindFields(site, symbol, member, members);
        break;
      case 'PropertyDeclaration': {
        const field = symbol.ownFields.get(member.name.text.toLowerCase());
        if (field) members.push({ kind: 'property', property: bindProperty(site, field, member) });
        break;
      }
      case 'MethodDeclaration': {
        const method = [...(symbol.ownMethods.get(member.name.text.toLowerCase()) ?? [])].find(
          (one) => one.declaration === member,
        );
        if (method)
          members.push({
            kind: 'method',
            method: {
              symbol: method,
              line: member.line,
              endLine: site.lineAt(member.end - 1),
              code: bindMethodBody(site, method, member),
            },
          });
        break;
      }
      case 'ConstructorDeclaration': {
        const constructor_ = symbol.ownConstructors.find((one) => one.declaration === member);
        if (constructor_)
          members.push({ kind: 'constructor', constructor_: bindConstructor(site, constructor_, member) });
        break;
      }
      case 'InitializerBlock': {
        const code = new Code(site, { isStatic: member.isStatic, returnType: VOID, isConstructor: false, place: 'initializer' });
        members.push({
          kind: 'initializer',
          initializer: {
            isStatic: member.isStatic,
            line: member.line,
            code: bodyOf(code, [], member.body, member.isStatic ? '<clinit>' : '<init>'),
          },
        });
        break;
      }
      default: {
        const inner = symbol.inner.get(member.name.text.toLowerCase());
        if (inner) members.push({ kind: 'type', type: bindClass(outer, inner) });
      }
    }
  }
}

function bindFields(site: Site, symbol: ClassSymbol, declaration: FieldDeclaration, members: BoundMember[]): void {
  for (const declarator of declaration.declarators) {
    const field = symbol.ownFields.get(declarator.name.text.toLowerCase());
    if (field === undefined) continue;
    if (declarator.initializer === null) {
      members.push({ kind: 'field', field: { symbol: field, value: null, line: declarator.line, code: null } });
      continue;
    }
    const code = new Code(site, { isStatic: field.isStatic, returnType: VOID });
    const value = convert(code, bindExpression(code, declarator.initializer), field.type, declarator.initializer);
    settleNullability(code.locals);
    const line = declarator.initializer.line;
    const wrapper: BoundBody = {
      parameters: [],
      locals: [],
      startLine: declarator.line,
      endLine: site.lineAt(declarator.end - 1),
      traceName: field.isStatic ? '<clinit>' : '<init>',
      passesSharing: code.passesSharing,
      calls: code.calls,
      body: { kind: 'Block', line, statements: [], endLine: line },
    };
    members.push({ kind: 'field', field: { symbol: field, value, line: declarator.line, code: wrapper } });
  }
}

function bindProperty(site: Site, field: FieldSymbol, declaration: PropertyDeclaration): BoundProperty {
  const accessor = (of: Accessor | null, isSetter: boolean): BoundBody | null => {
    if (of === null || of.body === null) return null;
    const code = new Code(site, {
      isStatic: field.isStatic,
      returnType: isSetter ? VOID : field.type,
      accessorOf: field,
    });
    const parameters: [Name, ApexType][] = isSetter
      ? [[{ ...rangeOf(of), kind: 'Name', text: 'value' }, field.type]]
      : [];
    return bodyOf(code, parameters, of.body, field.name);
  };
  const getter = accessor(declaration.getter, false);
  const setter = accessor(declaration.setter, true);
  return {
    symbol: field,
    getter,
    setter,
    hasStorage: !has(declaration, 'abstract'),
    line: declaration.line,
    getterLine: declaration.getter?.line ?? declaration.line,
    setterLine: declaration.setter?.line ?? declaration.line,
  };
}

const rangeOf = ({ start, end, line, column }: SourceRange): SourceRange => ({ start, end, line, column });

function bindMethodBody(site: Site, method: MethodSymbol, declaration: MethodDeclaration): BoundBody | null {
  if (declaration.body === null) {
    if (!method.isAbstract)
      new Code(site, { isStatic: true, returnType: VOID }).error(
        declaration,
        'Method must have a body',
      );
    return null;
  }
  const code = new Code(site, { isStatic: method.isStatic, returnType: method.returnType });
  return bodyOf(
    code,
    declaration.parameters.map(
      (parameter, index) => [parameter.name, method.parameters[index]!.type] as [Name, ApexType],
    ),
    declaration.body,
    method.name,
  );
}

function bindConstructor(site: Site, symbol: MethodSymbol, declaration: ConstructorDeclaration): BoundConstructor {
  const code = new Code(site, { isStatic: false, returnType: VOID, isConstructor: true });
  const body = bodyOf(
    code,
    declaration.parameters.map(
      (parameter, index) => [parameter.name, symbol.parameters[index]!.type] as [Name, ApexType],
    ),
    declaration.body,
    '<init>',
  );
  const [first, ...rest] = body.body.statements;
  if (first?.kind === 'Expression' && first.expression.kind === 'ConstructorChain') {
    return {
      symbol,
      line: declaration.line,
      chain: first.expression,
      code: { ...body, body: { ...body.body, statements: rest } },
    };
  }
  if (code.site.owner !== null) checkDefaultConstructor(site, code.site.owner, declaration.name);
  return { symbol, line: declaration.line, chain: null, code: body };
}

/** A constructor that does not say so, or a class without one, calls the parent's without arguments. */
function checkDefaultConstructor(site: Site, symbol: ClassSymbol, at: SourceRange): void {
  const parent = symbol.superclass?.symbol;
  if (parent === undefined || parent.origin !== 'user' || parent.isException || parent.constructors.length === 0) return;
  if (!parent.constructors.some((one) => one.parameters.length === 0))
    report(site, at, `No default constructor available in super type: ${parent.name}`);
}

/** A body with its parameters; checks that all ways through it return a value. */
export function bodyOf(
  code: Code,
  parameters: readonly [Name, ApexType][],
  block: Block,
  traceName: string,
): BoundBody {
  const locals: LocalSymbol[] = parameters.map(([name, type]) => code.declare(name, type, { nullable: true }));
  const body = bindStatements(code, block.statements, block);
  const { returnType } = code;
  if (returnType.kind !== 'void' && returnType.kind !== 'error' && completes(body)) {
    // Salesforce reports it at the end of the method.
    code.error(
      { ...rangeOf(block), line: body.endLine },
      `Missing return statement required return type: ${returnType.name}`,
    );
  }
  settleNullability(code.locals);
  return {
    parameters: locals,
    locals: code.locals,
    body,
    startLine: block.line,
    endLine: body.endLine,
    traceName,
    passesSharing: code.passesSharing,
    calls: code.calls,
  };
}
