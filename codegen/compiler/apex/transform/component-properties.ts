import { ts } from 'ts-morph';
import type { Block, Member, Statement } from '../ast/index.ts';
import { assign, block, expressionStatement, member as memberOf, thisExpression } from '../ast/index.ts';
import type { Context } from './context.ts';
import { declaredType } from './declared-types.ts';
import { hasDecorator, transformAnnotations } from './decorators.ts';
import { transformExpression, transformInto } from './expressions.ts';
import { isReadonly, isStatic, visibility } from './modifiers.ts';

/**
 * Instance fields with `@AuraEnabled` are properties in Apex, `{ get; set; }`: a component's object fills an Apex class by its setters alone, and a
 * plain field stays as it was without a word. Source: LWC Developer Guide, "Apex Method Guidelines" and lwc-recipes' `ApexTypesController`.
 */
export const isComponentProperty = (node: ts.ClassElement): node is ts.PropertyDeclaration =>
  ts.isPropertyDeclaration(node) && !isStatic(node) && hasDecorator(node, 'AuraEnabled');

export function transformComponentProperty(node: ts.PropertyDeclaration, context: Context): Member {
  return {
    kind: 'Property',
    annotations: transformAnnotations(node, context),
    modifiers: visibility(node, context),
    name: node.name.getText(context.file),
    type: declaredType(node, context),
    getter: { modifier: null, body: null },
    setter: { modifier: isReadonly(node) ? 'private' : null, body: null },
  };
}

/** An initialiser that says something; `= null` is what a field without one has. */
export const initialiserOf = (node: ts.PropertyDeclaration): ts.Expression | null =>
  node.initializer && node.initializer.kind !== ts.SyntaxKind.NullKeyword ? node.initializer : null;

/** Apex has no initialiser for an automatic property: the values of the class's own ones, as first statements of a constructor. */
export function propertyInitialisers(owner: ts.ClassDeclaration, context: Context): Statement[] {
  return owner.members.filter(isComponentProperty).flatMap((node) => {
    const value = initialiserOf(node);
    if (!value) return [];
    const printed = node.type ? transformInto(value, context.checker.getTypeFromTypeNode(node.type), context) : transformExpression(value, context);
    return [{ ...expressionStatement(assign(memberOf(thisExpression, node.name.getText(context.file)), '=', printed)), sourceLine: context.line(node) }];
  });
}

/** The members with a constructor for the initialisers, behind the last field, where the class has none of its own to take them. */
export function withInitialisingConstructor(members: readonly Member[], owner: ts.ClassDeclaration, context: Context): readonly Member[] {
  if (owner.members.some(ts.isConstructorDeclaration)) return members;
  const initialisers = propertyInitialisers(owner, context);
  if (initialisers.length === 0) return members;
  const made: Member = { kind: 'Constructor', annotations: [], modifiers: ['public'], name: owner.name?.text ?? '', parameters: [], body: block(initialisers), blankLineBefore: true };
  const behind = members.findLastIndex((each) => each.kind === 'Property' || each.kind === 'Field') + 1;
  const after = members.slice(behind).map((each, at) => (at === 0 ? { ...each, blankLineBefore: true } : each));
  return [...members.slice(0, behind), made, ...after];
}

/** The body with these statements first, though behind `super(...)`. */
export function startingWith(body: Block, statements: readonly Statement[]): Block {
  const [first, ...rest] = body.statements;
  const startsWithSuper = first?.kind === 'Expression' && first.expression.kind === 'ConstructorCall';
  return { ...body, statements: startsWithSuper ? [first, ...statements, ...rest] : [...statements, ...body.statements] };
}
