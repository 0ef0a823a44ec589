import type { Org } from '../../org.ts';
import { findTests } from '../../testing/find-tests.ts';
import type { ClassNote, TrialMessage, TrialOrder } from './trial-messages.ts';

/** Runs the tests that a test level means, in an org of which nothing is kept. */
export function runTrialTests(org: Org, { testLevel, runTests }: Pick<TrialOrder, 'testLevel' | 'runTests'>, tell: (message: TrialMessage) => void): void {
  const { classes } = org.services;
  const wanted = testLevel === 'RunSpecifiedTests' ? [...runTests] : findTests(org.deployments.program.registry.all(), undefined)
    .filter(({ compiled }) => testLevel === 'RunAllTestsInOrg' || compiled.namespace === null)
    .map(({ name }) => name);
  if (wanted.length === 0) {
    tell({ kind: 'tested', tests: [], coverage: {}, classes: notes(org) });
    return;
  }
  const missing = wanted.filter((name) => classes.find(name) === undefined);
  if (missing.length > 0) {
    tell({ kind: 'noSuchTest', message: `There are no test classes named ${missing.join(', ')}.` });
    return;
  }
  const { tests, coverage } = org.runTests({ tests: wanted, progress: ({ done, total, passed }) => tell({ kind: 'test', done, total, passed }) });
  tell({ kind: 'tested', tests, coverage, classes: notes(org) });
}

/** Ids of classes and triggers: those that came with the trial have theirs only here. */
function notes(org: Org): ClassNote[] {
  return (['Class', 'Trigger'] as const).flatMap((kind) => (org.query(`SELECT Id, Name, NamespacePrefix FROM Apex${kind}`).records ?? []).map((record): ClassNote => {
    const { Id, Name, NamespacePrefix } = record as unknown as { Id: string; Name: string; NamespacePrefix?: string | null };
    return { name: NamespacePrefix == null ? Name : `${NamespacePrefix}.${Name}`, id: Id, kind };
  }));
}
