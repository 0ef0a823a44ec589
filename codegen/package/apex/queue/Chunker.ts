import { Delivery } from './Delivery.ts';
import { MoEngageClient } from '../connection/MoEngageClient.ts';

/** Packs deliveries into requests of at most MoEngage's size, in order, as full as they get (RT-7). Pure. */
export class Chunker {
  static readonly ENVELOPE_BYTES: Integer = MoEngageClient.BULK_PREFIX.length() + MoEngageClient.BULK_SUFFIX.length();

  private static readonly TWENTIETHS: Integer = 20;

  /** A delivery that fits no request of its own must have been taken out before: see {@link fits}. */
  static pack(deliveries: List<Delivery>): List<List<Delivery>> {
    const chunks = new List<List<Delivery>>();
    let chunk = new List<Delivery>();
    let bytes: Integer = Chunker.ENVELOPE_BYTES;
    for (const delivery of deliveries) {
      const separator = chunk.isEmpty() ? 0 : 1;
      if (!chunk.isEmpty() && bytes + separator + delivery.bytes > MoEngageClient.MAXIMUM_BODY_BYTES) {
        chunks.add(chunk);
        chunk = new List<Delivery>();
        bytes = Chunker.ENVELOPE_BYTES;
      }
      bytes += delivery.bytes + (chunk.isEmpty() ? 0 : 1);
      chunk.add(delivery);
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  /** Whether hardly anything more would fit: a request is not held back for the sake of its last twentieth. */
  static isFull(chunk: List<Delivery>): boolean {
    let bytes: Integer = Chunker.ENVELOPE_BYTES - 1;
    for (const delivery of chunk) {
      bytes += delivery.bytes + 1;
    }
    return bytes * Chunker.TWENTIETHS >= MoEngageClient.MAXIMUM_BODY_BYTES * (Chunker.TWENTIETHS - 1);
  }

  static fits(delivery: Delivery): boolean {
    return Chunker.ENVELOPE_BYTES + delivery.bytes <= MoEngageClient.MAXIMUM_BODY_BYTES;
  }

  /** Two halves, to find the element that MoEngage refuses (ER-2). */
  static halve(chunk: List<Delivery>): List<List<Delivery>> {
    const first = new List<Delivery>();
    const second = new List<Delivery>();
    const middle: Integer = chunk.size() / 2;
    for (let index = 0; index < chunk.size(); index++) {
      if (index < middle) {
        first.add(chunk.get(index));
      } else {
        second.add(chunk.get(index));
      }
    }
    return new List<List<Delivery>>([first, second]);
  }
}
