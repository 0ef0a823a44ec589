import type { Annotation as AnnotationSyntax, Expression, Modified } from '../../language/syntax/ast.ts';
import type { ClassSymbol, MethodSymbol } from '../../language/types/symbols.ts';
import { throwApex } from '../exceptions.ts';
import type { Annotation, CompiledClass, CompiledMethod } from '../services.ts';
import type { ClassRecord } from './class-record.ts';
import { TypeErrorOfApex } from './runtime-types.ts';
import type { RuntimeTypes } from './runtime-types.ts';

type Method = (...args: unknown[]) => unknown;

/** A class as the org's other rooms see it: what it is, its methods, how to make one. */
export function compiledClass(symbol: ClassSymbol, record: ClassRecord, types: RuntimeTypes): CompiledClass {
  const type = record.$type!;
  let methods: CompiledMethod[] | null = null;
  return {
    name: symbol.name,
    namespace: symbol.namespace,
    type,
    isTest: symbol.isTest,
    isAbstract: symbol.isAbstract,
    get hasOnlyPrivateConstructors() {
      const { constructors } = symbol;
      return constructors.length > 0 && constructors.every(({ visibility }) => visibility === 'private');
    },
    global: symbol.isGlobal,
    file: symbol.file,
    annotations: annotationsOf(symbol.declaration),
    get methods() {
      methods ??= [...symbol.methods.values()].flat().map((method) => compiledMethod(method, record, types));
      return methods;
    },
    newInstance: () => newInstance(symbol, type),
  };
}

function newInstance(symbol: ClassSymbol, type: { create?(): unknown }): object {
  const refuse = (): never =>
    throwApex(
      'System.TypeException',
      `Class ${symbol.name} must be concrete and have a no-argument constructor that is visible`,
    );
  if (type.create === undefined) return refuse();
  try {
    return type.create() as object;
  } catch (error) {
    if (error instanceof TypeErrorOfApex) return refuse();
    throw error;
  }
}

function compiledMethod(method: MethodSymbol, record: ClassRecord, types: RuntimeTypes): CompiledMethod {
  return {
    name: method.name,
    isStatic: method.isStatic,
    visibility: method.visibility,
    get returnType() {
      return types.of(method.returnType);
    },
    parameters: method.parameters.map((parameter) => ({
      name: parameter.name,
      get type() {
        return types.of(parameter.type);
      },
    })),
    annotations: annotationsOf(method.declaration),
    invoke: (self, args) =>
      method.isStatic
        ? (record[method.jsName] as Method)(...args)
        : (self as Record<string, Method>)[method.jsName]!(...args),
  };
}

function annotationsOf(declaration: Modified | null): Annotation[] {
  if (declaration === null) return [];
  const written = declaration.annotations.map(annotationOf);
  // The old keywords are annotations in all but spelling.
  for (const { keyword } of declaration.modifiers)
    if (keyword === 'testmethod') written.push({ name: 'istest', parameters: {} });
  return written;
}

function annotationOf({ name, parameters }: AnnotationSyntax): Annotation {
  return {
    name: name.text.toLowerCase(),
    parameters: Object.fromEntries(
      parameters.map((parameter) => [parameter.name?.text ?? 'value', literal(parameter.value)]),
    ),
  };
}

function literal(value: Expression): string | boolean {
  switch (value.kind) {
    case 'BooleanLiteral':
    case 'StringLiteral':
      return value.value;
    case 'IntegerLiteral':
      return String(value.value);
    case 'Identifier':
      return value.name;
    default:
      return '';
  }
}
