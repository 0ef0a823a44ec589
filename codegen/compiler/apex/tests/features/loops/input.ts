/** Loops of all kinds. */
export class Loops {
  static run(names: List<string>, byId: Map<Id, Contact>): Integer {
    let count = 0;
    for (const name of names) count += name.length();
    for (const id of byId.keySet()) {
      const contact = byId.get(id);
      if (contact === null) continue;
      count++;
    }
    for (const contact of soql<Contact>`SELECT Id, LastName FROM Contact WHERE LastName IN ${names}`) {
      System.debug(contact.LastName);
    }
    for (let i = 0, n = names.size(); i < n; i++) {
      if (i > 3) break;
    }
    for (let i = 10; i > 0; i -= 2) {
      count--;
    }
    while (count > 100) {
      count -= 10;
    }
    do {
      count++;
    } while (count < 5);
    return count;
  }
}
