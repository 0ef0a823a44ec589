import { FormulaError, formulaValue, parseFormula, type Formula, type FormulaContext, type FormulaValue } from '../../formula/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, platformEnum, type PlatformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { computeFormula, formulaFields } from '../../data/dml/record-formulas.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import type { EnumValue } from '../../runtime/values/enum.ts';
import type { ApexObject, ClassType } from '../../runtime/values/object-protocol.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import type { ApexType } from '../../runtime/values/type.ts';
import { newSet } from '../../runtime/values/set.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf, setOf, stringType } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';

/** `FormulaEval.FormulaInstance`: a formula that was read, with the type of its answer. */
class FormulaInstance {
  readonly formula: Formula;
  readonly returnType: string;
  readonly nullsAsZero: boolean;

  constructor(formula: Formula, returnType: string, nullsAsZero: boolean) {
    this.formula = formula;
    this.returnType = returnType;
    this.nullsAsZero = nullsAsZero;
  }
}

class FormulaBuilder {
  formula: string | null = null;
  returnType: string | null = null;
  nullsAsZero = false;
  context: ApexType | null = null;
}

/** Value of a path on a record, or on the global members of an object of Apex. */
function valueAt(context: object, path: readonly string[]): FormulaValue {
  let at: unknown = context;
  for (const name of path) {
    if (at === null || at === undefined) return null;
    if (at instanceof SObjectRecord) at = at.$get(name);
    else {
      const member = ((at as ApexObject).$type as ClassType | undefined)?.members?.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (member === undefined) throwApex('System.FormulaEvaluationException', `Field ${name} does not exist. Check spelling.`);
      at = (at as Record<string, unknown>)[member.key];
    }
  }
  return formulaValue(at);
}

function evaluate({ formula, returnType, nullsAsZero }: FormulaInstance, context: object | null): unknown {
  const target = required(context);
  const value = (path: readonly string[]): FormulaValue => valueAt(target, path);
  const seen: FormulaContext = { value, prior: value, isNew: false, isClone: false, now: services().clock.now(), timeZone: 'GMT', blanksAsZero: nullsAsZero };
  try {
    const answer = formula.evaluate(seen);
    if (!(answer instanceof Decimal)) return answer;
    return returnType === 'INTEGER' ? answer.intValue() : returnType === 'LONG' ? answer.longValue() : returnType === 'DOUBLE' ? answer.toDouble() : answer;
  } catch (error) {
    if (error instanceof FormulaError) throwApex('System.FormulaEvaluationException', error.message);
    throw error;
  }
}

function build({ formula, returnType, nullsAsZero, context }: FormulaBuilder): FormulaInstance {
  const contextClass = context === null ? undefined : services().classes.find(context.of.name);
  if (contextClass !== undefined && !contextClass.global) throwApex('System.FormulaValidationException', `The class ${contextClass.name} must be global.`);
  if (formula === null) throwApex('System.FormulaValidationException', 'The formula is missing: call withFormula');
  if (returnType === null) throwApex('System.FormulaValidationException', 'The return type is missing: call withReturnType');
  try {
    return new FormulaInstance(parseFormula(formula), returnType, nullsAsZero);
  } catch (error) {
    if (error instanceof FormulaError) throwApex('System.FormulaValidationException', error.message);
    throw error;
  }
}

/** Formula fields of a record, computed anew from the values in memory. */
class RecalcResult {
  readonly record: SObjectRecord;

  constructor(record: SObjectRecord) {
    this.record = record;
  }
}

const resultType: RuntimeType = { name: 'System.FormulaRecalcResult', kind: 'class', is: (value) => value instanceof RecalcResult };
const fieldErrorType: RuntimeType = { name: 'System.FormulaRecalcFieldError', kind: 'class', is: () => false };

function recalculateFormulas(records: ApexList): ApexList {
  for (const record of records.a as SObjectRecord[]) for (const field of formulaFields(record.$describe)) valuesOf(record)[field.name] = computeFormula(record, field);
  return new ApexList(listOf(resultType), (records.a as SObjectRecord[]).map((record) => new RecalcResult(record)));
}

const chained =
  (change: (builder: FormulaBuilder, value: never) => void) =>
  (builder: FormulaBuilder, value: unknown): FormulaBuilder => {
    change(builder, value as never);
    return builder;
  };

/** Formulas in Apex. Source: Apex Reference "FormulaEval Namespace". Global variables are taken and not looked up. */
export const formulaEvalClasses: readonly PlatformClass[] = [
  platformClass('System.Formula', {
    statics: {
      'FormulaEval.FormulaBuilder builder()': () => new FormulaBuilder(),
      'List<System.FormulaRecalcResult> recalculateFormulas(List<SObject> records)': recalculateFormulas,
    },
  }),
  platformClass('System.FormulaRecalcResult', {
    is: (value) => value instanceof RecalcResult,
    methods: {
      'SObject getSObject()': (self: RecalcResult) => self.record,
      'Boolean isSuccess()': () => true,
      'List<System.FormulaRecalcFieldError> getErrors()': () => new ApexList(listOf(fieldErrorType), []),
    },
  }),
  platformClass('System.FormulaRecalcFieldError', {
    is: () => false,
    methods: { 'Schema.SObjectField getFieldToken()': () => null, 'String getFieldName()': () => null, 'String getFieldError()': () => null },
  }),
  platformClass('FormulaEval.FormulaBuilder', {
    is: (value) => value instanceof FormulaBuilder,
    constructors: { 'FormulaBuilder()': () => new FormulaBuilder() },
    methods: {
      'FormulaEval.FormulaInstance build()': build,
      'FormulaEval.FormulaBuilder parseAsTemplate(Boolean value)': chained(() => undefined),
      'FormulaEval.FormulaBuilder treatNumericNullAsZero(Boolean value)': chained((builder, value: boolean) => (builder.nullsAsZero = value)),
      'FormulaEval.FormulaBuilder withFormula(String formula)': chained((builder, value: string) => (builder.formula = value)),
      'FormulaEval.FormulaBuilder withGlobalVariables(List<FormulaEval.FormulaGlobal> globals)': chained(() => undefined),
      'FormulaEval.FormulaBuilder withReturnType(FormulaEval.FormulaReturnType type)': chained((builder, value: EnumValue) => (builder.returnType = value.name.toUpperCase())),
      'FormulaEval.FormulaBuilder withType(Type type)': chained((builder, value: ApexType) => (builder.context = value)),
      'FormulaEval.FormulaBuilder withType(Schema.SObjectType type)': chained(() => undefined),
    },
  }),
  platformClass('FormulaEval.FormulaInstance', {
    is: (value) => value instanceof FormulaInstance,
    methods: {
      'Object evaluate(Object context)': evaluate,
      'Set<String> getReferencedFields()': (self: FormulaInstance) => newSet(setOf(stringType), self.formula.paths.map((path) => path.join('.'))),
    },
  }),
  platformEnum('FormulaEval.FormulaGlobal', ['LABEL', 'ORGANIZATION', 'PERMISSION', 'PROFILE', 'SETUP', 'SYSTEM', 'USER', 'USERROLE']),
  platformEnum('FormulaEval.FormulaReturnType', ['BOOLEAN', 'DATE', 'DATETIME', 'DECIMAL', 'DOUBLE', 'ID', 'INTEGER', 'LONG', 'STRING', 'TIME']),
];
