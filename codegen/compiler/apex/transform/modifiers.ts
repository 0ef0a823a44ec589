import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { hasDecorator } from './decorators.ts';

type Declaration = ts.ClassElement | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration;

const has = (node: Declaration, kind: ts.SyntaxKind): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);

export const isStatic = (node: Declaration): boolean => has(node, ts.SyntaxKind.StaticKeyword);
export const isAbstract = (node: Declaration): boolean => has(node, ts.SyntaxKind.AbstractKeyword);
export const isExported = (node: Declaration): boolean => has(node, ts.SyntaxKind.ExportKeyword);
export const isErased = (node: Declaration): boolean => has(node, ts.SyntaxKind.DeclareKeyword);
export const isOverride = (node: Declaration): boolean => has(node, ts.SyntaxKind.OverrideKeyword);
export const isReadonly = (node: Declaration): boolean => has(node, ts.SyntaxKind.ReadonlyKeyword);

/** `public`, `private`, `protected` or `global`. Test methods need none. */
export function visibility(node: Declaration, context: Context): string[] {
  if (hasDecorator(node, 'TestVisible')) {
    if (has(node, ts.SyntaxKind.PrivateKeyword)) context.refuse(node, refusals.testVisiblePrivate());
    return [has(node, ts.SyntaxKind.ProtectedKeyword) ? 'protected' : 'private'];
  }
  if (has(node, ts.SyntaxKind.PrivateKeyword)) return ['private'];
  if (has(node, ts.SyntaxKind.ProtectedKeyword)) return ['protected'];
  if (hasDecorator(node, 'Global')) return ['global'];
  if (ts.isMethodDeclaration(node) && (hasDecorator(node, 'IsTest') || hasDecorator(node, 'TestSetup'))) return [];
  return ['public'];
}
