import { ts } from 'ts-morph';

/** What the compiler refuses. The first line says what is wrong, the next what to write. */
export interface Refusal {
  code: number;
  what: string;
  write: string;
}

const refusal = (code: number, what: string, write: string): Refusal => ({ code, what, write });

/** Every refusal, by name. Codes are stable: tests and suppression lists may name them. */
export const refusals = {
  // Numbers
  narrowing: (from: string, to: string, method: string) =>
    refusal(9001, `${from} cannot be assigned to ${to}.`, `(...).${method}() to narrow it knowingly.`),
  integerDivision: () =>
    refusal(9002, 'Integer / Integer drops the remainder in Apex.', '`const result: Integer = a / b` if that is meant, or `Decimal.valueOf(a) / b`.'),
  constantOverflow: (value: string) => refusal(9003, `This constant is ${value}, above Integer: Apex would wrap it.`, `the product as one number: ${value}.`),
  enumAsNumber: () => refusal(9004, 'An enum constant is no number in Apex.', '`direction.ordinal()`.'),
  enumIndex: () => refusal(9005, 'An enum cannot be indexed in Apex.', '`Enum.values(Direction).get(0)`.'),
  numberMethod: (method: string, kind: string) =>
    refusal(9006, `${kind} has no method ${method}() in Apex.`, kind === 'An enum constant' ? '`name()` or `ordinal()`.' : kind === 'Decimal' ? 'a method of Decimal.' : '`Decimal.valueOf(x)` first.'),
  plainNumber: () => refusal(9007, '`number` is no type of Apex.', 'Integer, Long, Double or Decimal.'),
  numberTooBig: () => refusal(9008, 'This number is above Long.', 'a number up to 9223372036854775807.'),
  decimalRemainder: () => refusal(9009, 'Apex has a remainder of Integer and Long only.', '`a - b * Math.floor(a / b)` or narrow first.'),
  textOrder: () => refusal(9037, 'Apex orders texts without regard to case.', '`a.compareTo(b) < 0`.'),
  // Values that JavaScript has and Apex has not
  arrayType: () => refusal(9010, 'Apex has no arrays of this kind.', '`List<T>`.'),
  arrayLiteral: () => refusal(9011, 'An array literal is no value in Apex.', '`new List<T>([...])`.'),
  objectLiteral: () => refusal(9012, 'An object literal is no value in Apex.', 'a class, or `new Map<string, unknown>([[key, value]])`.'),
  undefinedValue: () => refusal(9013, '`undefined` does not exist in Apex.', '`null`.'),
  destructuring: () => refusal(9014, 'Apex has no destructuring.', 'one variable per value.'),
  closure: () => refusal(9015, 'Apex has no functions as values.', 'a method, or a class that implements an interface.'),
  typeOf: () => refusal(9016, '`typeof` does not exist in Apex.', '`x instanceof T`.'),
  inOperator: () => refusal(9017, '`in` does not exist in Apex.', '`map.containsKey(key)` or `set.contains(value)`.'),
  power: () => refusal(9018, '`**` does not exist in Apex.', '`Math.pow(a, b)`.'),
  deleteOperator: () => refusal(9019, '`delete` as an operator does not exist in Apex.', '`map.remove(key)`, or `remove(records)` for DML.'),
  voidOperator: () => refusal(9020, '`void` as an operator does not exist in Apex.', 'the expression as a statement.'),
  label: () => refusal(9021, 'Apex has no labels.', 'a method that returns, or a boolean variable.'),
  regularExpression: () => refusal(9022, 'A regular expression is no value in Apex.', "`Pattern.compile('...')`."),
  bigint: () => refusal(9023, '`bigint` does not exist in Apex.', 'a plain number: above Integer it is a Long.'),
  asynchronous: () => refusal(9024, 'Apex has no async functions.', 'a Queueable.'),
  generator: () => refusal(9025, 'Apex has no generators.', 'a class that implements Iterator<T>.'),
  optionalParameter: () => refusal(9026, 'Apex has no optional parameters.', 'a default value: it becomes an overload.'),
  restParameter: () => refusal(9027, 'Apex has no rest parameters.', 'a `List<T>` parameter.'),
  ownGenerics: () => refusal(9028, 'Apex has no generic classes or methods of your own.', 'the class for each type, or a common interface.'),
  overloadSignature: () => refusal(9029, 'Overload signatures have one body in TypeScript and several in Apex.', "default values, or a method each with `@Overload('name')`."),
  truthiness: (type: string) => refusal(9030, `A condition must be boolean in Apex, this is ${type}.`, 'the comparison: `x !== null`, `x !== 0`.'),
  looseEquality: (operator: string) => refusal(9031, `\`${operator}\` has another meaning in Apex.`, `\`${operator}=\`.`),
  fallThrough: () => refusal(9032, 'A case of Apex does not fall through.', '`break`, `return`, `throw` or `continue` at its end.'),
  caseClash: (name: string, other: string) => refusal(9033, `\`${name}\` and \`${other}\` are the same name in Apex.`, 'another name for one of them.'),
  reservedWord: (name: string) => refusal(9034, `\`${name}\` is a reserved word of Apex.`, 'another name.'),
  bareInstanceOf: (name: string) => refusal(9035, `\`instanceof ${name}\` needs type arguments in Apex.`, `\`isInstance<${name}<...>>(value)\`.`),
  // Types and names
  anyType: () => refusal(9040, '`any` hides errors.', '`unknown` (Object) and a cast.'),
  unionType: () => refusal(9041, 'A union of unlike types is no type of Apex.', 'a common superclass or interface, or `unknown`.'),
  unknownType: (text: string) => refusal(9042, `\`${text}\` is no type of Apex.`, 'the type of a class, an SObject or the Apex library.'),
  wrapperType: (name: string, write: string) => refusal(9043, `\`${name}\` is JavaScript's wrapper.`, `\`${write}\`.`),
  missingType: (name: string) => refusal(9044, `The type of \`${name}\` cannot be told from its value.`, '`let x: T`.'),
  identifierForm: (name: string) => refusal(9045, `\`${name}\` is no identifier of Apex.`, 'letters, digits and single underscores, a letter first.'),
  shadowing: (name: string) => refusal(9046, `\`${name}\` is declared already in this method; Apex has one scope for both.`, 'another name.'),
  hiddenClass: (name: string) => refusal(9047, `The variable \`${name}\` hides the class of that name in Apex.`, 'another name for the variable.'),
  structuralType: (from: string, to: string) => refusal(9048, `${from} has the shape of ${to}, but does not derive from it.`, '`extends` or `implements`, or a value of the right class.'),
  // Files, classes and members
  oneExport: (count: number) => refusal(9050, `A file has one exported class, enum or interface; this has ${count}.`, 'a file for each; what is not exported becomes an inner class.'),
  topLevelStatement: () => refusal(9051, 'Apex has no code outside classes.', 'a static member of the class.'),
  innerStatic: () => refusal(9052, 'An inner class has no static members in Apex.', 'the member in the outer class.'),
  interfaceExtended: (name: string) => refusal(9053, `\`${name}\` has only abstract methods: it is an interface in Apex.`, `\`implements ${name}\`.`),
  notVirtual: (name: string) => refusal(9054, `\`${name}\` is neither virtual nor abstract.`, '`@Virtual` before it.'),
  setterParameter: () => refusal(9055, "A setter's parameter is called `value` in Apex.", '`set name(value: T)`.'),
  testVisiblePrivate: () => refusal(9056, '`@TestVisible` makes the member private in Apex; TypeScript must let tests see it.', '`@TestVisible` without `private`.'),
  testVisibleUse: (name: string) => refusal(9057, `\`${name}\` is private in Apex: only its class and tests may use it.`, 'it without `@TestVisible`, or call another member.'),
  exceptionName: (name: string) => refusal(9058, `An exception class ends in Exception; this is \`${name}\`.`, `\`${name}Exception\`.`),
  needsReturnType: () => refusal(9060, 'A method needs a return type.', '`method(): T`.'),
  decorator: (name: string) => refusal(9061, `\`@${name}\` means nothing in Apex.`, "one of the dialect's decorators, with literal values."),
  staticOnly: (annotation: string) => refusal(9062, `A method with \`@${annotation}\` is static in Apex.`, '`static`.'),
  needsGlobal: (annotation: string) => refusal(9064, `What has \`@${annotation}\` is global in Apex, and so is its class.`, '`@Global` before both.'),
  globalMember: () => refusal(9065, 'A global member stands in a global class.', '`@Global` before the class.'),
  annotationShape: (annotation: string, shape: string) => refusal(9066, `A method with \`@${annotation}\` ${shape} in Apex.`, 'the method so.'),
  superFirst: () => refusal(9063, '`super(...)` is the first statement of a constructor in Apex.', 'it first.'),
  // Statements and expressions
  notApex: (what: string) => refusal(9070, `${what} does not exist in Apex.`, 'what docs/developers/dialect.md lists.'),
  swallowedException: () => refusal(9071, 'Other exceptions would be swallowed.', '`else { throw e; }` at the end of the chain, or `caught(e)` first to take all.'),
  catchForm: () => refusal(9072, 'A catch takes its exceptions by type.', '`if (e instanceof SomeException) {...} else { throw e; }`, or `caught(e)` first to take all.'),
  switchForm: (what: string) => refusal(9073, `${what} cannot be a label of \`switch on\`.`, 'a literal, an enum constant, null, or `switch (true)` with `x instanceof T`.'),
  nullableEquality: () => refusal(9074, 'Both sides may be null: Apex has no case-sensitive comparison for that.', '`a === null ? b === null : a.equals(b)`.'),
  evaluationOrder: () => refusal(9076, 'Here Apex would evaluate the right side first.', 'one of the calls into a variable before.'),
  unknownEquality: () => refusal(9075, 'Values of unknown type cannot be compared in Apex.', 'a cast on both sides, or `(a as object).equals(b)`.'),
  soqlText: (what: string, write: string) => refusal(9080, what, write),
  soqlOne: () => refusal(9081, '`soql.one` is a record only where Apex asks for one.', 'it as the value of a variable, an assignment or a return.'),
  dmlValue: () => refusal(9082, 'DML is a statement in Apex.', '`Database.insert(records, allOrNone, accessLevel)` for its results.'),
  accessLevel: () => refusal(9083, 'The access level of a DML statement is fixed in Apex.', '`AccessLevel.USER_MODE` or `AccessLevel.SYSTEM_MODE`, or `Database.insert(records, true, level)`.'),
  triggerForm: (what: string) => refusal(9084, what, "`trigger(Contact, ['after insert'], () => { ... })` as the file's one statement."),
  idMethod: (method: string) => refusal(9085, `Id has no method ${method}() in Apex.`, '`const text: string = id` first.'),
} as const;

/** A diagnostic that `ts.formatDiagnostics…` prints like the checker's own. */
export function toDiagnostic(node: ts.Node, refusal: Refusal): ts.DiagnosticWithLocation {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return diagnosticAt(file, start, node.getEnd() - start, refusal);
}

export function diagnosticAt(file: ts.SourceFile, start: number, length: number, { code, what, write }: Refusal): ts.DiagnosticWithLocation {
  return { file, start, length, category: ts.DiagnosticCategory.Error, code, messageText: `${what}\nWrite ${write}`, source: 'apex' };
}
