import type { EndpointName, Failure } from '../failures/failure.ts';

/** Largest request body per call, in bytes of UTF-8 as they come over the wire. */
export interface SizeLimits {
  readonly bulkBytes: number;
  readonly generalBytes: number;
}

/** 100 KB on the bulk page, 128 KB for the Data API at large. INFERRED: a KB is 1,024 bytes. */
export const DEFAULT_SIZE_LIMITS: SizeLimits = { bulkBytes: 100 * 1024, generalBytes: 128 * 1024 };

/** A body of exactly the limit is accepted. */
export function checkSize(endpoint: EndpointName, bytes: number, limits: SizeLimits): Failure | null {
  const limit = endpoint === 'bulk' ? limits.bulkBytes : limits.generalBytes;
  return bytes > limit ? { condition: 'payloadTooLarge', details: { limit: `${Math.floor(limit / 1024)}KB` } } : null;
}
