/** An event as MoEngage Streams sends it, and what became of it. Source of the shape: MoEngage's Streams page. */
export class InboundEvent {
  static readonly PROCESSED: string = 'processed';
  static readonly DUPLICATE: string = 'duplicate';
  static readonly IGNORED: string = 'ignored';
  static readonly FAILED: string = 'failed';

  private static readonly PARTS: List<string> = new List<string>([
    'user_attributes',
    'event_attributes',
    'device_attributes',
  ]);
  private static readonly SEPARATOR: string = '.';

  readonly name: string;
  readonly code: string;
  /** MoEngage's identifier of the event; empty where it has none */
  readonly uuid: string;
  /** MoEngage's Customer ID; empty where the event has none */
  readonly customerId: string;
  /** One of the words above */
  status: string = InboundEvent.IGNORED;
  /** Why it failed */
  message: string | null = null;
  private readonly body: Map<string, unknown>;

  constructor(body: Map<string, unknown>) {
    this.body = body;
    this.name = InboundEvent.text(body.get('event_name'));
    this.code = InboundEvent.text(body.get('event_code'));
    this.uuid = InboundEvent.text(body.get('event_uuid'));
    this.customerId = InboundEvent.text(body.get('uid')).trim();
  }

  /** Keeps a failure: what one sync could not take is not made good by what another took. */
  processed(): void {
    if (this.status !== InboundEvent.FAILED) {
      this.status = InboundEvent.PROCESSED;
    }
  }

  failed(message: string): void {
    this.status = InboundEvent.FAILED;
    this.message = message;
  }

  /**
   * @param path - `user_attributes.name`, `event_attributes.name`, `device_attributes.name`; a bare key is looked for in the event itself, then in these
   * @returns null where the event has no such value
   */
  value(path: string): ObjectValue {
    for (const part of InboundEvent.PARTS) {
      const prefix = part + InboundEvent.SEPARATOR;
      if (path.startsWithIgnoreCase(prefix)) {
        return this.valueIn(part, path.substring(prefix.length()));
      }
    }
    if (this.body.containsKey(path)) {
      return this.body.get(path) as ObjectValue;
    }
    for (const part of new List<string>(['event_attributes', 'user_attributes', 'device_attributes'])) {
      const value = this.valueIn(part, path);
      if (value !== null) {
        return value;
      }
    }
    return null;
  }

  private valueIn(part: string, key: string): ObjectValue {
    const values = this.body.get(part);
    return isInstance<Map<string, unknown>>(values) ? ((values as Map<string, unknown>).get(key) as ObjectValue) : null;
  }

  private static text(value: unknown): string {
    return value === null ? '' : String.valueOf(value);
  }
}
