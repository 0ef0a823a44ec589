import type { CalloutRequest, CalloutResponse } from '../runtime/services.ts';

/**
 * The org's own API as its Apex reaches it. Apex blocks the thread that would answer, so such a request takes no way over the network: it is answered at once,
 * from the same bytes.
 */
export interface OwnApi {
  readonly origins: ReadonlySet<string>;
  answer(request: CalloutRequest, url: URL): CalloutResponse;
}
