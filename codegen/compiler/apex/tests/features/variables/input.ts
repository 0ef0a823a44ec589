/** Locals. */
export class Variables {
  static run(): string {
    const a = 1,
      b = 'x';
    let later: string;
    let nothing: Contact | null = null;
    later = b + a;
    if (a > 2) nothing = new Contact();
    return later + nothing;
  }
}
