import type { ApexFailure } from './harness.ts';
import { bench, run } from './harness.ts';

test('try, catch and finally nest', () => {
  expect(
    run(
      `
    String s = '';
    try { try { s += 'a'; throw new OwnException('x'); } finally { s += 'b'; } } catch (OwnException e) { s += e.getMessage(); try { throw e; } catch (Exception f) { s += 'c'; } } finally { s += 'd'; }
    return s;`,
      'class OwnException extends Exception {}',
    ),
  ).toBe('abxcd');
});

test('return inside of try runs finally', () => {
  const { call } = bench([
    `public class Main { static String log = ''; static String deep() { try { return 'r'; } finally { log += 'f'; } } public static String run() { return deep() + log; } }`,
  ]);
  expect(call('Main', 'run')).toBe('rf');
});

test('the first fitting catch takes it', () => {
  expect(
    run(
      "try { throw new ChildException('m', new ParentException()); } catch (DmlException e) { return 'dml'; } catch (ParentException e) { return 'parent ' + e.getMessage() + ' ' + e.getTypeName() + ' ' + (e.getCause() instanceof ParentException); } catch (Exception e) { return 'any'; }",
      'public virtual class ParentException extends Exception {} public class ChildException extends ParentException {}',
    ),
  ).toBe('parent m Main.ChildException true');
});

test('exceptions with fields and constructors of their own', () => {
  expect(
    run(
      'try { throw new RichException(404); } catch (RichException e) { return e.getMessage() + e.code + e.tags; }',
      "class RichException extends Exception { public Integer code; public List<String> tags = new List<String>{ 't' }; RichException(Integer code) { this('status'); this.code = code; } }",
    ),
  ).toBe('status404(t)');
  expect(
    run(
      "RichException e = new RichException('m'); return e.getMessage() + e.tags;",
      "class RichException extends Exception { public List<String> tags = new List<String>{ 't' }; }",
    ),
  ).toBe('m(t)');
});

test('a limit exception passes every catch and every finally', () => {
  const { call, transaction, program } = bench([
    `public class Main {
    public static String log = '';
    public static void spin() { try { try { while (true) { } } catch (Exception e) { log += 'caught'; } finally { log += 'finally'; } } finally { log += 'outer'; } }
    public static String read() { return log; }
  }`,
  ]);
  transaction.limits.cpuTime = 50;
  expect(() => call('Main', 'spin')).toThrow('System.LimitException: Apex CPU time limit exceeded');
  expect(call('Main', 'read')).toBe('');
  program.registry.resetStatics();
});

test('endless recursion ends uncatchably', () => {
  const { call } = bench([
    'public class Main { static Integer down(Integer n) { return down(n + 1) + 1; } public static void run() { try { down(0); } catch (Exception e) { } } }',
  ]);
  expect(() => call('Main', 'run')).toThrow('System.LimitException: Maximum stack depth reached: 1001');
});

test('stack traces name class, method and line', () => {
  const { call } = bench([
    `public class Main {
  public static void run() {
    helper(
      null);
  }
  static void helper(String s) {
    Within i = new Within();

    i.use(s);
  }
  class Within {
    Integer length = 0;
    void use(String s) {
      length = s.length();
    }
  }
}`,
  ]);
  let stack = '';
  try {
    call('Main', 'run');
  } catch (error) {
    stack = (error as ApexFailure).apexStack;
  }
  expect(stack.split('\n')).toEqual([
    'Class.Main.Within.use: line 14, column 1',
    'Class.Main.helper: line 9, column 1',
    'Class.Main.run: line 3, column 1',
  ]);
});

test('constructors and initialisers in stack traces', () => {
  const { call } = bench([
    `public class Main {
  Integer zero = 0;
  Integer x =
    1 / zero;
  static Integer boom() {
    Integer zero = 0;
    return 1 / zero;
  }
  public static void run() {
    new Main();
  }
  public static void stat() {
    Other.touch();
  }
}`,
    `public class Other {
  static Integer x = Integer.valueOf('x');
  public static void touch() {}
}`,
  ]);
  const trace = (method: string): string => {
    try {
      call('Main', method);
    } catch (error) {
      return (error as ApexFailure).apexStack;
    }
    return '';
  };
  expect(trace('run')).toBe('Class.Main.<init>: line 4, column 1\nClass.Main.run: line 10, column 1');
  expect(trace('stat')).toBe('Class.Other.<clinit>: line 2, column 1\nClass.Main.stat: line 13, column 1');
});

test('an exception knows where it was made', () => {
  expect(
    run(
      "\n\nException e = new DmlException(); return e.getLineNumber() + ' ' + new OwnException('x').getStackTraceString();",
      'class OwnException extends Exception {}',
    ),
  ).toBe('3 Class.Main.run: line 3, column 1');
});
