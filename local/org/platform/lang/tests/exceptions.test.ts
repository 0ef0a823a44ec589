import { ApexException, exceptionClass, throwApex } from '../../../runtime/exceptions.ts';
import { ExceptionClass, exceptionClasses } from '../exceptions.ts';
import { apexError, call } from './call.ts';

const on = (self: unknown, member: string, ...args: unknown[]): unknown => call(ExceptionClass, member, self, ...args);
const dmlClass = exceptionClasses.find(({ name }) => name === 'System.DmlException')!;

describe('exceptions', () => {
  it('are made with message and cause', () => {
    const cause = new (exceptionClass('System.MathException'))('Divide by 0');
    const made = dmlClass.constructors!['DmlException(String message, Exception cause)']!('failed', cause);
    expect([on(made, 'getMessage'), on(made, 'getCause'), on(made, 'getTypeName'), on(made, 'toString'), dmlClass.is!(made), dmlClass.is!(cause)]).toEqual(['failed', cause, 'System.DmlException', 'System.DmlException: failed', true, false]);
    expect(made).toBeInstanceOf(exceptionClass('System.DmlException'));
  });

  it('without a message say that a script threw them', () => {
    expect(on(new ApexException(), 'getMessage')).toBe('Script-thrown exception');
  });

  it('for Aura keep their message for the client until it is set', () => {
    const made = new (exceptionClass('System.AuraHandledException'))('for the page');
    const before = on(made, 'getMessage');
    on(made, 'setMessage', 'for all');
    expect([before, made.message, on(made, 'getMessage')]).toEqual(['Script-thrown exception', 'for all', 'for all']);
  });

  it('take a cause once', () => {
    const made = new ApexException();
    on(made, 'initCause', new ApexException('a'));
    expect(() => on(made, 'initCause', new ApexException('b'))).toThrow(apexError('IllegalArgumentException', "Can't overwrite cause"));
  });

  it('of DML tell about the failed rows', () => {
    const rows = [{ index: 3, id: null, statusCode: 'REQUIRED_FIELD_MISSING', message: 'Required fields are missing: [Name]', fields: ['Name'] }];
    let caught: unknown;
    try {
      throwApex('System.DmlException', 'Insert failed.', rows);
    } catch (error) {
      caught = error;
    }
    expect([on(caught, 'getNumDml'), on(caught, 'getDmlIndex', 0), on(caught, 'getDmlMessage', 0), on(caught, 'getDmlFieldNames', 0), String(on(caught, 'getDmlType', 0)), on(caught, 'getDmlId', 0)]).toEqual(
      [1, 3, 'Required fields are missing: [Name]', ['Name'], 'REQUIRED_FIELD_MISSING', null]);
    expect(() => on(caught, 'getDmlId', 1)).toThrow(apexError('ListException', 'List index out of bounds: 1'));
  });
});
