import type { TestOutcome, TestReport } from './test-report.ts';

/** The report as JUnit XML, the form that build servers read: a suite for each class, a case for each method. */
export function junitXml({ tests, compileErrors, ms }: TestReport): string {
  const suites = new Map<string, TestOutcome[]>();
  for (const test of tests) suites.set(test.class, [...(suites.get(test.class) ?? []), test]);
  const failed = tests.filter(({ failure }) => failure !== null).length;
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes({ tests: tests.length, failures: failed, errors: compileErrors.length, time: seconds(ms) })}>`];
  for (const [name, outcomes] of suites) lines.push(...suite(name, outcomes));
  if (compileErrors.length > 0) {
    lines.push(`  <testsuite${attributes({ name: 'compile errors', tests: compileErrors.length, failures: 0, errors: compileErrors.length, time: '0' })}>`);
    for (const { file, line, message } of compileErrors) {
      const place = line === null ? file : `${file}:${line}`;
      lines.push(`    <testcase${attributes({ classname: 'compile errors', name: place, time: '0' })}><error${attributes({ message })}>${escaped(`${place} ${message}`)}</error></testcase>`);
    }
    lines.push('  </testsuite>');
  }
  return `${[...lines, '</testsuites>'].join('\n')}\n`;
}

function suite(name: string, outcomes: readonly TestOutcome[]): string[] {
  const failures = outcomes.filter(({ failure }) => failure !== null).length;
  const ms = outcomes.reduce((sum, outcome) => sum + outcome.ms, 0);
  return [
    `  <testsuite${attributes({ name, tests: outcomes.length, failures, errors: 0, time: seconds(ms) })}>`,
    ...outcomes.map(({ method, ms: took, failure }) => {
      const open = `    <testcase${attributes({ classname: name, name: method, time: seconds(took) })}`;
      if (failure === null) return `${open}/>`;
      return `${open}><failure${attributes({ message: failure.message })}>${escaped(`${failure.message}\n${failure.stack}`)}</failure></testcase>`;
    }),
    '  </testsuite>',
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`).join('');
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

/** XML text; characters that XML can't hold at all become question marks. */
function escaped(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '?')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
