import type { Block, Statement, Trivia, WhenClause } from '../ast/index.ts';
import { printExpression, printType } from './expressions.ts';
import type { Writer } from './writer.ts';

export function printLeading(writer: Writer, node: Trivia): void {
  if (node.blankLineBefore) writer.blankLine();
  for (const comment of node.leading ?? []) writer.line(comment);
}

export function printBlockBody(writer: Writer, block: Block): void {
  writer.indented(() => {
    for (const statement of block.statements) printStatement(writer, statement);
    for (const comment of block.closingComments ?? []) writer.line(comment);
  });
}

/** `head {`, body, `}`; the caller may append to the closing brace. */
function printBraced(writer: Writer, head: string, block: Block, sourceLine?: number): void {
  writer.line(`${head}{`, sourceLine);
  printBlockBody(writer, block);
  writer.line('}');
}

/** A block that goes on at the closing brace of the one before: `} else {`. */
function printContinued(writer: Writer, head: string, block: Block): void {
  writer.append(` ${head}{`);
  printBlockBody(writer, block);
  writer.line('}');
}

export function printStatement(writer: Writer, statement: Statement): void {
  printLeading(writer, statement);
  printShape(writer, statement);
  if (statement.trailing) writer.append(` ${statement.trailing}`);
}

function printShape(writer: Writer, node: Statement): void {
  const at = node.sourceLine;
  switch (node.kind) {
    case 'If':
      return printIf(writer, node);
    case 'For':
      return printBraced(writer, `for (${forHead(node)}) `, node.body, at);
    case 'ForEach':
      return printBraced(writer, `for (${printType(node.type)} ${node.name} : ${printExpression(node.iterated)}) `, node.body, at);
    case 'While':
      return printBraced(writer, `while (${printExpression(node.condition)}) `, node.body, at);
    case 'DoWhile':
      printBraced(writer, 'do ', node.body, at);
      return writer.append(` while (${printExpression(node.condition)});`);
    case 'Switch':
      writer.line(`switch on ${printExpression(node.subject)} {`, at);
      writer.indented(() => node.clauses.forEach((clause) => printBraced(writer, `when ${whenLabel(clause)} `, clause.body)));
      return writer.line('}');
    case 'Try':
      printBraced(writer, 'try ', node.body, at);
      for (const each of node.catches) printContinued(writer, `catch (${printType(each.type)} ${each.name}) `, each.body);
      if (node.finallyBody) printContinued(writer, 'finally ', node.finallyBody);
      return;
    case 'Block':
      return printBraced(writer, '', node.block, at);
    case 'RunAs':
      return printBraced(writer, `System.runAs(${printExpression(node.user)}) `, node.body, at);
    default:
      return writer.line(`${printSimple(node)};`, at);
  }
}

function printIf(writer: Writer, node: Extract<Statement, { kind: 'If' }>): void {
  printBraced(writer, `if (${printExpression(node.condition)}) `, node.then, node.sourceLine);
  let rest = node.otherwise;
  while (rest) {
    if (!('kind' in rest)) return printContinued(writer, 'else ', rest);
    if (rest.kind !== 'If') throw new Error('The else branch is a block or another if.');
    printContinued(writer, `else if (${printExpression(rest.condition)}) `, rest.then);
    rest = rest.otherwise;
  }
}

function whenLabel({ label }: WhenClause): string {
  switch (label.kind) {
    case 'Values':
      return label.values.map((value) => printExpression(value)).join(', ');
    case 'TypePattern':
      return `${printType(label.type)} ${label.name}`;
    case 'Else':
      return 'else';
  }
}

function forHead(node: Extract<Statement, { kind: 'For' }>): string {
  const condition = node.condition ? ` ${printExpression(node.condition)}` : '';
  const update = node.update.length > 0 ? ` ${node.update.map((each) => printExpression(each)).join(', ')}` : '';
  return `${node.initialiser ? printSimple(node.initialiser) : ''};${condition};${update}`;
}

function printSimple(node: Statement): string {
  switch (node.kind) {
    case 'Expression':
      return printExpression(node.expression);
    case 'Variables':
      return `${printType(node.type)} ${node.variables.map(({ name, initialiser }) => (initialiser ? `${name} = ${printExpression(initialiser)}` : name)).join(', ')}`;
    case 'Return':
      return node.value ? `return ${printExpression(node.value)}` : 'return';
    case 'Throw':
      return `throw ${printExpression(node.value)}`;
    case 'Break':
      return 'break';
    case 'Continue':
      return 'continue';
    case 'Dml':
      return [node.operation, ...(node.access ? ['as', node.access] : []), ...node.operands.map((each) => printExpression(each)), ...(node.externalId ? [node.externalId] : [])].join(' ');
    default:
      throw new Error(`${node.kind} is no simple statement.`);
  }
}
