/** Collects lines and remembers which source line each statement came from. */
export class Writer {
  readonly #lines: string[] = [];
  readonly lineMap: [apexLine: number, sourceLine: number][] = [];
  #depth = 0;

  /** One piece of text, which may span lines; every line gets the current indentation. */
  line(text: string, sourceLine?: number): void {
    if (sourceLine !== undefined) this.lineMap.push([this.#lines.length + 1, sourceLine]);
    for (const each of text.split('\n')) this.#lines.push(each === '' ? '' : '  '.repeat(this.#depth) + each);
  }

  /** Appends to the line written last. */
  append(text: string): void {
    this.#lines[this.#lines.length - 1] += text;
  }

  blankLine(): void {
    const last = this.#lines.at(-1);
    if (last !== undefined && last !== '' && !last.endsWith('{')) this.#lines.push('');
  }

  indented(write: () => void): void {
    this.#depth++;
    write();
    this.#depth--;
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
