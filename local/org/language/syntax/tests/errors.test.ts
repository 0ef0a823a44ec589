import { ApexSyntaxError, parseAnonymous, parseCompilationUnit, parseTrigger } from '../index.ts';

function errorOf(parse: () => unknown): ApexSyntaxError {
  try {
    parse();
  } catch (error) {
    if (error instanceof ApexSyntaxError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the first error, where it is and in Salesforce’s words', () => {
  test.each([
    ['Integer a = 1\nInteger b;', 2, 1, "Missing ';' at 'Integer'"],
    ['call(1;', 1, 7, "Missing ')' at ';'"],
    ['call(1));', 1, 8, "Extra ')', at ';'."],
    ['a = 1\ninsert b;', 2, 1, "Unexpected token 'insert'."],
    ['a = ;', 1, 5, "Unexpected token ';'."],
    [';', 1, 1, "Unexpected token ';'."],
    ['if (a) {', 1, 9, "Unexpected token '<EOF>'."],
    ["a = 'open;", 1, 5, 'Unterminated string literal'],
    ['a = 1; /* open', 1, 8, 'Unterminated comment'],
    ["a = 'one\ntwo';", 1, 5, 'Line breaks are not allowed in string literals'],
    [
      String.raw`a = '\q';`,
      1,
      5,
      String.raw`Invalid string literal '\q'. Illegal character sequence '\q' in string literal.`,
    ],
    ['a = #;', 1, 5, "Unexpected token '#'."],
    ['try {} a();', 1, 1, 'Try block must have at least one catch block or a finally block'],
  ])('%s', (source, line, column, message) => {
    expect(errorOf(() => parseAnonymous(source, 'a.apex'))).toMatchObject({ file: 'a.apex', line, column, message });
  });

  test('a class file holds one type', () => {
    expect(errorOf(() => parseCompilationUnit('class A {} class B {}', 'A.cls'))).toMatchObject({
      line: 1,
      column: 12,
    });
    expect(errorOf(() => parseCompilationUnit('Integer a;', 'A.cls')).message).toBe("Unexpected token 'Integer'.");
    expect(errorOf(() => parseCompilationUnit('', 'A.cls')).message).toBe("Unexpected token '<EOF>'.");
    expect(errorOf(() => parseCompilationUnit('class A {', 'A.cls')).message).toBe("Unexpected token '<EOF>'.");
  });

  test('a trigger names real events', () => {
    expect(errorOf(() => parseTrigger('trigger A on B (before merge) {}', 'A.trigger'))).toMatchObject({ column: 24 });
  });

  test('an earlier error comes before one that only the end of the file shows', () => {
    expect(errorOf(() => parseAnonymous("a = ; b = 'open")).message).toBe("Unexpected token ';'.");
  });
});
