/** What the org asks its HTTP worker. */
export interface WorkerRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
  /** Milliseconds for the whole exchange. */
  readonly timeout: number;
  /** Bytes of a body that are read at most. */
  readonly maxBytes: number;
}

export type WorkerAnswer =
  | {
      readonly ok: true;
      readonly statusCode: number;
      readonly status: string;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array;
    }
  | { readonly ok: false; readonly code: WorkerFailure; readonly detail: string };

export type WorkerFailure = 'refused' | 'unknownHost' | 'timeout' | 'reset' | 'closed' | 'tooLarge' | 'tls' | 'other';
