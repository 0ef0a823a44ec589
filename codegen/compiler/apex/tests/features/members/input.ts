/** Fields, static blocks, initial values. */
export class Members {
  static readonly MAXIMUM: Integer = 50;
  private static readonly NAMES: Map<string, Integer> = new Map<string, Integer>();
  static {
    Members.NAMES.put('a', 1);
  }

  readonly created = Datetime.now();
  protected total: Decimal = 0;
  private last: Contact | null = null;
  later!: string;
  declare private readonly brand: 'Members';

  touch(contact: Contact): void {
    this.last = contact;
    this.total += Members.MAXIMUM;
    this.later = 'x';
    System.debug(this.last);
  }
}
