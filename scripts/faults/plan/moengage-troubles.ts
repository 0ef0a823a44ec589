import { CONDITIONS } from '../../../local/moengage/failures/spellings.ts';
import type { Condition } from '../../../local/moengage/failures/failure.ts';
import type { FaultRequest } from '../../../local/moengage/faults/fault.ts';
import type { Random } from '../random.ts';
import { workspaces, type WorkspaceId } from '../world/syncs.ts';

interface Trouble {
  readonly says: string;
  readonly fault: FaultRequest;
}

/** Answers that belong to calls that the package does not make, or that a switch of its own brings about. */
const elsewhere: ReadonlySet<Condition> = new Set(['tooManyUsers', 'userNotFound', 'rateLimited', 'appKeyHeaderMissing']);

/** Every documented error in every spelling, what proxies answer, and errors inside HTTP 200. */
const answers: readonly Trouble[] = [
  ...Object.entries(CONDITIONS)
    .filter(([condition]) => !elsewhere.has(condition as Condition))
    .flatMap(([condition, { status, spellings }]) =>
      spellings.map(
        ({ name }): Trouble => ({
          says: `${status} ${condition}, spelt "${name}"`,
          fault: { kind: 'status', status, condition: condition as Condition, spelling: name },
        }),
      ),
    ),
  ...[502, 503, 504].map((status): Trouble => ({ says: `${status}`, fault: { kind: 'status', status } })),
  ...[
    ['an error inside HTTP 200', '{"status":"fail","error":{"type":"ServerError","message":"try again"}}'],
    ['a wrong key inside HTTP 200', '{"status":"error","error":{"type":"Authentication required","message":"key"}}'],
    ['a page inside HTTP 200', '<html><body>Welcome</body></html>'],
    ['an empty body inside HTTP 200', ''],
  ].map(([says, body]): Trouble => ({ says: says!, fault: { kind: 'status', status: 200, body } })),
];

const rateLimitSpellings = CONDITIONS.rateLimited.spellings.map(({ name }) => name);

/** Deals out what can go wrong at MoEngage, each documented answer once before one comes again. */
export class MoEngageTroubles {
  readonly #random: Random;
  #deck: Trouble[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** @param customerIds - of which one may be poisonous */
  next(customerIds: readonly string[]): Trouble {
    const random = this.#random;
    const place = random.happens(0.6) ? { workspaceId: random.one(workspaces).id } : {};
    const where = place.workspaceId ?? 'everywhere';
    const kind = random.next();
    if (kind < 0.45) return this.#answer(place, where);
    if (kind < 0.6) {
      const when = random.one(['before', 'after'] as const);
      const times = random.whole(1, 3);
      return { says: `${times} connections break ${when} acceptance, ${where}`, fault: { kind: 'drop', when, times, ...place } };
    }
    if (kind < 0.7) {
      const when = random.one(['before', 'after'] as const);
      const fault: FaultRequest = { kind: 'slow', milliseconds: 700, when, times: 1, ...place };
      return { says: `no answer within the time-out, ${when} acceptance, ${where}`, fault };
    }
    if (kind < 0.85) {
      const seconds = random.whole(20, 900);
      const spelling = random.one(rateLimitSpellings);
      return { says: `rate limit of ${seconds} seconds, ${where}`, fault: { kind: 'rateLimit', seconds, spelling, ...place } };
    }
    if (customerIds.length === 0) return this.#answer(place, where);
    const customerId = random.one(customerIds);
    const status = random.one([400, 413] as const);
    return { says: `${customerId} is poisonous (${status})`, fault: { kind: 'poison', customerId, status } };
  }

  #answer(place: { readonly workspaceId?: WorkspaceId }, where: string): Trouble {
    if (this.#deck.length === 0) this.#deck = this.#random.shuffled(answers);
    const { says, fault } = this.#deck.pop()!;
    const times = this.#random.whole(1, 4);
    return { says: `${says}, ${times} times, ${where}`, fault: { ...fault, times, ...place } };
  }
}
