class Pending {
  name = 'x';
}

/** `as`, `!` and casts of JSON. */
export class Casts {
  run(value: unknown, records: List<SObject>): string {
    const pending = value as Pending;
    const again = JSON.deserialize(JSON.serialize(pending), Pending.class) as Pending;
    const contacts = records as List<Contact>;
    const name = (records[0] as Contact).LastName;
    const upper = (contacts[0].get('Name') as string).toUpperCase();
    const total = (contacts[0].get('Amount') as Decimal) + 1;
    const untyped = JSON.deserializeUntyped('{}') as Map<string, unknown>;
    const plain: unknown = pending as unknown;
    const id = ('003' + name) as Id;
    const wide = 5 as Long;
    System.debug(plain);
    System.debug(wide + total);
    return again.name + upper + untyped.size() + id;
  }
}
