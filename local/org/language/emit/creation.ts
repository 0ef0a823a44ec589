import type { BoundExpression, NewCollection, NewMap, NewObject, NewSObject } from '../bound/tree.ts';
import { isPrimitive } from '../types/model.ts';
import type { ClassType } from '../types/model.ts';
import type { MethodSymbol } from '../types/symbols.ts';
import { emit } from './expressions.ts';
import type { FunctionText } from './module.ts';

const list = (into: FunctionText, args: readonly BoundExpression[]): string =>
  args.map((argument) => emit(into, argument)).join(', ');

export function emitNew(into: FunctionText, creation: NewObject | NewSObject | NewCollection | NewMap): string {
  switch (creation.kind) {
    case 'NewObject':
      return emitNewObject(into, creation);
    case 'NewSObject': {
      const made = `new ${into.module.constant(into.module.environment.recordClass(creation.type), creation.type.name)}()`;
      if (creation.fields.length === 0) return made;
      const held = into.temporary();
      // Nested records use temporaries of their own, so the values may be computed in between.
      return `(${held} = ${made}, ${creation.fields.map(({ name, value }) => `${held}.${name} = ${emit(into, value)}`).join(', ')}, ${held})`;
    }
    case 'NewCollection':
      return emitNewCollection(into, creation);
    case 'NewMap': {
      const type = into.module.type(creation.type);
      if (creation.source !== null) return `${into.help('$mapFrom')}(${type}, ${emit(into, creation.source)})`;
      if (creation.entries.length === 0) return `${into.help('$newMap')}(${type})`;
      return `${into.help('$newMap')}(${type}, [${creation.entries.map(([key, value]) => `[${emit(into, key)}, ${emit(into, value)}]`).join(', ')}])`;
    }
  }
}

function emitNewCollection(into: FunctionText, creation: NewCollection): string {
  const type = into.module.type(creation.type);
  const elements = list(into, creation.elements);
  if (creation.type.kind === 'set') {
    if (creation.source !== null) return `${into.help('$setFrom')}(${type}, ${emit(into, creation.source)})`;
    return elements === '' ? `${into.help('$newSet')}(${type})` : `${into.help('$newSet')}(${type}, [${elements}])`;
  }
  if (creation.source !== null) return `${into.help('$listFrom')}(${type}, ${emit(into, creation.source)})`;
  if (creation.size !== null) return `${into.help('$listOfSize')}(${type}, ${emit(into, creation.size)})`;
  return `new ${into.help('$List')}(${type}, [${elements}])`;
}

/** An exception knows where it was made, thrown or not. */
function emitNewObject(into: FunctionText, creation: NewObject): string {
  const made = emitConstruction(into, creation);
  return (creation.type as ClassType).symbol.isException ? `${into.help('$constructed')}(${made})` : made;
}

function emitConstruction(into: FunctionText, { type, constructor_, arguments: args }: NewObject): string {
  const { symbol } = type as ClassType;
  if (symbol.origin === 'platform') {
    const run = constructor_?.platform?.run;
    if (run) return `${into.module.platformFunction(constructor_, run, args.length)}(${list(into, args)})`;
    if (symbol.isException && constructor_?.platform)
      return `${into.help('$initException')}(${newPlatform(into, symbol)}, ${exceptionArguments(into, constructor_, args)})`;
    return newPlatform(into, symbol);
  }
  const made = `${into.module.classRecord(symbol)}.$make()`;
  if (constructor_?.platform)
    return `${into.help('$initException')}(${made}, ${exceptionArguments(into, constructor_, args)})`;
  return constructor_ === null
    ? `${made}.$new$${symbol.jsId}$()`
    : `${made}.${constructor_.jsName}(${list(into, args)})`;
}

const newPlatform = (into: FunctionText, symbol: ClassType['symbol']): string =>
  `new ${into.module.constant(into.module.environment.platformBase(symbol), symbol.name)}()`;

/** Message and cause, by the types of the constructor's parameters. */
export function exceptionArguments(
  into: FunctionText,
  constructor_: MethodSymbol,
  args: readonly BoundExpression[],
): string {
  let message = 'null';
  let cause = 'null';
  constructor_.parameters.forEach((parameter, index) => {
    if (isPrimitive(parameter.type, 'String')) message = emit(into, args[index]!);
    else cause = emit(into, args[index]!);
  });
  return `${message}, ${cause}`;
}
