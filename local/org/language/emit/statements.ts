import type {
  BlockStatement,
  BoundExpression,
  BoundStatement,
  ForEachStatement,
  ForStatement,
  LoopSymbol,
  SwitchStatement,
  TryStatement,
} from '../bound/tree.ts';
import { isPrimitive } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import { emitAssignment, emitIncrement } from './assignments.ts';
import { emit, notNull } from './expressions.ts';
import type { FunctionText } from './module.ts';
import { sharingOf } from './queries.ts';

/** An expression whose value nobody reads. */
export function emitEffect(into: FunctionText, expression: BoundExpression): string {
  if (expression.kind === 'Assignment') return emitAssignment(into, expression, false);
  if (expression.kind === 'Increment') return emitIncrement(into, expression, false);
  return emit(into, expression);
}

/** A block with its brackets. */
export function emitBlock(into: FunctionText, block: BlockStatement): void {
  into.module.write('{');
  for (const statement of block.statements) emitStatement(into, statement);
  into.module.at(block.endLine).write(' }');
}

export function emitBody(into: FunctionText, statement: BoundStatement): void {
  if (statement.kind === 'Block') {
    emitBlock(into, statement);
    return;
  }
  into.module.write('{');
  emitStatement(into, statement);
  into.module.write(' }');
}

export function emitStatement(into: FunctionText, statement: BoundStatement): void {
  const text = into.module;
  text.at(statement.line);
  if (statement.kind === 'Block') {
    text.write(' ');
    emitBlock(into, statement);
    return;
  }
  if (statement.kind === 'Empty') return;
  text.write(' ');
  if (statement.kind !== 'Local') text.count(statement.line);
  switch (statement.kind) {
    case 'Local':
      for (const { local, value, line } of statement.variables) {
        text.at(line);
        if (value !== null) text.count(line);
        text.write(`let ${local.jsName} = ${value === null ? 'null' : emit(into, value)};`);
      }
      break;
    case 'Expression':
      text.write(`${emitEffect(into, statement.expression)};`);
      break;
    case 'If':
      text.write(`if (${notNull(into, statement.condition)}) `);
      emitBody(into, statement.then);
      if (statement.otherwise !== null) {
        text.write(' else ');
        emitBody(into, statement.otherwise);
      }
      break;
    case 'Switch':
      emitSwitch(into, statement);
      break;
    case 'For':
      emitFor(into, statement);
      break;
    case 'ForEach':
      emitForEach(into, statement);
      break;
    case 'While':
      text.write(`${label(into, statement.loop)}while (${notNull(into, statement.condition)}) {`);
      loopBody(into, statement.body);
      break;
    case 'Do':
      text.write(`${label(into, statement.loop)}do {`);
      loopBody(into, statement.body);
      text.at(statement.conditionLine).write(` while (${notNull(into, statement.condition)});`);
      break;
    case 'Try':
      emitTry(into, statement);
      break;
    case 'Throw':
      text.write(`throw ${into.help('$throw')}(${emit(into, statement.value)});`);
      break;
    case 'Return':
      text.write(
        into.runAsDepth > 0
          ? `return [${statement.value === null ? '' : emit(into, statement.value)}];`
          : statement.value === null
            ? 'return;'
            : `return ${emit(into, statement.value)};`,
      );
      break;
    case 'Break':
      text.write(
        statement.loop.label !== null && statement.crossesSwitch ? `break ${statement.loop.label};` : 'break;',
      );
      break;
    case 'Continue':
      text.write('continue;');
      break;
    case 'Dml': {
      const options = [
        JSON.stringify(statement.operation),
        emit(into, statement.target),
        JSON.stringify(statement.access),
        sharingOf(statement.owner),
        JSON.stringify(text.namespace),
        JSON.stringify(statement.externalIdField),
      ];
      text.write(`${into.help('$dml')}(${options.join(', ')});`);
      break;
    }
    case 'Merge':
      text.write(
        `${into.help('$merge')}(${emit(into, statement.master)}, ${emit(into, statement.duplicates)}, ${JSON.stringify(statement.access)}, ${sharingOf(statement.owner)}, ${JSON.stringify(text.namespace)});`,
      );
      break;
    case 'RunAs':
      into.labels++;
      text.write(
        `const $returned${String(into.labels)} = ${into.help('$runAs')}(${emit(into, statement.argument)}, () => `,
      );
      emitRunAs(into, statement.body, `$returned${String(into.labels)}`);
      break;
  }
}

