import { platformClass } from '../../runtime/platform-class.ts';
import type { ApexObject } from '../../runtime/values/object-protocol.ts';
import { textOf } from '../../runtime/values/text.ts';
import type { ApexType } from '../../runtime/values/type.ts';
import { assertDifferent, assertEqual, fail } from './assertion.ts';

function areTrue(condition: boolean | null, message: string | null = null): void {
  if (condition !== true) fail(message, `Expected: true, Actual: ${textOf(condition)}`);
}

function areFalse(condition: boolean | null, message: string | null = null): void {
  if (condition !== false) fail(message, `Expected: false, Actual: ${textOf(condition)}`);
}

function isNull(value: unknown, message: string | null = null): void {
  if (value !== null) fail(message, `Expected: null, Actual: ${textOf(value)}`);
}

function isNotNull(value: unknown, message: string | null = null): void {
  if (value === null) fail(message, 'Expected: not null, Actual: null');
}

function typeNameOf(value: unknown): string {
  return (value as ApexObject | null)?.$type?.name ?? textOf(value);
}

function isInstance(value: unknown, type: ApexType, message: string | null = null): void {
  if (value === null || !type.of.is(value)) fail(message, `Expected type: ${type.of.name}, Actual type: ${typeNameOf(value)}`);
}

function isNotInstance(value: unknown, type: ApexType, message: string | null = null): void {
  if (value !== null && type.of.is(value)) fail(message, `Not expected type: ${type.of.name}`);
}

/** Source: "Assert Class". */
export const assertClass = platformClass('System.Assert', {
  statics: {
    'void areEqual(Object expected, Object actual)': assertEqual,
    'void areEqual(Object expected, Object actual, String msg)': assertEqual,
    'void areNotEqual(Object notExpected, Object actual)': assertDifferent,
    'void areNotEqual(Object notExpected, Object actual, String msg)': assertDifferent,
    'void isTrue(Boolean condition)': areTrue,
    'void isTrue(Boolean condition, String msg)': areTrue,
    'void isFalse(Boolean condition)': areFalse,
    'void isFalse(Boolean condition, String msg)': areFalse,
    'void isNull(Object value)': isNull,
    'void isNull(Object value, String msg)': isNull,
    'void isNotNull(Object value)': isNotNull,
    'void isNotNull(Object value, String msg)': isNotNull,
    'void isInstanceOfType(Object instance, System.Type expectedType)': isInstance,
    'void isInstanceOfType(Object instance, System.Type expectedType, String msg)': isInstance,
    'void isNotInstanceOfType(Object instance, System.Type notExpectedType)': isNotInstance,
    'void isNotInstanceOfType(Object instance, System.Type notExpectedType, String msg)': isNotInstance,
    'void fail()': () => fail(null),
    'void fail(String msg)': (message: string | null) => fail(message),
  },
});
