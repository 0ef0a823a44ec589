import { InboundEvent } from './InboundEvent.ts';

/** What one event says about one record: the values that fit their fields, by API name. */
export class InboundChange {
  readonly event: InboundEvent;
  readonly values: Map<string, unknown>;

  constructor(event: InboundEvent, values: Map<string, unknown>) {
    this.event = event;
    this.values = values;
  }
}
