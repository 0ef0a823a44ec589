import { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import { reservedForVariables, reservedWords } from './reserved-words.ts';

const identifier = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;

/** A name that the sources declare: an Apex identifier, and no reserved word. Methods and classes may use some words that variables may not. */
export function checkName(node: ts.Node, name: string, context: Context, of: 'variable' | 'method' | 'class' = 'variable'): void {
  const word = name.toLowerCase();
  if (reservedWords.has(word) || (of === 'variable' && reservedForVariables.has(word))) context.refuse(node, refusals.reservedWord(name));
  else if (!identifier.test(name)) context.refuse(node, refusals.identifierForm(name));
}

/** Names of one scope that differ in case only. */
export function checkCase(declared: readonly { node: ts.Node; name: string }[], context: Context): void {
  const seen = new Map<string, string>();
  for (const { node, name } of declared) {
    const key = name.toLowerCase();
    const other = seen.get(key);
    if (other !== undefined && other !== name) context.refuse(node, refusals.caseClash(name, other));
    else seen.set(key, name);
  }
}

/**
 * Locals and parameters of one method: Apex has one scope for a block and those around it, whatever the case, and a variable hides a
 * class of its name.
 */
export function checkLocals(body: ts.Node, parameters: readonly ts.ParameterDeclaration[], context: Context): void {
  const scope = new Map<string, string>();
  const fields = fieldsAround(body);
  for (const parameter of parameters) declare(parameter.name, scope, context);
  walkScope(body, { scope, fields }, context);
}

interface Names {
  /** Locals and parameters, by lower case. */
  scope: Map<string, string>;
  /** Fields and properties of the class, by lower case: they hide classes too. */
  fields: ReadonlyMap<string, string>;
}

/** A method may name a local like a field; a class is hidden by either. */
function fieldsAround(body: ts.Node): ReadonlyMap<string, string> {
  const owner = ts.findAncestor(body, ts.isClassDeclaration);
  const fields = owner?.members.flatMap((member) => ((ts.isPropertyDeclaration(member) || ts.isAccessor(member)) && ts.isIdentifier(member.name) ? [member.name.text] : [])) ?? [];
  return new Map(fields.map((name) => [name.toLowerCase(), name]));
}

function walkScope(node: ts.Node, names: Names, context: Context): void {
  let { scope } = names;
  const outer = scope;
  if (ts.isBlock(node) || ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isCatchClause(node) || ts.isCaseBlock(node)) scope = new Map(outer);
  if (ts.isVariableDeclaration(node)) declare(node.name, scope, context);
  if (ts.isIdentifier(node)) checkHiddenClass(node, scope.get(node.text.toLowerCase()) ?? names.fields.get(node.text.toLowerCase()), context);
  ts.forEachChild(node, (child) => walkScope(child, { ...names, scope }, context));
}

function declare(node: ts.BindingName, scope: Map<string, string>, context: Context): void {
  if (!ts.isIdentifier(node)) return context.refuse(node, refusals.destructuring());
  checkName(node, node.text, context);
  const key = node.text.toLowerCase();
  const other = scope.get(key);
  if (other === node.text) context.refuse(node, refusals.shadowing(node.text));
  else if (other !== undefined) context.refuse(node, refusals.caseClash(node.text, other));
  scope.set(key, node.text);
}

function checkHiddenClass(node: ts.Identifier, hiding: string | undefined, context: Context): void {
  if (hiding === undefined || hiding === node.text || !ts.isPropertyAccessExpression(node.parent) || node.parent.expression !== node || node.parent.name.text === 'class') return;
  const flags = context.symbol(node)?.flags ?? 0;
  if (flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Enum | ts.SymbolFlags.ValueModule)) context.refuse(node, refusals.hiddenClass(hiding));
}
