import type { Accessor, Annotation, Declared, Member, Parameter, TriggerDeclaration, TypeDeclaration } from '../ast/index.ts';
import { printExpression, printType } from './expressions.ts';
import { printBlockBody, printLeading } from './statements.ts';
import type { Writer } from './writer.ts';

export function printTrigger(writer: Writer, node: TriggerDeclaration): void {
  printLeading(writer, node);
  writer.line(`trigger ${node.name} on ${node.object} (${node.events.join(', ')}) {`, node.sourceLine);
  printBlockBody(writer, node.body);
  writer.line('}');
}

export function printTypeDeclaration(writer: Writer, node: TypeDeclaration): void {
  printDeclared(writer, node);
  const head = [...node.modifiers, node.kind.toLowerCase(), node.name].join(' ');
  if (node.kind === 'Enum') {
    writer.line(`${head} {`, node.sourceLine);
    writer.indented(() =>
      node.constants.forEach((constant, at) => {
        printLeading(writer, constant);
        writer.line(`${constant.name}${at < node.constants.length - 1 ? ',' : ''}${constant.trailing ? ` ${constant.trailing}` : ''}`, constant.sourceLine);
      }),
    );
    return writer.line('}');
  }
  const parents = node.kind === 'Class' ? classParents(node.superclass ? printType(node.superclass) : null, node.interfaces.map(printType)) : extended(node.extended.map(printType));
  writer.line(`${head}${parents} {`, node.sourceLine);
  writer.indented(() => {
    for (const member of node.members) printMember(writer, member);
    for (const comment of node.closingComments) writer.line(comment);
  });
  writer.line('}');
}

const classParents = (superclass: string | null, interfaces: readonly string[]): string =>
  `${superclass ? ` extends ${superclass}` : ''}${interfaces.length > 0 ? ` implements ${interfaces.join(', ')}` : ''}`;

const extended = (interfaces: readonly string[]): string => (interfaces.length > 0 ? ` extends ${interfaces.join(', ')}` : '');

function printDeclared(writer: Writer, node: Declared): void {
  printLeading(writer, node);
  for (const annotation of node.annotations) writer.line(printAnnotation(annotation));
}

function printAnnotation(annotation: Annotation): string {
  if (annotation.arguments.length === 0) return `@${annotation.name}`;
  return `@${annotation.name}(${annotation.arguments.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join(' ')})`;
}

function printMember(writer: Writer, node: Member): void {
  switch (node.kind) {
    case 'Class':
    case 'Interface':
    case 'Enum':
      return printTypeDeclaration(writer, node);
    case 'Initialiser':
      printLeading(writer, node);
      writer.line(`${node.isStatic ? 'static ' : ''}{`, node.sourceLine);
      printBlockBody(writer, node.body);
      return writer.line('}');
    case 'Field':
      printDeclared(writer, node);
      writer.line(`${head(node, printType(node.type))}${node.initialiser ? ` = ${printExpression(node.initialiser)}` : ''};`, node.sourceLine);
      break;
    case 'Property':
      printDeclared(writer, node);
      writer.line(`${head(node, printType(node.type))} {`, node.sourceLine);
      writer.indented(() => {
        if (node.getter) printAccessor(writer, 'get', node.getter);
        if (node.setter) printAccessor(writer, 'set', node.setter);
      });
      writer.line('}');
      break;
    case 'Method':
      printDeclared(writer, node);
      writer.line(`${head(node, printType(node.returns))}(${parameters(node.parameters)})${node.body ? ' {' : ';'}`, node.sourceLine);
      if (node.body) {
        printBlockBody(writer, node.body);
        writer.line('}');
      }
      break;
    case 'Constructor':
      printDeclared(writer, node);
      writer.line(`${[...node.modifiers, node.name].join(' ')}(${parameters(node.parameters)}) {`, node.sourceLine);
      printBlockBody(writer, node.body);
      writer.line('}');
      break;
  }
  if (node.trailing) writer.append(` ${node.trailing}`);
}

const head = (node: Declared, type: string): string => [...node.modifiers, type, node.name].join(' ');

const parameters = (list: readonly Parameter[]): string => list.map(({ type, name }) => `${printType(type)} ${name}`).join(', ');

function printAccessor(writer: Writer, keyword: string, accessor: Accessor): void {
  const start = accessor.modifier ? `${accessor.modifier} ${keyword}` : keyword;
  if (!accessor.body) return writer.line(`${start};`);
  writer.line(`${start} {`);
  printBlockBody(writer, accessor.body);
  writer.line('}');
}
