import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import { isInterfaceLike } from './classes.ts';
import type { Context } from './context.ts';
import { hasDecorator } from './decorators.ts';
import { isAbstract, isOverride, isStatic } from './modifiers.ts';

/**
 * Whether a method overrides in Apex: what says so, an abstract method's body, and Object's toString(). Object's equals() and hashCode()
 * are declared anew in Apex, though TypeScript asks for `override`.
 */
export function overridesParent(node: ts.MethodDeclaration, owner: ts.ClassDeclaration, context: Context): boolean {
  if (isStatic(node)) return false;
  const name = node.name.getText(context.file);
  if (name === 'toString' && node.parameters.length === 0) return true;
  if (parentMember(name, owner, context) !== undefined) return true;
  return isOverride(node) && name !== 'equals' && name !== 'hashCode';
}

/** An overridden method is virtual, abstract or an override itself. */
export function checkOverridden(node: ts.MethodDeclaration, owner: ts.ClassDeclaration, context: Context): void {
  if (!isOverride(node)) return;
  const parent = parentMember(node.name.getText(context.file), owner, context);
  if (!parent || !ts.isMethodDeclaration(parent) || context.isPlatform(context.symbol(parent.name))) return;
  if (!isAbstract(parent) && !isOverride(parent) && !hasDecorator(parent, 'Virtual')) context.refuse(node.name, refusals.notVirtual(parent.name.getText()));
}

function parentMember(name: string, owner: ts.ClassDeclaration, context: Context): ts.ClassElement | undefined {
  const clause = owner.heritageClauses?.find((each) => each.token === ts.SyntaxKind.ExtendsKeyword);
  const parent = clause && context.symbol(clause.types[0]!.expression)?.valueDeclaration;
  if (!parent || !ts.isClassDeclaration(parent) || isInterfaceLike(parent)) return undefined;
  return parent.members.find((member) => member.name?.getText(parent.getSourceFile()) === name) ?? parentMember(name, parent, context);
}
