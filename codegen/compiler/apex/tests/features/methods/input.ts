/** Defaults, overloads, parameter properties. */
export class Methods {
  constructor(
    private readonly name: string,
    readonly size: Integer = 20,
    protected active: boolean = true,
  ) {}

  static enqueue(ids: Set<Id>, size: Integer = 20, label: string | null = null): Integer {
    System.debug(label);
    return ids.size() + size;
  }

  @Overload('enqueue')
  static enqueueOne(id: Id): Integer {
    return Methods.enqueue(new Set<Id>([id]));
  }

  log(message: string = 'none'): void {
    System.debug(this.name + message + this.active);
  }

  run(id: Id): void {
    Methods.enqueueOne(id);
    this.log();
  }
}
