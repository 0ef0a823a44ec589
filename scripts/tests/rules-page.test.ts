import { readFileSync } from 'node:fs';
import { rulesPage } from '../rules/rules-page.ts';
import { rulePage, testsByRule } from '../rules/tests-by-rule.ts';

const written = readFileSync(rulePage, 'utf8');
const { text, unproved } = rulesPage(written, testsByRule());

/** Each proof that a page names: the rule with the test. */
function proofs(page: string): string[] {
  const rows = page.matchAll(/^\| ([A-Z]+-\d+) \|.*\|([^|]*)\|$/gm);
  return [...rows].flatMap(([, rule, tests = '']) => [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => `${rule} ${name}`));
}

test('each proof that the page names is a test that names the rule', () => {
  const found = new Set(proofs(text));
  expect(proofs(written).length).toBeGreaterThan(100);
  expect(proofs(written).filter((proof) => !found.has(proof))).toEqual([]);
});

test('each rule that is said to work has a test', () => {
  expect(unproved).toEqual([]);
});
