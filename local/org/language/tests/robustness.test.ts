import { openOrg } from '../../org.ts';
import { apex, orgWith, sample } from '../../testing/tests/sample-org.ts';
import { bench } from './harness.ts';

const tooLong = 'Expression is too long, please split this expression into multiple statements';

/** Runs statements with a CPU limit in milliseconds; another call works afterwards. */
function endedBy(body: string, members: string, cpuTime: number): string {
  const org = bench([`public class Main { ${members} public static String run() { ${body} return 'ended'; } public static String after() { return 'alive'; } }`]);
  const { user, system } = process.cpuUsage();
  org.transaction.limits.cpuTime = (user + system - org.transaction.cpuStart) / 1000 + cpuTime;
  let message = 'nothing was thrown';
  try {
    org.call('Main', 'run');
  } catch (error) {
    ({ message } = error as Error);
  }
  org.transaction.limits.cpuTime = 600_000;
  expect(org.call('Main', 'after')).toBe('alive');
  return message;
}

describe('code that never ends', () => {
  test.each([
    ['while (true) { }', ''],
    ['for (;;) { }', ''],
    ['do { } while (true);', ''],
    ['for (Integer i = 0; i < 10; i++) { i--; }', ''],
    ['while (true) { try { while (true) { } } catch (Exception e) { } finally { n = 0; } }', 'static Integer n;'],
    ['deep(60);', 'static Integer deep(Integer n) { return n < 2 ? n : deep(n - 1) + deep(n - 2); }'],
    ['even(60);', 'static Integer even(Integer n) { return n < 2 ? n : odd(n - 1) + odd(n - 2); } static Integer odd(Integer n) { return even(n - 1) + even(n - 2); }'],
    ['new Main().walk(60);', 'Integer walk(Integer n) { return n < 2 ? n : walk(n - 1) + this.walk(n - 2); }'],
    ['for (Integer i : new Ones()) { }', 'class Ones implements Iterable<Integer>, Iterator<Integer> { public Iterator<Integer> iterator() { return this; } public Boolean hasNext() { return true; } public Integer next() { return 1; } }'],
  ])('%s ends at the CPU limit', (body, members) => {
    expect(endedBy(body, members, 100)).toBe('System.LimitException: Apex CPU time limit exceeded');
  });
});

describe('code that goes ever deeper', () => {
  test.each([
    ['deep(0);', 'static Integer deep(Integer n) { return deep(n + 1) + 1; }'],
    ['try { deep(0); } catch (Exception e) { } finally { n = 1; }', 'static Integer n; static void deep(Integer n) { try { deep(n + 1); } catch (Exception e) { } }'],
    ["'' + new Main();", "public override String toString() { return '' + this; }"],
    ['new Main();', 'Main next = new Main();'],
  ])('%s ends at the depth of the stack', (body, members) => {
    expect(endedBy(body.replace(/^'/, "String s = '"), members, 60_000)).toBe('System.LimitException: Maximum stack depth reached: 1001');
  });
});

describe('values that are too large', () => {
  test.each([
    ['Integer[] all = new Integer[1000000000];'],
    ['List<Integer> all = new List<Integer>{ 1 }; while (true) all.addAll(all);'],
  ])('%s ends at the heap limit', (body) => {
    expect(endedBy(body, '', 60_000)).toMatch(/^System\.LimitException: Apex heap size too large: \d+$/);
  });
});

describe('sources of any shape', () => {
  const nested = (open: string, inside: string, close: string, depth: number): string => open.repeat(depth) + inside + close.repeat(depth);

  test.each([
    ['parentheses', `public class Deep { Integer i = ${nested('(', '1', ')', 20_000)}; }`],
    ['blocks', `public class Deep { void go() ${nested('{', '', '}', 20_000)} }`],
    ['sums', `public class Deep { Integer i = ${Array.from({ length: 20_000 }, () => '1').join(' + ')}; }`],
    ['negations', `public class Deep { Boolean b = ${'!'.repeat(20_000)}true; }`],
    ['calls', `public class Deep { Object o = ${nested('String.valueOf(', '1', ')', 20_000)}; }`],
    ['type arguments', `public class Deep { ${nested('List<', 'Integer', '>', 20_000)} all; }`],
  ])('%s 20,000 deep are an error of their class alone', (_, source) => {
    const org = openOrg();
    const { errors } = org.deploy(sample([source, 'public class Sound { public static Integer one() { return 1; } }']), 'whatCompiles');
    expect(errors.map(({ message, file }) => `${file} ${message}`)).toEqual([`classes/Deep.cls ${tooLong}`]);
    expect(apex(org, 'System.debug(Sound.one());')).toEqual(['1']);
  });

  test('sums and texts of thousands of parts compile and run', () => {
    const org = orgWith([`public class Wide { public static Integer sum() { return ${Array.from({ length: 1000 }, () => '1').join(' + ')}; } public static String text() { return ${Array.from({ length: 5000 }, () => "'a'").join(' + ')}; } }`]);
    expect(apex(org, 'System.debug(Wide.sum() + Wide.text().length());')).toEqual(['6000']);
  });

  test('a class of a million characters compiles and runs', () => {
    const methods = Array.from({ length: 9000 }, (_, index) => `  public static Integer method${index}(Integer value) {\n    Integer doubled = value * 2;\n    return doubled + ${index};\n  }\n`).join('');
    const source = `public class Large {\n${methods}}\n`;
    expect(source.length).toBeGreaterThan(1_000_000);
    const org = orgWith([source]);
    expect(apex(org, 'System.debug(Large.method8999(1));')).toEqual(['9001']);
  });

  test.each([
    ['', 1, "Unexpected token '<EOF>'."], ['public class A {', 1, null], ['public class A { void go( }', 1, null], ['hello', 1, null], ["public class A { String s = 'x; }", 1, null], ['/* never closed', 1, null],
    ['public class A { void go() { Integer i = ; } }', 1, null], ['\u0000\u0001', 1, null], ['}}}}', 1, null], ['public class A { é }', 1, null], ["public class A {\n\n  void go() {\n    if (true {\n    }\n  }\n}", 4, null],
  ])('%j is refused with its place, and the org goes on', (source, line, message) => {
    const org = openOrg();
    const { errors, success } = org.deploy({ namespace: null, files: [{ path: 'classes/A.cls', text: source }] });
    expect(success).toBe(false);
    expect(errors[0]).toMatchObject({ file: 'classes/A.cls', line });
    if (message !== null) expect(errors[0]!.message).toBe(message);
    expect(errors[0]!.message.length).toBeGreaterThan(5);
    expect(apex(org, 'System.debug(1 + 1);')).toEqual(['2']);
  });

  test('classes that need each other in a circle compile', () => {
    const org = orgWith(['public class One { public static Integer go(Integer n) { return n == 0 ? 0 : Two.go(n - 1); } public Two two; }', 'public class Two { public static Integer go(Integer n) { return One.go(n); } public One one = new One(); }']);
    expect(apex(org, 'System.debug(One.go(5)); System.debug(new Two().one.two);')).toEqual(['0', 'null']);
  });

  test('interfaces in a circle are refused', () => {
    const { errors } = bench(['public interface A extends B {}', 'public interface B extends A {}']);
    expect(errors[0]!.message).toMatch(/^Circular definition: [AB]$/);
  });
});
