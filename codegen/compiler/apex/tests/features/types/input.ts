type Status = 'New' | 'Done';

/** Written and inferred types. */
export class Types {
  private status: Status = 'New';
  private readonly fields: Map<string, Schema.SObjectField> = Contact.SObjectType.getDescribe().fields.getMap();
  private value: string | null = null;

  infer(contacts: Map<Id, Contact>, amount: Decimal, ids: Set<Id>): Marker {
    const half = amount / 2;
    let n = 0;
    const found = contacts.get(new List<Id>(ids)[0]);
    const name = found?.LastName;
    const type = this.fields.get('x')?.getDescribe().getType();
    const result = Database.insert(new Contact());
    const names = new Map<Id, List<string>>();
    const texts = names.get(ids.iterator().next());
    const status = this.status;
    const now = Datetime.now();
    const token = Contact.SObjectType;
    const copy = contacts.clone();
    const either = n > 1 ? 1 : half;
    const iterator: Iterator<Id> = ids.iterator();
    const loose = found?.get('x') ?? null;
    n = n + 1;
    System.debug(new List<unknown>([half, found, name, type, result, texts, status, now, token, copy, either, iterator, loose, this.value]));
    return new Marker();
  }
}

class Marker {}
