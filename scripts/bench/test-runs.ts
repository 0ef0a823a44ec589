import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../test-stages/stage.ts';
import type { Measure } from './measure.ts';
import { rounded } from './statistics.ts';

const ROUNDS = 3;
const SMALL_TESTS = 1000;
/** Folder with checkouts of public projects, by the names of their repositories. */
const publicSuites = process.env.APEX_SUITES;

interface Suite {
  readonly name: string;
  readonly folders: readonly string[];
}

interface Report {
  readonly passed: number;
  readonly failed: number;
}

export const testRuns: Measure = {
  name: 'test-runs',
  title: 'How long Apex tests take',
  how:
    `\`local-org test\` from the start of its process to its end: reading, compiling, running; best of ${ROUNDS}. “One insert and one query” are ${SMALL_TESTS} ` +
    'tests in 20 classes. The public suites are there where `APEX_SUITES` names a folder with checkouts of `fflib-apex-mocks` and `fflib-apex-common`.',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'moengage-tests-'));
    try {
      const suites: Suite[] = [
        { name: 'the package', folders: ['.'] },
        { name: 'one insert and one query', folders: [await smallTests(folder)] },
        ...fflibSuites(),
      ];
      const threads = availableParallelism();
      const rows: (string | number)[][] = [];
      for (const { name, folders } of suites) {
        const one = await best(folders, 1);
        const all = threads === 1 ? one : await best(folders, threads);
        rows.push([name, one.tests, one.seconds, all.seconds, rounded(one.seconds / all.seconds, 2)]);
      }
      return { columns: ['suite', 'tests', 's, one thread', `s, ${threads} threads`, 'ratio'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

function fflibSuites(): Suite[] {
  const [mocks, common] = ['fflib-apex-mocks', 'fflib-apex-common'].map((name) => path.join(publicSuites ?? '', name));
  if (publicSuites === undefined || !existsSync(mocks!) || !existsSync(common!)) return [];
  return [
    { name: 'fflib-apex-mocks', folders: [mocks!] },
    { name: 'fflib-apex-common, with mocks', folders: [mocks!, common!] },
  ];
}

async function best(folders: readonly string[], threads: number): Promise<{ tests: number; seconds: number }> {
  let tests = 0;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const { stdout, stderr } = await run('node', ['local/org/cli.ts', 'test', ...folders, '--workers', String(threads), '--json']);
    times.push((performance.now() - started) / 1000);
    if (stdout === '') throw new Error(stderr);
    const { passed, failed } = JSON.parse(stdout) as Report;
    tests = passed + failed;
  }
  return { tests, seconds: rounded(Math.min(...times)) };
}

/** A project of many tests that do little: what each costs by being one. */
async function smallTests(folder: string): Promise<string> {
  const classes = path.join(folder, 'classes');
  const perClass = SMALL_TESTS / 20;
  await mkdir(classes, { recursive: true });
  for (let number = 1; number <= 20; number++) {
    const methods = Array.from(
      { length: perClass },
      (_, index) => `  @IsTest static void test${index}() {
    insert new Account(Name = 'Account ${index}');
    Assert.areEqual(1, [SELECT COUNT() FROM Account]);
  }`,
    );
    await writeFile(path.join(classes, `Small${number}Test.cls`), `@IsTest private class Small${number}Test {\n${methods.join('\n')}\n}\n`);
  }
  return folder;
}
