import { ts } from 'ts-morph';
import type { ApexType, Expression, Member, Parameter, Statement } from '../ast/index.ts';
import { assign, block, call, constructorCall, expressionStatement, member as memberOf, name as nameOf, returnStatement, thisExpression, voidType } from '../ast/index.ts';
import { checkMethod } from '../check/classes.ts';
import { checkLocals, checkName } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import { propertyInitialisers, startingWith } from './component-properties.ts';
import type { Context } from './context.ts';
import { declaredType } from './declared-types.ts';
import { decoratorArgument, hasDecorator, transformAnnotations } from './decorators.ts';
import { transformExpression, transformInto } from './expressions.ts';
import { isAbstract, isStatic, visibility } from './modifiers.ts';
import { overridesParent } from './overrides.ts';
import { typeFromNode } from './types.ts';

/** A method, and one more for each default value at the end of its parameters. */
export function transformMethod(node: ts.MethodDeclaration, owner: ts.ClassDeclaration, context: Context): Member[] {
  checkMethod(node, owner, context);
  if (!node.body && !isAbstract(node)) return [];
  const parameters = transformParameters(node.parameters, context);
  const returns = returnType(node, context);
  const name = decoratorArgument(node, 'Overload') ?? node.name.getText(context.file);
  checkName(node.name, name, context, 'method');
  const annotations = transformAnnotations(node, context);
  const access = [...visibility(node, context), ...(isStatic(node) ? ['static'] : [])];
  const dispatch = isAbstract(node) ? ['abstract'] : overridesParent(node, owner, context) ? ['override'] : hasDecorator(node, 'Virtual') ? ['virtual'] : [];
  if (node.body) checkLocals(node.body, node.parameters, context);
  const full: Member = {
    kind: 'Method',
    annotations,
    modifiers: [...access, ...dispatch],
    name,
    returns,
    parameters,
    body: node.body ? transformBody(node.body, context) : null,
  };
  const shorter = shorterForms(node.parameters, parameters, context).map(({ kept, values }): Member => {
    const forwarded = call(null, name, values);
    return {
      kind: 'Method',
      annotations,
      modifiers: access,
      name,
      returns,
      parameters: kept,
      body: block([returns === voidType ? expressionStatement(forwarded) : returnStatement(forwarded)]),
    };
  });
  return [full, ...shorter];
}

/** A method of an interface. */
export function transformSignature(node: ts.MethodDeclaration | ts.MethodSignature, context: Context): Member {
  return {
    kind: 'Method',
    annotations: [],
    modifiers: [],
    name: node.name.getText(context.file),
    returns: returnType(node, context),
    parameters: transformParameters(node.parameters, context),
    body: null,
  };
}

/** Parameter properties (`constructor(private readonly a: string)`) become fields and assignments. */
export function transformConstructor(node: ts.ConstructorDeclaration, owner: ts.ClassDeclaration, context: Context): Member[] {
  if (!node.body) {
    context.refuse(node, refusals.overloadSignature());
    return [];
  }
  const name = owner.name?.text ?? '';
  const parameters = transformParameters(node.parameters, context);
  checkLocals(node.body, node.parameters, context);
  const modifiers = visibility(node, context);
  const properties = node.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, node));
  const fields = properties.map((parameter): Member => {
    const flags = ts.getCombinedModifierFlags(parameter);
    const access = flags & ts.ModifierFlags.Private ? 'private' : flags & ts.ModifierFlags.Protected ? 'protected' : 'public';
    return {
      kind: 'Field',
      annotations: [],
      modifiers: [access, ...(flags & ts.ModifierFlags.Readonly ? ['final'] : [])],
      name: parameter.name.getText(context.file),
      type: declaredType(parameter, context),
      initialiser: null,
    };
  });
  const body = startingWith(transformBody(node.body, context), [...propertyInitialisers(owner, context), ...propertyAssignments(properties, context)]);
  checkSuperFirst(node.body, context);
  const annotations = transformAnnotations(node, context);
  const full: Member = { kind: 'Constructor', annotations, modifiers, name, parameters, body, blankLineBefore: fields.length > 0 };
  const shorter = shorterForms(node.parameters, parameters, context).map(
    ({ kept, values }): Member => ({ kind: 'Constructor', annotations, modifiers, name, parameters: kept, body: block([expressionStatement(constructorCall('this', values))]) }),
  );
  return [...fields, full, ...shorter];
}

function propertyAssignments(properties: readonly ts.ParameterDeclaration[], context: Context): Statement[] {
  return properties.map((parameter) => {
    const field = parameter.name.getText(context.file);
    return { ...expressionStatement(assign(memberOf(thisExpression, field), '=', nameOf(field))), sourceLine: context.line(parameter) };
  });
}

function checkSuperFirst(body: ts.Block, context: Context): void {
  body.statements.forEach((statement, at) => {
    const isSuper = ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression) && statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword;
    if (isSuper && at > 0) context.refuse(statement, refusals.superFirst());
  });
}

function returnType(node: ts.MethodDeclaration | ts.MethodSignature, context: Context): ApexType {
  if (node.type) return typeFromNode(node.type, context);
  context.refuse(node.name, refusals.needsReturnType());
  return voidType;
}

function transformParameters(nodes: readonly ts.ParameterDeclaration[], context: Context): Parameter[] {
  return nodes.map((node) => {
    if (node.questionToken) context.refuse(node, refusals.optionalParameter());
    if (node.dotDotDotToken) context.refuse(node, refusals.restParameter());
    if (ts.isIdentifier(node.name)) checkName(node.name, node.name.text, context);
    else context.refuse(node.name, refusals.destructuring());
    return { type: node.dotDotDotToken ? voidType : declaredType(node, context), name: node.name.getText(context.file) };
  });
}

/** The forms that leave out trailing parameters, longest first, each with the arguments that it passes on. */
function shorterForms(nodes: readonly ts.ParameterDeclaration[], parameters: readonly Parameter[], context: Context): { kept: Parameter[]; values: Expression[] }[] {
  const firstDefault = nodes.findIndex((node) => node.initializer);
  if (firstDefault === -1) return [];
  const gap = nodes.slice(firstDefault).find((node) => !node.initializer);
  if (gap) context.refuse(gap, refusals.notApex('A parameter without default behind one with'));
  const defaults = nodes.map((node) => {
    if (!node.initializer) return null;
    return node.type ? transformInto(node.initializer, context.checker.getTypeFromTypeNode(node.type), context) : transformExpression(node.initializer, context);
  });
  const forms = [];
  for (let count = nodes.length - 1; count >= firstDefault; count--) {
    forms.push({
      kept: parameters.slice(0, count),
      values: [...parameters.slice(0, count).map((parameter) => nameOf(parameter.name)), ...defaults.slice(count)].filter((value) => value !== null),
    });
  }
  return forms;
}
