import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { repositoryRoot } from '../project.ts';

const jars = join(repositoryRoot, 'node_modules', '@salesforce', 'code-analyzer-pmd-engine', 'dist', 'java-lib', '*');

interface Report {
  files: { path: string; messages: { message: string; start: { line: number } }[] }[];
}

/** The semantic checker of Apex that editors use: types, members, objects and fields, without an org. One sentence an issue. */
function issues(): string[] {
  const args = ['-cp', jars, 'io.github.apexdevtools.apexls.CheckForIssues', '-w', repositoryRoot, '-d', 'errors', '-f', 'json', '-n'];
  const { stdout, error } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw new Error(`apex-ls needs Java 17 or newer on the PATH: ${error.message}`);
  const { files } = JSON.parse(stdout) as Report;
  return files.flatMap(({ path, messages }) => messages.map(({ message, start }) => `${relative(repositoryRoot, path)}:${start.line} ${message}`));
}

describe('apex-ls', () => {
  test('PK-1: loads the emitted project and finds no error in it', () => {
    expect(issues()).toEqual([]);
  }, 120_000);
});
