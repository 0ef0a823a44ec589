import { ts } from 'ts-morph';
import type { ClassDeclaration, EnumDeclaration, InterfaceDeclaration, Member, Trivia, TypeDeclaration } from '../ast/index.ts';
import { checkClassMembers, checkHeritage } from '../check/classes.ts';
import { checkName } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import { closingComments, triviaOf } from './comments.ts';
import { withInitialisingConstructor } from './component-properties.ts';
import type { Context } from './context.ts';
import { hasDecorator, transformAnnotations } from './decorators.ts';
import { transformClassMember } from './members.ts';
import { transformSignature } from './methods.ts';
import { isAbstract, visibility } from './modifiers.ts';
import { typeFromNode } from './types.ts';

export type TypeNode = ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration;

/** A class, interface or enum; `inner` are the types that stand inside it in Apex. */
export function transformType(node: TypeNode, trivia: Trivia, inner: readonly Member[], isInner: boolean, context: Context): TypeDeclaration {
  if (node.name) checkName(node.name, node.name.text, context, 'class');
  if (ts.isEnumDeclaration(node)) return transformEnum(node, trivia, context);
  if (node.typeParameters?.length) context.refuse(node.typeParameters[0]!, refusals.ownGenerics());
  if (ts.isInterfaceDeclaration(node)) return transformInterface(node, trivia, inner, context);
  checkHeritage(node, context);
  checkClassMembers(node, isInner, context);
  return isInterfaceLike(node) ? transformAbstractInterface(node, trivia, inner, context) : transformClass(node, trivia, inner, isInner, context);
}

/** An abstract class with nothing but public abstract methods is an interface in Apex. */
export function isInterfaceLike(node: ts.ClassDeclaration): boolean {
  if (!isAbstract(node) || node.members.length === 0 || node.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)) return false;
  return node.members.every((member) => ts.isMethodDeclaration(member) && isAbstract(member) && !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Protected));
}

function transformClass(node: ts.ClassDeclaration, trivia: Trivia, inner: readonly Member[], isInner: boolean, context: Context): ClassDeclaration {
  const superclass = heritage(node, ts.SyntaxKind.ExtendsKeyword)[0];
  const { members, end } = transformMembers(node, (member) => transformClassMember(member, node, context), context);
  return {
    kind: 'Class',
    ...trivia,
    annotations: transformAnnotations(node, context),
    modifiers: [...visibility(node, context), ...(isAbstract(node) ? ['abstract'] : hasDecorator(node, 'Virtual') ? ['virtual'] : []), ...sharing(node, isInner, superclass, context)],
    name: node.name?.text ?? '',
    superclass: superclass ? typeFromNode(superclass, context) : null,
    interfaces: heritage(node, ts.SyntaxKind.ImplementsKeyword).map((each) => typeFromNode(each, context)),
    members: [...withInitialisingConstructor(members, node, context), ...inner],
    closingComments: closingComments(end, context),
  };
}

/** Without a word of its own a class inherits its caller's sharing. Exceptions, tests and inner classes say nothing. */
function sharing(node: ts.ClassDeclaration, isInner: boolean, superclass: ts.ExpressionWithTypeArguments | undefined, context: Context): string[] {
  if (hasDecorator(node, 'WithSharing')) return ['with sharing'];
  if (hasDecorator(node, 'WithoutSharing')) return ['without sharing'];
  if (hasDecorator(node, 'InheritedSharing')) return ['inherited sharing'];
  const isException = superclass !== undefined && superclass.expression.getText(context.file).endsWith('Exception');
  return isInner || isException || hasDecorator(node, 'IsTest') ? [] : ['inherited sharing'];
}

function transformAbstractInterface(node: ts.ClassDeclaration, trivia: Trivia, inner: readonly Member[], context: Context): InterfaceDeclaration {
  const { members, end } = transformMembers(node, (member) => (ts.isMethodDeclaration(member) ? [transformSignature(member, context)] : []), context);
  return {
    kind: 'Interface',
    ...trivia,
    annotations: transformAnnotations(node, context),
    modifiers: visibility(node, context),
    name: node.name?.text ?? '',
    extended: heritage(node, ts.SyntaxKind.ImplementsKeyword).map((each) => typeFromNode(each, context)),
    members: [...members, ...inner],
    closingComments: closingComments(end, context),
  };
}

function transformInterface(node: ts.InterfaceDeclaration, trivia: Trivia, inner: readonly Member[], context: Context): InterfaceDeclaration {
  const { members, end } = transformMembers(
    node,
    (member) => {
      if (ts.isMethodSignature(member)) return [transformSignature(member, context)];
      context.refuse(member, refusals.notApex('A member of an interface other than a method'));
      return [];
    },
    context,
  );
  return {
    kind: 'Interface',
    ...trivia,
    annotations: [],
    modifiers: visibility(node, context),
    name: node.name.text,
    extended: node.heritageClauses?.flatMap((clause) => clause.types.map((each) => typeFromNode(each, context))) ?? [],
    members: [...members, ...inner],
    closingComments: closingComments(end, context),
  };
}

function transformEnum(node: ts.EnumDeclaration, trivia: Trivia, context: Context): EnumDeclaration {
  let previousEnd = node.members.pos;
  const constants = node.members.map((member) => {
    const constantTrivia = triviaOf(member, previousEnd, context);
    previousEnd = member.getEnd();
    checkName(member.name, member.name.getText(context.file), context);
    if (member.initializer) context.refuse(member, refusals.notApex('A value of an enum constant'));
    return { ...constantTrivia, name: member.name.getText(context.file) };
  });
  return { kind: 'Enum', ...trivia, annotations: [], modifiers: visibility(node, context), name: node.name.text, constants };
}

const heritage = (node: ts.ClassDeclaration, token: ts.SyntaxKind): readonly ts.ExpressionWithTypeArguments[] =>
  node.heritageClauses?.filter((clause) => clause.token === token).flatMap((clause) => [...clause.types]) ?? [];

function transformMembers<N extends ts.ClassDeclaration | ts.InterfaceDeclaration>(
  node: N,
  transform: (member: N['members'][number]) => Member[],
  context: Context,
): { members: Member[]; end: number } {
  let end = node.members.pos;
  const members = (node.members as unknown as readonly N['members'][number][]).flatMap((member) => {
    const trivia = triviaOf(member, end, context);
    end = member.getEnd();
    const [first, ...rest] = transform(member);
    return first ? [{ ...first, ...trivia }, ...rest.map((each) => ({ ...each, blankLineBefore: each.kind !== 'Field', sourceLine: each.sourceLine ?? context.line(member) }))] : [];
  });
  return { members, end };
}