/** A `return` inside becomes an array around the value, which then leaves the method. */
function emitRunAs(into: FunctionText, body: BlockStatement, result: string): void {
  into.runAsDepth++;
  emitBlock(into, body);
  into.runAsDepth--;
  into.module.write(
    into.runAsDepth > 0
      ? `); if (${result} !== undefined) return ${result};`
      : `); if (${result} !== undefined) return ${result}[0];`,
  );
}

function label(into: FunctionText, loop: LoopSymbol): string {
  if (!loop.needsLabel) return '';
  into.labels++;
  loop.label = `$loop${String(into.labels)}`;
  return `${loop.label}: `;
}

/** Counts the turn against the CPU limit; the opening bracket is written already. */
function loopBody(into: FunctionText, body: BoundStatement): void {
  into.module.write(` if (--${into.help('$budget')}.left < 0) ${into.help('$tick')}();`);
  if (body.kind === 'Block') {
    for (const statement of body.statements) emitStatement(into, statement);
    into.module.at(body.endLine).write(' }');
    return;
  }
  emitStatement(into, body);
  into.module.write(' }');
}

function emitFor(into: FunctionText, statement: ForStatement): void {
  const { init } = statement;
  const start =
    'kind' in init
      ? init.variables
          .map(
            ({ local, value }, index) =>
              `${index === 0 ? 'let ' : ''}${local.jsName} = ${value === null ? 'null' : emit(into, value)}`,
          )
          .join(', ')
      : init.map((one) => emitEffect(into, one)).join(', ');
  const condition = statement.condition === null ? '' : notNull(into, statement.condition);
  into.module.write(
    `${label(into, statement.loop)}for (${start}; ${condition}; ${statement.update.map((one) => emitEffect(into, one)).join(', ')}) {`,
  );
  loopBody(into, statement.body);
}

function emitForEach(into: FunctionText, statement: ForEachStatement): void {
  const { local, over, iterable } = statement;
  const text = into.module;
  into.labels++;
  const index = `$i${String(into.labels)}`;
  const array = `$a${String(into.labels)}`;
  const held = `$h${String(into.labels)}`;
  const source = emit(into, iterable);
  const declare = (value: string): string => `let ${local.jsName} = ${value};`;
  const narrows =
    iterable.type.kind === 'list' &&
    local.type.kind === 'sobject' &&
    iterable.type.element.kind === 'sobject' &&
    iterable.type.element.name === 'SObject' &&
    local.type.name !== 'SObject';
  const seesObjects = iterable.type.kind === 'list' && iterable.type.element.kind === 'object';
  const element = narrows
    ? (value: string) => `${into.help('$cast')}(${value}, ${into.module.type(local.type)})`
    : seesObjects
      ? (value: string) => `${into.help('$boxElement')}(${value}, ${held}.type.element)`
      : (value: string) => value;
  // A guarded collection refuses changes while the loop runs, however the loop ends.
  const walked = statement.guarded || seesObjects ? held : source;
  if (walked === held) text.write(`const ${held} = ${source} ?? ${into.help('$npe')}(); `);
  if (statement.guarded) text.write(`const $r${held} = ${into.help('$hold')}(${held}); try { `);
  switch (over) {
    case 'list':
      text.write(
        `const ${array} = ${into.help('$listOver')}(${walked}); ${label(into, statement.loop)}for (let ${index} = 0; ${index} < ${array}.length; ${index}++) {${declare(element(`${array}[${index}]`))}`,
      );
      break;
    case 'set':
    case 'iterable':
      text.write(
        `${label(into, statement.loop)}for (const ${index} of ${into.help('$over')}(${walked})) {${declare(index)}`,
      );
      break;
    case 'chunks':
      text.write(
        `${label(into, statement.loop)}for (const ${index} of ${into.help('$chunksOf')}(${source})) {${declare(index)}`,
      );
      break;
  }
  loopBody(into, statement.body);
  if (statement.guarded) text.write(` } finally { ${held}.refusal = $r${held}; }`);
}

