import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAnonymous, parseCompilationUnit, parseSoql, parseTrigger } from '../index.ts';
import { firstDifference } from './oracle/compare.ts';
import { oracleAnonymous, oracleCompilationUnit, oracleSoql, oracleTrigger } from './oracle/index.ts';

/** Our trees against those of @apexdevtools/apex-parser, every node with its place, on samples that hold every feature. */
const folder = join(import.meta.dirname, 'samples');

describe('the same tree as the reference parser', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const [ours, theirs] = file.endsWith('.trigger')
      ? [parseTrigger(source, file), oracleTrigger(source, file)]
      : file.endsWith('.apex')
        ? [parseAnonymous(source, file), oracleAnonymous(source, file)]
        : [parseCompilationUnit(source, file), oracleCompilationUnit(source, file)];
    expect(firstDifference(ours, theirs)).toBeNull();
  });

  test.each([
    'SELECT Id FROM Account',
    'SELECT Name, COUNT(Id) FROM Account WHERE CreatedDate = LAST_N_DAYS:7 GROUP BY Name HAVING COUNT(Id) > 1 LIMIT 5',
    "SELECT Id FROM Account WHERE Name IN ('a', :b.c) AND (NOT Name LIKE 'x%') ORDER BY Name DESC NULLS LAST",
  ])('%s', (text) => {
    expect(firstDifference(parseSoql(text), oracleSoql(text))).toBeNull();
  });
});

test('a difference is found and named', () => {
  const theirs = oracleAnonymous('a = b + 1;', 'x');
  expect(firstDifference(parseAnonymous('a = b - 1;', 'x'), theirs)).toContain('operator: - / +');
  expect(firstDifference(parseAnonymous('a = b +  1;', 'x'), theirs)).not.toBeNull();
});

/** Where we read more, or otherwise, than the reference parser, on purpose. */
describe('known differences', () => {
  test.each([
    ['the difference of a name in parentheses (it reads a cast of -1)', 'a = (count) - 1;'],
    ['a Double without a fraction', 'Double a = 1d;'],
    ['System.runAs as a call, with a package version', 'System.runAs(version);'],
    ['a cast over a postfix operator', 'a = (Integer) b++;'],
    ['NOT before the first of several conditions', 'a = [SELECT Id FROM A WHERE NOT b = 1 AND c = 2];'],
  ])('%s', (_, source) => {
    const theirs = refusable(() => oracleAnonymous(source, 'x'));
    expect(firstDifference(parseAnonymous(source, 'x'), theirs)).not.toBeNull();
  });
});

function refusable<Tree>(parse: () => Tree): Tree | null {
  try {
    return parse();
  } catch {
    return null;
  }
}
