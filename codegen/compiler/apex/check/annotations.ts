import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import { hasDecorator } from '../transform/decorators.ts';
import { isStatic } from '../transform/modifiers.ts';

const httpAnnotations = ['HttpGet', 'HttpPost', 'HttpPut', 'HttpPatch', 'HttpDelete'];
const staticAnnotations = ['InvocableMethod', 'Future', 'IsTest', 'TestSetup', 'RemoteAction', ...httpAnnotations, 'AuraEnabled'];
const withoutParameters = ['IsTest', 'TestSetup'];

/** REST resources are global; global members stand in global classes. */
export function checkClassAnnotations(node: ts.ClassDeclaration, context: Context): void {
  const isGlobal = hasDecorator(node, 'Global');
  if (hasDecorator(node, 'RestResource') && !isGlobal) context.refuse(node.name ?? node, refusals.needsGlobal('RestResource'));
  if (isGlobal) return;
  for (const member of node.members) if (hasDecorator(member, 'Global')) context.refuse(member.name ?? member, refusals.globalMember());
}

/** What Apex asks of the methods that its annotations name. */
export function checkMethodAnnotations(node: ts.MethodDeclaration, owner: ts.ClassDeclaration, context: Context): void {
  const annotated = (annotation: string): boolean => hasDecorator(node, annotation);
  const notStatic = staticAnnotations.find(annotated);
  if (notStatic && !isStatic(node)) context.refuse(node.name, refusals.staticOnly(notStatic));
  const http = httpAnnotations.find(annotated);
  if (http && !(annotated('Global') && hasDecorator(owner, 'Global'))) context.refuse(node.name, refusals.needsGlobal(http));
  const bare = withoutParameters.find(annotated);
  if (bare && node.parameters.length > 0) context.refuse(node.name, refusals.annotationShape(bare, 'has no parameters'));
  if (annotated('Future') && node.type && node.type.kind !== ts.SyntaxKind.VoidKeyword) context.refuse(node.type, refusals.annotationShape('Future', 'returns void'));
  if (annotated('InvocableMethod') && !takesOneList(node, context)) context.refuse(node.name, refusals.annotationShape('InvocableMethod', 'has one List as its parameter, or none'));
}

function takesOneList(node: ts.MethodDeclaration, context: Context): boolean {
  const [first, second] = node.parameters;
  return !second && (!first || context.checker.getTypeAtLocation(first).getSymbol()?.name === 'List');
}
