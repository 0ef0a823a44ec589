import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import { isInterfaceLike } from '../transform/classes.ts';
import type { Context } from '../transform/context.ts';
import { hasDecorator } from '../transform/decorators.ts';
import { isAbstract, isErased, isStatic } from '../transform/modifiers.ts';
import { checkOverridden } from '../transform/overrides.ts';
import { checkClassAnnotations, checkMethodAnnotations } from './annotations.ts';
import { checkCase, checkName } from './names.ts';

/** What a class may extend and implement. */
export function checkHeritage(node: ts.ClassDeclaration, context: Context): void {
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const written = clause?.types[0];
  const parent = written && context.symbol(written.expression)?.valueDeclaration;
  const name = node.name?.text ?? '';
  if (!written || !parent || !ts.isClassDeclaration(parent)) return;
  if (isException(parent, context) && !name.endsWith('Exception')) context.refuse(node.name ?? node, refusals.exceptionName(name));
  if (context.isPlatform(context.symbol(written.expression))) return;
  if (isInterfaceLike(parent)) context.refuse(written, refusals.interfaceExtended(parent.name?.text ?? ''));
  else if (!isAbstract(parent) && !hasDecorator(parent, 'Virtual')) context.refuse(written, refusals.notVirtual(parent.name?.text ?? ''));
}

function isException(node: ts.ClassDeclaration, context: Context): boolean {
  if (node.name?.text === 'Exception' && context.isPlatform(context.symbol(node.name))) return true;
  const clause = node.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const parent = clause && context.symbol(clause.types[0]!.expression)?.valueDeclaration;
  return parent !== undefined && ts.isClassDeclaration(parent) && isException(parent, context);
}

export function checkClassMembers(node: ts.ClassDeclaration, isInner: boolean, context: Context): void {
  const named = node.members.filter((member) => member.name && ts.isIdentifier(member.name) && !isErased(member));
  const entries = (members: readonly ts.ClassElement[]): { node: ts.Node; name: string }[] => members.map((member) => ({ node: member.name!, name: (member.name as ts.Identifier).text }));
  // Fields and methods have scopes of their own.
  checkCase(entries(named.filter((member) => !ts.isMethodDeclaration(member))), context);
  checkCase(entries(named.filter(ts.isMethodDeclaration)), context);
  for (const member of named) checkName(member.name!, (member.name as ts.Identifier).text, context, ts.isMethodDeclaration(member) ? 'method' : 'variable');
  checkClassAnnotations(node, context);
  if (!isInner) return;
  for (const member of node.members) {
    if (isStatic(member) || ts.isClassStaticBlockDeclaration(member)) context.refuse(member, refusals.innerStatic());
  }
}

/** A method's own syntax; what its annotations ask for is looked at apart. */
export function checkMethod(node: ts.MethodDeclaration, owner: ts.ClassDeclaration, context: Context): void {
  if (node.typeParameters?.length) context.refuse(node.typeParameters[0]!, refusals.ownGenerics());
  if (node.asteriskToken) context.refuse(node.asteriskToken, refusals.generator());
  if (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) context.refuse(node, refusals.asynchronous());
  if (node.questionToken) context.refuse(node.questionToken, refusals.notApex('An optional method'));
  if (!node.body && !isAbstract(node)) context.refuse(node, refusals.overloadSignature());
  checkMethodAnnotations(node, owner, context);
  checkOverridden(node, owner, context);
}
