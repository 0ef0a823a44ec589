import { openOrg, type Org } from '../../org.ts';
import { coverageOf } from '../coverage.ts';
import { junitXml } from '../junit.ts';
import { TestHelpers } from '../parallel/run-in-parallel.ts';
import { runProjectTests } from '../parallel/run-projects.ts';
import type { TestReport } from '../test-report.ts';
import { sample } from './sample-org.ts';

/** Each class counts its setup and its methods by rows: what another test left would show. */
function testClass(name: string, methods: readonly string[]): string {
  const bodies = methods.map((method) => `@IsTest static void ${method}() {
    Assert.areEqual(1, [SELECT COUNT() FROM Note__c], '${name}.${method} sees only its setup');
    insert new Note__c(Name = Api.twice('${method}'));
  }`);
  return `@IsTest private class ${name} {
    @TestSetup static void data() { insert new Note__c(Name = '${name}'); }
    ${bodies.join('\n')}
  }`;
}
const api = `public class Api {
  public static String twice(String text) {
    if (text == 'never') {
      return null;
    }
    return text + text;
  }
}`;
const failing = `@IsTest private class FailingTest {
  @IsTest static void passes() { }
  @IsTest static void fails() {
    Assert.fail('a < b & "c"');
  }
}`;
const source = sample([api, ...['A', 'B', 'C', 'D', 'E'].map((name) => testClass(`${name}Test`, ['one', 'two', 'three'])), failing]);

function names({ tests }: TestReport): string[] {
  return tests.map(({ class: name, method }) => `${name}.${method}`);
}

describe('a test run', () => {
  test.each([1, 2, 3])('in %i threads: every test once, counted as one run', async (workers) => {
    const report = await runProjectTests(source, { workers, coverage: true });
    expect(names(report)).toEqual([...['ATest', 'BTest', 'CTest', 'DTest', 'ETest'].flatMap((name) => ['one', 'two', 'three'].map((method) => `${name}.${method}`)), 'FailingTest.passes', 'FailingTest.fails']);
    expect(report).toMatchObject({ passed: 16, failed: 1, compileErrors: [] });
    expect(report.failures).toEqual([{ class: 'FailingTest', method: 'fails', message: 'System.AssertException: Assertion Failed: a < b & "c"', stack: 'Class.FailingTest.fails: line 4, column 1' }]);
    expect(report.coverage).toEqual({ Api: { covered: 2, total: 3, percent: 66, uncoveredLines: [4] } });
  }, 60_000);

  test('runs only what is named, in one thread or several', async () => {
    const report = await runProjectTests(source, { tests: ['atest.TWO', 'CTest'], workers: 2 });
    expect(names(report)).toEqual(['ATest.two', 'CTest.one', 'CTest.two', 'CTest.three']);
    await expect(runProjectTests(source, { tests: ['Nobody'], workers: 2 })).rejects.toThrow('There are no tests named Nobody. Write Class or Class.method.');
  }, 60_000);
});

test('a helping thread that has begun is waited for, and tells what it ran and covered', async () => {
  const helpers = new TestHelpers(1, source, { coverage: true });
  // This thread takes nothing: all is left to the helper.
  while (!helpers.queue.hasBegun(0)) await new Promise((resolve) => setTimeout(resolve, 5));
  const { outcomes, coverage } = await helpers.finish();
  expect(outcomes).toHaveLength(17);
  expect(coverage.find(({ name }) => name === 'Api')?.hits).toEqual(new Uint32Array([15, 0, 15]));
}, 60_000);

test('lines that any thread covered are covered', () => {
  const module = (file: string, hits: readonly number[]) => ({ file, name: 'X', lines: [1, 2, 3], hits: new Uint32Array(hits) });
  expect(coverageOf([module('X.cls', [1, 0, 0]), module('X.cls', [0, 2, 0])], () => false)).toEqual({ X: { covered: 2, total: 3, percent: 66, uncoveredLines: [3] } });
});

describe('the order of tests', () => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
    org.deploy(source);
  });
  afterAll(() => org.close());
  const order = (shuffle?: number): string[] => {
    const ran: string[] = [];
    org.runTests({ shuffle, progress: ({ name }) => ran.push(name) });
    return ran;
  };

  test('is by name and source; a seed makes it another one, the same each time', () => {
    const plain = order();
    expect(plain[0]).toBe('ATest.one');
    expect(order(1)).not.toEqual(plain);
    expect(order(1)).toEqual(order(1));
    expect(order(2)).not.toEqual(order(1));
    expect([...order(1)].sort()).toEqual([...plain].sort());
  });

  test('does not matter to what passes', () => {
    for (const shuffle of [1, 2, 3]) expect(org.runTests({ shuffle }).failures).toHaveLength(1);
  });
});

test('JUnit XML has a suite for each class, and keeps every character', () => {
  const failure = { class: 'X', method: 'b', message: 'a < b & "c"\n\u0000', stack: 'Class.X.b: line 1, column 1' };
  const xml = junitXml({
    passed: 1, failed: 1, skipped: 0, compileErrors: [{ file: 'classes/Y.cls', line: 3, column: 1, message: 'Unexpected token' }], failures: [failure], coverage: {}, ms: 1500,
    tests: [{ class: 'X', method: 'a', ms: 20, failure: null }, { class: 'X', method: 'b', ms: 5, failure }],
  });
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="2" failures="1" errors="1" time="1.500">
  <testsuite name="X" tests="2" failures="1" errors="0" time="0.025">
    <testcase classname="X" name="a" time="0.020"/>
    <testcase classname="X" name="b" time="0.005"><failure message="a &lt; b &amp; &quot;c&quot;&#10;?">a &lt; b &amp; &quot;c&quot;
?
Class.X.b: line 1, column 1</failure></testcase>
  </testsuite>
  <testsuite name="compile errors" tests="1" failures="0" errors="1" time="0">
    <testcase classname="compile errors" name="classes/Y.cls:3" time="0"><error message="Unexpected token">classes/Y.cls:3 Unexpected token</error></testcase>
  </testsuite>
</testsuites>
`);
});