function emitSwitch(into: FunctionText, statement: SwitchStatement): void {
  const text = into.module;
  if (statement.on === 'plain') {
    text.write(`switch (${emit(into, statement.subject)}) {`);
    for (const branch of statement.branches) {
      text
        .at(branch.line)
        .write(
          branch.values === null
            ? ' default: '
            : ` ${branch.values.map((value) => `case ${emit(into, value)}:`).join(' ')} `,
        );
      emitBlock(into, branch.body);
      text.write(' break;');
    }
    text.write(' }');
    return;
  }
  into.labels++;
  const subject = `$s${String(into.labels)}`;
  text.write(`const ${subject} = ${emit(into, statement.subject)}; `);
  statement.branches.forEach((branch, index) => {
    text.at(branch.line).write(index === 0 ? '' : ' else ');
    if (branch.typed !== null) {
      const { local, type } = branch.typed;
      text.write(
        `if (${into.help('$is')}(${subject}, ${text.type(type)})) { let ${local.jsName} = ${unboxed(into, subject, type)}; `,
      );
      emitBlock(into, branch.body);
      text.write(' }');
      return;
    }
    if (branch.values !== null)
      text.write(`if (${branch.values.map((value) => switchTest(into, subject, value)).join(' || ')}) `);
    // An `else` alone needs a condition in front of it.
    else if (index === 0) text.write('if (true) ');
    emitBlock(into, branch.body);
  });
}

const unboxed = (into: FunctionText, value: string, type: ApexType): string =>
  isPrimitive(type, 'Long', 'Double', 'Decimal')
    ? `${into.help('$castPrimitive')}(${value}, ${JSON.stringify(type.name)})`
    : value;

/** Text is compared with its case in a `when`. */
function switchTest(into: FunctionText, subject: string, value: BoundExpression): string {
  return value.type.kind === 'null' ||
    isPrimitive(value.type, 'String', 'Id', 'Integer', 'Long') ||
    value.kind === 'EnumMember'
    ? `${subject} === ${emit(into, value)}`
    : `${into.help('$equals')}(${subject}, ${emit(into, value)})`;
}

/**
 * Limit exceptions pass every catch and every finally: `$caught` throws them on, and the flag beside a finally block remembers them.
 */
function emitTry(into: FunctionText, statement: TryStatement): void {
  const text = into.module;
  const { finallyBlock } = statement;
  into.labels++;
  const flag = `$fatal${String(into.labels)}`;
  if (finallyBlock !== null) text.write(`let ${flag} = false; try { `);
  if (statement.catches.length > 0) {
    text.write('try ');
    emitBlock(into, statement.block);
    text.write(` catch ($e) { $e = ${into.help('$caught')}($e); `);
    statement.catches.forEach((clause, index) => {
      text
        .at(clause.line)
        .write(
          `${index === 0 ? '' : ' else '}if (${exceptionTest(into, clause.type)}) { let ${clause.local.jsName} = $e; `,
        );
      emitBlock(into, clause.body);
      text.write(' }');
    });
    text.write(' else throw $e; }');
  } else emitBlock(into, statement.block);
  if (finallyBlock === null) return;
  text.write(` } catch ($e) { ${flag} = ${into.help('$isFatal')}($e); throw $e; } finally { if (!${flag}) `);
  text.at(finallyBlock.line);
  emitBlock(into, finallyBlock);
  text.write(' }');
}

function exceptionTest(into: FunctionText, type: ApexType): string {
  if (type.kind !== 'class') return 'true';
  const { symbol } = type;
  if (symbol.origin === 'user') return `$e instanceof ${into.module.jsClass(symbol)}`;
  if (symbol.name === 'Exception') return 'true';
  return `$e instanceof ${into.module.constant(into.module.environment.platformBase(symbol), symbol.name)}`;
}
