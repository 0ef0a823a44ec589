/** get and set. */
export class Properties {
  private cached: Integer | null = null;

  get size(): Integer {
    this.cached = this.cached ?? 5;
    return this.cached;
  }

  private set size(value: Integer) {
    this.cached = value;
  }

  static get instance(): Properties {
    return new Properties();
  }

  @AuraEnabled
  get label(): string {
    return `${this.size}`;
  }
}
