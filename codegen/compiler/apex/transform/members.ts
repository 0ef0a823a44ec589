import { ts } from 'ts-morph';
import type { Member } from '../ast/index.ts';
import { checkLocals } from '../check/names.ts';
import { refusals } from '../diagnostics.ts';
import { transformBody } from './blocks.ts';
import { initialiserOf, isComponentProperty, transformComponentProperty } from './component-properties.ts';
import type { Context } from './context.ts';
import { declaredType } from './declared-types.ts';
import { hasDecorator, transformAnnotations } from './decorators.ts';
import { transformExpression, transformInto } from './expressions.ts';
import { transformConstructor, transformMethod } from './methods.ts';
import { isErased, isReadonly, isStatic, visibility } from './modifiers.ts';
import { transformAccessor } from './properties.ts';

/** One member of a class as Apex members: none for what only the checker needs, several where defaults make overloads. */
export function transformClassMember(member: ts.ClassElement, owner: ts.ClassDeclaration, context: Context): Member[] {
  if (isErased(member)) return [];
  if (ts.isMethodDeclaration(member)) return transformMethod(member, owner, context);
  if (ts.isConstructorDeclaration(member)) return transformConstructor(member, owner, context);
  if (isComponentProperty(member)) return [transformComponentProperty(member, context)];
  if (ts.isPropertyDeclaration(member)) return [transformField(member, context)];
  if (ts.isGetAccessorDeclaration(member) || ts.isSetAccessorDeclaration(member)) return transformAccessor(member, owner, context);
  if (ts.isClassStaticBlockDeclaration(member)) {
    checkLocals(member.body, [], context);
    return [{ kind: 'Initialiser', isStatic: true, body: transformBody(member.body, context) }];
  }
  if (!ts.isSemicolonClassElement(member)) context.refuse(member, refusals.notApex('This member'));
  return [];
}

function transformField(node: ts.PropertyDeclaration, context: Context): Member {
  if (ts.isPrivateIdentifier(node.name)) context.refuse(node.name, refusals.notApex('A `#private` name'));
  if (node.questionToken) context.refuse(node.questionToken, refusals.notApex('An optional field'));
  const value = initialiserOf(node);
  const initialiser = !value ? null : node.type ? transformInto(value, context.checker.getTypeFromTypeNode(node.type), context) : transformExpression(value, context);
  return {
    kind: 'Field',
    annotations: transformAnnotations(node, context),
    modifiers: [
      ...visibility(node, context),
      ...(isStatic(node) ? ['static'] : []),
      ...(hasDecorator(node, 'Transient') ? ['transient'] : []),
      ...(isReadonly(node) ? ['final'] : []),
    ],
    name: node.name.getText(context.file),
    type: declaredType(node, context),
    initialiser,
  };
}
