import pc from 'picocolors';

/** What the person in front of the terminal sees. With `--json`, standard output belongs to the report. */
export class Screen {
  readonly #stream: NodeJS.WriteStream;

  constructor(toStandardError: boolean) {
    this.#stream = toStandardError ? process.stderr : process.stdout;
  }

  say(line: string): void {
    this.#stream.write(`${line}\n`);
  }

  /** Says what is being done, and how long it took. */
  async step<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.say(`${pc.green('✓')} ${what} ${pc.dim(`(${((performance.now() - started) / 1000).toFixed(1)} s)`)}`);
    return result;
  }
}
