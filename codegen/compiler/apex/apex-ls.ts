import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the checker of apex-ls found wrong in a project. */
export interface Issue {
  file: string;
  line: number;
  /** `Syntax`, `Missing`, `Error`, `Warning`... */
  category: string;
  message: string;
}

interface Report {
  files?: { path: string; messages: { start: { line: number }; category: string; message: string }[] }[];
}

const mainClass = 'io.github.apexdevtools.apexls.CheckForIssues';

/** The jars of apex-ls come with Code Analyzer's PMD engine. */
function javaLibrary(): string {
  const engine = createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine');
  const library = join(dirname(engine), 'java-lib');
  if (!existsSync(library)) throw new Error(`The jars of apex-ls are not in ${library}: reinstall @salesforce/code-analyzer-pmd-engine.`);
  return library;
}

/**
 * Checks the types of an sfdx project (a folder with sfdx-project.json): unknown names, wrong arguments, missing returns, overrides...
 * Needs Java 11 or newer on the path; takes 2 to 4 seconds for a hundred classes.
 */
export async function checkWithApexLs(projectDir: string): Promise<Issue[]> {
  const output = await run(['-cp', join(javaLibrary(), '*'), mainClass, '-w', projectDir, '-d', 'errors', '-f', 'json', '-n']);
  if (output.trim() === '') return [];
  const report = JSON.parse(output) as Report;
  return (report.files ?? []).flatMap((file) =>
    file.messages.map((message) => ({ file: file.path, line: message.start.line, category: message.category, message: message.message })),
  );
}

/** The exit code 4 says that there are issues: they are in the output. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error && error.code !== 4) reject(new Error(`apex-ls did not run (is Java installed?): ${stderr || error.message}`));
      else resolve(stdout);
    });
  });
}
