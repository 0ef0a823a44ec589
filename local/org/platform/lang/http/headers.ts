/** Headers of a request or response: names keep their spelling and order, look-ups ignore case. */
export class Headers {
  private readonly byName = new Map<string, { readonly name: string; value: string }>();

  get(name: string): string | null {
    return this.byName.get(name.toLowerCase())?.value ?? null;
  }

  set(name: string, value: string): void {
    const known = this.byName.get(name.toLowerCase());
    if (known === undefined) this.byName.set(name.toLowerCase(), { name, value });
    else known.value = value;
  }

  /** A second header of the same name is joined by a comma, as HTTP allows. */
  append(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  get names(): string[] {
    return Array.from(this.byName.values(), ({ name }) => name);
  }

  get entries(): [string, string][] {
    return Array.from(this.byName.values(), ({ name, value }) => [name, value]);
  }
}
