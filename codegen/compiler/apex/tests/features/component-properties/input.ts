/** What a component sends and gets: properties in Apex, because a component's object is read by setters alone. */
export class ComponentProperties {
  /** Null unless the component says so. */
  @AuraEnabled name: string | null = null;
  @AuraEnabled count: Integer = 0;
  /** A readonly one is set by the class only. */
  @AuraEnabled readonly names: List<string> = new List<string>();
  /** Not for components: a field. */
  hidden: string = 'kept';

  isEmpty(): boolean {
    return this.names.isEmpty() && this.count === 0;
  }
}

@Virtual
class Base {
  @AuraEnabled label: string = 'base';

  constructor(
    private readonly size: Integer,
    scale: Integer = 2,
  ) {
    this.label = `${this.size * scale}`;
  }
}

class Derived extends Base {
  @AuraEnabled share: Decimal = 1;

  constructor() {
    super(5);
    this.label = 'derived';
  }
}

/** No initialiser, no constructor. */
class Plain {
  @AuraEnabled id: Id | null = null;
}
