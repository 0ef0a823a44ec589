import { throwApex } from '../../runtime/exceptions.ts';

/** An argument that Apex wants; null is `System.NullPointerException` "Argument cannot be null.". */
export function required<T>(value: T | null): T {
  if (value === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  return value;
}

/** Each argument is wanted. */
export function requireAll(...values: readonly unknown[]): void {
  for (const value of values) required(value);
}

/** `record.Field.addError(…)`: emitted code sends it to the record; on a mere value there is nothing to mark. */
function addErrorToValue(): never {
  throwApex('System.FinalException', 'SObject row does not allow errors');
}

/** `addError` as all primitives have it, for the checker. */
export const addErrorMethods = {
  'void addError(String message)': addErrorToValue,
  'void addError(String message, Boolean escape)': addErrorToValue,
  'void addError(Exception error)': addErrorToValue,
  'void addError(Exception error, Boolean escape)': addErrorToValue,
};
