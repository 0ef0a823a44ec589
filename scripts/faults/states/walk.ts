import { Random } from '../random.ts';
import { deeds } from './deeds.ts';
import { openDrainOrg, type DrainOrg } from '../interleavings/drain-org.ts';
import { rowStates, type RowKind } from './state-of.ts';

/** Steps that were seen, with the deed that each was first seen after. */
export type Seen = Readonly<Record<RowKind, ReadonlyMap<string, string>>>;

const MOST_CONTACTS = 7;

/** Walks a small org at random, deed by deed and transaction by transaction, and looks at every record after each. */
export class Walker {
  readonly drainOrg: DrainOrg;
  readonly random: Random;
  readonly #seen: Record<RowKind, Map<string, string>> = { 'real-time': new Map(), historic: new Map() };
  #states = new Map<string, { readonly kind: RowKind; readonly state: string }>();
  #people = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.drainOrg = openDrainOrg({ batchSize: 3 });
  }

  /** @param enough - looked at now and then: whether all was seen */
  walk(mostDeeds: number, enough: (seen: Seen) => boolean): Seen {
    const lots = deeds.flatMap((deed) => Array.from({ length: deed.weight }, () => deed));
    for (let count = 0; count < mostDeeds; count += 1) {
      const deed = this.random.one(lots);
      deed.act(this);
      this.look(deed.name);
      if (count % 50 === 49 && enough(this.#seen)) break;
    }
    return this.#seen;
  }

  /** Runs transactions of what is due, and looks after each. */
  run(transactions: number): void {
    for (let ran = 0; ran < transactions && this.drainOrg.org.step(); ran += 1) this.look('a job');
  }

  /** People who refuse an act are no failure: the button is not there at that moment. */
  person(source: string): void {
    this.drainOrg.org.runAnonymous(source);
    this.look('a person');
  }

  save(count: number, withEmail: boolean): void {
    const contacts = Array.from({ length: count }, () => {
      this.#people += 1;
      const email = withEmail ? `, Email = 'person${this.#people}@example.com'` : '';
      return `new Contact(LastName = 'Person ${this.#people}'${email})`;
    });
    // A historic sync takes them all: a few are enough.
    this.drainOrg.apex(`insert new List<Contact>{ ${contacts.join(', ')} };
      Integer tooMany = [SELECT COUNT() FROM Contact] - ${MOST_CONTACTS};
      if (tooMany > 0) { delete [SELECT Id FROM Contact ORDER BY CreatedDate, Id LIMIT :tooMany]; }`);
  }

  /** @param after - what has just been done */
  look(after: string): void {
    const now = new Map<string, { readonly kind: RowKind; readonly state: string }>();
    for (const { id, kind, state } of rowStates(this.drainOrg.org)) {
      now.set(id, { kind, state });
      const before = this.#states.get(id)?.state ?? '[*]';
      if (before !== state) this.#note(kind, before, state, after);
    }
    for (const [id, { kind, state }] of this.#states) if (!now.has(id)) this.#note(kind, state, '[*]', after);
    this.#states = now;
  }

  #note(kind: RowKind, from: string, to: string, after: string): void {
    const step = `${from} --> ${to}`;
    if (!this.#seen[kind].has(step)) this.#seen[kind].set(step, after);
  }
}
