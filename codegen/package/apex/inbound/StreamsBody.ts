import { InboundEvent } from './InboundEvent.ts';
import { StreamsAnswer } from './StreamsAnswer.ts';

/** The body of a request of MoEngage Streams: events, or why it was refused. Its size is looked at before it is parsed (IN-1). Pure. */
export class StreamsBody {
  static readonly MAXIMUM_BYTES: Integer = 1500000;
  static readonly MAXIMUM_EVENTS: Integer = 2000;

  private static readonly BAD_REQUEST: Integer = 400;
  private static readonly TOO_LARGE: Integer = 413;
  private static readonly MARK_OF_AN_EVENT: string = '"event_uuid"';

  readonly events: List<InboundEvent> = new List<InboundEvent>();
  /** Null where the body could be read. */
  readonly refusal: StreamsAnswer | null;

  private constructor(refusal: StreamsAnswer | null) {
    this.refusal = refusal;
  }

  static read(body: Blob | null): StreamsBody {
    if (body === null || body.size() === 0) {
      return StreamsBody.unreadable('The body is empty.');
    }
    if (body.size() > StreamsBody.MAXIMUM_BYTES) {
      return StreamsBody.tooLarge(`${body.size()} bytes`);
    }
    try {
      const text = body.toString();
      const marks = text.countMatches(StreamsBody.MARK_OF_AN_EVENT);
      return marks > StreamsBody.MAXIMUM_EVENTS
        ? StreamsBody.tooLarge(`${marks} events`)
        : StreamsBody.parsed(JSON.deserializeUntyped(text));
    } catch (error) {
      if (error instanceof JSONException || error instanceof StringException) {
        return StreamsBody.unreadable(error.getMessage());
      } else {
        throw error;
      }
    }
  }

  private static parsed(body: ObjectValue): StreamsBody {
    const events = isInstance<Map<string, unknown>>(body) ? (body as Map<string, unknown>).get('events') : null;
    if (!isInstance<List<unknown>>(events)) {
      return StreamsBody.unreadable('It has no list "events".');
    }
    const entries = events as List<unknown>;
    if (entries.size() > StreamsBody.MAXIMUM_EVENTS) {
      return StreamsBody.tooLarge(`${entries.size()} events`);
    }
    const read = new StreamsBody(null);
    for (const event of entries) {
      if (!isInstance<Map<string, unknown>>(event)) {
        return StreamsBody.unreadable('One of its events is no object.');
      }
      read.events.add(new InboundEvent(event as Map<string, unknown>));
    }
    return read;
  }

  private static unreadable(reason: string): StreamsBody {
    return new StreamsBody(
      StreamsAnswer.refused(StreamsBody.BAD_REQUEST, 'Unreadable Body', `The body is no JSON of MoEngage Streams. ${reason}`),
    );
  }

  private static tooLarge(size: string): StreamsBody {
    return new StreamsBody(
      StreamsAnswer.refused(
        StreamsBody.TOO_LARGE,
        'Payload too large',
        `The request has ${size}. At most ${StreamsBody.MAXIMUM_BYTES} bytes and ${StreamsBody.MAXIMUM_EVENTS} events are taken at once.`,
      ),
    );
  }
}
