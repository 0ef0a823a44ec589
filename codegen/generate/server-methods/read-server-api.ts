import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { readType } from './read-type.ts';
import type { ServerApi, ServerClass, ServerMethod, ServerType } from './server-api.ts';

/**
 * Reads the server methods and what they take and answer with from the Apex sources. Syntax is enough: classes have unique names in Apex.
 * Throws a sentence that names the place where a signature holds what a screen can't take.
 *
 * @param files paths of the sources; tests among them are left out
 */
export function readServerApi(files: readonly string[]): ServerApi {
  const classes = new Map<string, ts.ClassDeclaration>();
  for (const file of files) {
    if (file.includes('/tests/') || file.endsWith('.trigger.ts')) continue;
    const source = ts.createSourceFile(basename(file), readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    for (const statement of source.statements) {
      if (ts.isClassDeclaration(statement) && statement.name !== undefined) classes.set(statement.name.text, statement);
    }
  }
  const travelling = new Map([...classes].filter(([, declaration]) => declaration.members.some((member) => ts.isPropertyDeclaration(member) && isAuraEnabled(member))));
  const isClass = (name: string): boolean => travelling.has(name);
  const methods = [...classes.values()]
    .sort((one, other) => compare(one.name!.text, other.name!.text))
    .flatMap((declaration) => readMethods(declaration, isClass));
  const used = new Map<string, ServerClass>();
  const follow = (type: ServerType): void => {
    if (type.kind === 'list' || type.kind === 'map' || type.kind === 'nullable') return follow(type.of);
    if (type.kind !== 'class' || used.has(type.name)) return;
    const read = readClass(travelling.get(type.name)!, isClass);
    used.set(type.name, read);
    for (const field of read.fields) follow(field.type);
  };
  for (const { parameters, result } of methods) for (const type of [...parameters.map((parameter) => parameter.type), result]) follow(type);
  return { methods, classes: [...used.values()].sort((one, other) => compare(one.name, other.name)) };
}

function readMethods(declaration: ts.ClassDeclaration, isClass: (name: string) => boolean): ServerMethod[] {
  const controller = declaration.name!.text;
  return declaration.members.filter(ts.isMethodDeclaration).filter(isAuraEnabled).map((method) => {
    const name = method.name.getText();
    const where = `${controller}.${name}`;
    return {
      controller,
      name,
      cacheable: ts.getDecorators(method)!.some((decorator) => /cacheable:\s*true/.test(decorator.getText())),
      says: commentOf(method),
      parameters: method.parameters.map((parameter) => ({
        name: parameter.name.getText(),
        type: readType(parameter.type, `${where}, parameter ${parameter.name.getText()},`, isClass),
      })),
      result: readType(method.type, `The answer of ${where}`, isClass),
      permissions: [...new Set([...method.body!.getText().matchAll(/\bPermissions\.([A-Z_]+)\b/g)].map(([, constant]) => constant!))],
    };
  });
}

function readClass(declaration: ts.ClassDeclaration, isClass: (name: string) => boolean): ServerClass {
  const name = declaration.name!.text;
  const fields = declaration.members.filter(ts.isPropertyDeclaration).filter(isAuraEnabled);
  return {
    name,
    says: commentOf(declaration),
    fields: fields.map((field) => ({ name: field.name.getText(), says: commentOf(field), type: readType(field.type, `${name}.${field.name.getText()}`, isClass) })),
  };
}

function isAuraEnabled(node: ts.MethodDeclaration | ts.PropertyDeclaration): boolean {
  return (ts.getDecorators(node) ?? []).some((decorator) => /^@AuraEnabled\b/.test(decorator.getText()));
}

/** The text of a comment, in one line; of its tags the answer only. */
function commentOf(node: ts.HasJSDoc): string {
  const doc = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const answer = ts.getJSDocReturnTag(node)?.comment;
  const texts = [ts.getTextOfJSDocComment(doc?.comment), answer === undefined ? undefined : `Answers ${ts.getTextOfJSDocComment(answer)}.`];
  return texts.filter((text) => text !== undefined && text !== '').join(' ').replace(/\{@link (?:[\w.]+\.)?(\w+)\}/g, '`$1`').replace(/\s+/g, ' ');
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
