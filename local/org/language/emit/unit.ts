import type { BoundClass, BoundScript } from '../bound/tree.ts';
import type { LineRange } from '../../runtime/registry/line-ranges.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import { classDefinition, emitClass, emitFunctionBody } from './classes.ts';
import { FunctionText, ModuleText } from './module.ts';
import type { EmitEnvironment } from './module.ts';
import { emitStatement } from './statements.ts';

/** One JavaScript module, ready for V8: {@link ModuleText.finish} says what its text evaluates to. */
export interface EmittedModule {
  readonly text: string;
  readonly constants: readonly unknown[];
  /** Lines of the Apex source. */
  readonly lastLine: number;
  readonly ranges: readonly LineRange[];
  /** Apex line of each coverage counter; empty in the variant without. */
  readonly counters: readonly number[];
  /** Classes that the module defines, outer ones first. */
  readonly classes: readonly ClassSymbol[];
}

function* allClasses(bound: BoundClass): Generator<BoundClass> {
  yield bound;
  for (const member of bound.members) if (member.kind === 'type') yield* allClasses(member.type);
}

/** A module evaluates to `{ define: { id: () => class }, attach() }`: all definitions run, parents first, before any `attach`. */
function finish(module: ModuleText, classes: readonly BoundClass[], lastLine: number): EmittedModule {
  const definitions = classes
    .filter((one) => one.symbol.kind === 'class')
    .map((one) => `${JSON.stringify(one.symbol.jsId)}: () => ${classDefinition(module, one)}`)
    .join(', ');
  const text = module.finish(`return { define: { ${definitions} },`);
  return {
    text,
    constants: module.constants,
    lastLine,
    ranges: module.ranges,
    counters: module.counters,
    classes: classes.map((one) => one.symbol),
  };
}

export function emitClassUnit(
  environment: EmitEnvironment,
  bound: BoundClass,
  lastLine: number,
  coverage: boolean,
): EmittedModule {
  const module = new ModuleText(environment, bound.symbol.namespace, bound.symbol, coverage);
  emitClass(module, bound);
  return finish(module, [...allClasses(bound)], lastLine);
}

/** A trigger or anonymous block: `attach()` answers the function that runs it. */
export function emitScriptUnit(
  environment: EmitEnvironment,
  script: BoundScript,
  namespace: string | null,
  lastLine: number,
  coverage: boolean,
): EmittedModule {
  const module = new ModuleText(environment, namespace, null, coverage);
  module.write('return function $run() {');
  // Classes are attached by functions, which JavaScript lifts to the top of `$run`.
  script.types.forEach((_, index) => module.write(` $attach${String(index)}();`));
  const body = new FunctionText(module, null, true);
  const items = [
    ...script.code.body.statements.map((statement) => ({
      line: statement.line,
      write: () => emitStatement(body, statement),
    })),
    ...script.methods.map((method) => ({
      line: method.line,
      write: () => {
        module
          .at(method.line)
          .write(
            ` function ${method.jsName}(${method.code.parameters.map((parameter) => parameter.jsName).join(', ')}) {`,
          );
        emitFunctionBody(module, null, method.code, true, { trace: `${script.name}.${method.name}` });
      },
    })),
    ...script.types.map((type, index) => ({
      line: type.line,
      write: () => {
        module.at(type.line).write(` function $attach${String(index)}() {`);
        emitClass(module, type);
        module.write(' }');
      },
    })),
  ];
  items.sort((a, b) => a.line - b.line);
  for (const item of items) item.write();
  module.at(lastLine).write(' };');
  module.ranges.push({ from: 1, to: Math.max(lastLine, 1), name: script.name });
  return finish(
    module,
    script.types.flatMap((type) => [...allClasses(type)]),
    lastLine,
  );
}
