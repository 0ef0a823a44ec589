import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageSource } from '../../metadata/index.ts';
import { TestWatch } from '../watch/test-watch.ts';
import { watchFolders } from '../watch/watch-folders.ts';
import { sample } from './sample-org.ts';

const tested = (name: string, statement: string): string => `@IsTest private class ${name} { @IsTest static void run() { ${statement} } }`;
const project: Readonly<Record<string, string>> = {
  Price: 'public class Price { public static Integer of(Integer n) { return n * Factor.TWO; } }',
  Factor: 'public class Factor { public enum Kind { A, B } public static final Integer TWO = 2; }',
  Kinds: 'public class Kinds { public interface Named { String name(); } }',
  Other: 'public class Other { public static Integer one() { return 1; } }',
  OnNote: 'trigger OnNote on Note__c (before insert) { for (Note__c n : Trigger.new) n.Count__c = 7; }',
  PriceTest: tested('PriceTest', 'Assert.areEqual(4, Price.of(2));'),
  OtherTest: tested('OtherTest', 'Assert.areEqual(1, Other.one());'),
  NoteTest: tested('NoteTest', 'insert new Note__c(); Kinds.Named none = null; Assert.areEqual(7, [SELECT Count__c FROM Note__c].Count__c);'),
};
const source = (changes: Readonly<Record<string, string>> = {}, others: Readonly<Record<string, string>> = {}, namespace: string | null = null): PackageSource =>
  sample(Object.values({ ...project, ...changes }).filter((text) => text !== ''), others, namespace);

describe.each([null, 'ns'])('watched tests, namespace %s', (namespace) => {
  let watch: TestWatch;
  const named = (...names: string[]): string[] => names.map((name) => (namespace === null ? name : `${namespace}.${name}`));
  const rerun = (changes: Readonly<Record<string, string>>, others?: Readonly<Record<string, string>>): readonly string[] => watch.run(source(changes, others, namespace)).ran;
  beforeEach(() => {
    watch = new TestWatch();
    expect(watch.run(source({}, {}, namespace))).toMatchObject({ ran: named('NoteTest', 'OtherTest', 'PriceTest'), report: { passed: 3, failed: 0 } });
  });

  test('nothing changed: nothing runs', () => {
    expect(rerun({})).toEqual([]);
  });

  test.each([
    ['a class that one test runs', { Other: `${project.Other} ` }, ['OtherTest']],
    ['a trigger', { OnNote: `${project.OnNote} ` }, ['NoteTest']],
    ['a test', { PriceTest: `${project.PriceTest} ` }, ['PriceTest']],
    ['a class without statements', { Kinds: `${project.Kinds} ` }, ['NoteTest']],
    ['a class of constants', { Factor: `${project.Factor} ` }, ['PriceTest']],
    ['a new test', { NewTest: tested('NewTest', '') }, ['NewTest']],
  ])('%s changed: only what it can reach runs', (_, changes, ran) => {
    expect(rerun(changes)).toEqual(named(...ran));
  });

  test('other metadata changed: everything runs', () => {
    expect(rerun({}, { 'labels/CustomLabels.labels': '<?xml version="1.0" encoding="UTF-8"?><CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"></CustomLabels>' })).toHaveLength(3);
  });

  test('what failed, or did not compile, runs again until it passes', () => {
    const broken = { Other: project.Other!.replace('return 1', 'return 2') };
    expect(watch.run(source(broken, {}, namespace)).report).toMatchObject({ passed: 0, failed: 1 });
    expect(rerun({ ...broken, Factor: `${project.Factor} ` })).toContain(named('OtherTest')[0]);
    expect(watch.run(source({ Price: project.Price!.replace('return', 'retrun') }, {}, namespace)).report.compileErrors.length).toBeGreaterThan(0);
    expect(watch.run(source({}, {}, namespace)).report).toMatchObject({ failed: 0 });
    expect(rerun({})).toEqual([]);
  });
});

test('a burst of changes in a folder is told once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  let calls = 0;
  const told = new Promise<void>((resolve) => {
    const stop = watchFolders([folder], () => {
      calls += 1;
      stop();
      resolve();
    });
  });
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), name);
  await told;
  expect(calls).toBe(1);
  rmSync(folder, { recursive: true });
});
