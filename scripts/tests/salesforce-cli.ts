import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../test-stages/stage.ts';

const SCRIPT = path.join(root, 'node_modules/@salesforce/cli/bin/run.js');
const SECONDS = 180;

/** What a command printed with `--json`. */
export interface CliAnswer<T = Record<string, unknown>> {
  /** 0, or what it ended with. */
  readonly status: number;
  readonly result: T;
  readonly name?: string;
  readonly message?: string;
  readonly data?: unknown;
  /** The whole output. */
  readonly output: string;
}

/** The real Salesforce CLI with a home of its own: it knows no org but the local one, and reports to nobody. */
export class SalesforceCli {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;

  constructor() {
    this.folder = mkdtempSync(path.join(tmpdir(), 'salesforce-cli-'));
    const home = path.join(this.folder, 'home');
    mkdirSync(home);
    const { PATH } = process.env;
    this.#environment = {
      PATH, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, SF_DISABLE_TELEMETRY: 'true', SF_TELEMETRY_DISABLE_TELEMETRY: 'true', SF_AUTOUPDATE_DISABLE: 'true',
      SF_USE_GENERIC_UNIX_KEYCHAIN: 'true', SF_DISABLE_LOG_FILE: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true', FORCE_COLOR: '0', NODE_NO_WARNINGS: '1',
    };
  }

  /** Makes the org at this address the default one. */
  async login(url: string, accessToken: string): Promise<void> {
    const answer = await this.json(['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', 'local', '--set-default'], { SF_ACCESS_TOKEN: accessToken });
    if (answer.status !== 0) throw new Error(`The CLI could not log in.\n${answer.output}`);
  }

  /** Runs a command and reads its JSON. */
  async json<T = Record<string, unknown>>(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CliAnswer<T>> {
    const output = await this.text([...args, '--json'], environment);
    try {
      return { ...(JSON.parse(output.slice(output.indexOf('{'))) as Omit<CliAnswer<T>, 'output'>), output };
    } catch {
      throw new Error(`sf ${args.join(' ')} printed no JSON:\n${output}`);
    }
  }

  /** Runs a command; what it printed on both streams. */
  text(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [SCRIPT, ...args], { cwd: this.folder, env: { ...this.#environment, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
      const timer = setTimeout(() => child.kill('SIGKILL'), SECONDS * 1000);
      let printed = '';
      child.stdout.on('data', (part) => (printed += part));
      child.stderr.on('data', (part) => (printed += part));
      child.on('error', reject);
      child.on('close', () => {
        clearTimeout(timer);
        resolve(printed);
      });
    });
  }

  /** A file in the folder that commands run in. @returns its name */
  file(name: string, text: string): string {
    writeFileSync(path.join(this.folder, name), text);
    return name;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
