abstract class Base implements Named {
  constructor(readonly order: Integer) {}

  abstract size(): Integer;

  @Virtual
  describe(): string {
    return `${this.order}`;
  }

  label(): string {
    return 'base';
  }
}

/** A step of something. */
@Virtual
@WithSharing
export class Classes extends Base implements Step, Comparable {
  protected name: string;

  constructor(name: string) {
    super(1);
    this.name = name;
  }

  run(): void {
    System.debug(this.name);
  }

  override describe(): string {
    return 'class ' + super.describe();
  }

  size(): Integer {
    return 1;
  }

  compareTo(other: unknown): Integer {
    return this.name.compareTo((other as Classes).name);
  }

  override toString(): string {
    return this.name;
  }
}

/** Only abstract methods: an interface. */
abstract class Step {
  abstract run(): void;
}

interface Named {
  /** Its name. */
  label(): string;
}

/** Where data goes. */
enum Direction {
  /** away */
  OUTBOUND,
  INBOUND, // and back
}

class StepException extends Exception {}
