import pc from 'picocolors';

const CLEAR_LINE = '\r\x1b[2K';
const BAR_WIDTH = 28;

/** What the person in front of the terminal sees. With `--json`, standard output belongs to the report. */
export class Screen {
  readonly #stream: NodeJS.WriteStream;

  constructor(toStandardError: boolean) {
    this.#stream = toStandardError ? process.stderr : process.stdout;
  }

  say(line: string): void {
    this.#stream.write(`${line}\n`);
  }

  /** A part of the story begins. */
  chapter(title: string): void {
    this.say(`\n${pc.bold(pc.cyan(title))}`);
  }

  /** Something to notice, below the step that it came of. */
  fact(text: string): void {
    this.say(`  ${pc.dim('·')} ${text}`);
  }

  /** Says what is being done, and how long it took. */
  async step<T>(what: string, work: () => T | Promise<T>): Promise<T> {
    const started = performance.now();
    this.#show(`${pc.yellow('○')} ${what} …`);
    try {
      const result = await work();
      this.#settle(`${pc.green('✓')} ${what} ${pc.dim(`(${((performance.now() - started) / 1000).toFixed(1)} s)`)}`);
      return result;
    } catch (error) {
      this.#settle(`${pc.red('✗')} ${what}`);
      throw error;
    }
  }

  /** A bar that moves where it stands; nothing where the output is no terminal. */
  progress(label: string, done: number, total: number): void {
    const filled = total === 0 ? 0 : Math.round((BAR_WIDTH * done) / total);
    const bar = `${pc.green('━'.repeat(filled))}${pc.dim('─'.repeat(BAR_WIDTH - filled))}`;
    this.#show(`  ${bar} ${String(done).padStart(String(total).length)}/${total}  ${label}`);
  }

  /** The line that moves, where there is a terminal. */
  #show(line: string): void {
    if (this.#stream.isTTY) this.#stream.write(CLEAR_LINE + line);
  }

  #settle(line: string): void {
    this.say(this.#stream.isTTY ? CLEAR_LINE + line : line);
  }
}
