import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import type { OrgTransaction } from '../../jobs/org-transaction.ts';

/** `System.AsyncOptions`. */
export class AsyncOptions {
  maximumStackDepth: number | null = null;
  minimumDelayMinutes: number | null = null;
  duplicateSignature: DuplicateSignature | null = null;

  enqueueOptions(): { delayMinutes?: number; maximumDepth?: number; signature: string | null } {
    return {
      delayMinutes: this.minimumDelayMinutes ?? undefined,
      maximumDepth: this.maximumStackDepth ?? undefined,
      signature: this.duplicateSignature?.text ?? null,
    };
  }
}

/** `QueueableDuplicateSignature`: parts that make two jobs the same. */
export class DuplicateSignature {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

class SignatureBuilder {
  readonly parts: string[] = [];

  add(kind: string, value: unknown): this {
    if (value === null) throwApex('System.IllegalArgumentException', 'Signature parts cannot be null.');
    this.parts.push(`${kind}:${String(value)}`);
    return this;
  }

  build(): DuplicateSignature {
    if (this.parts.length === 0) throwApex('System.IllegalArgumentException', 'A signature needs at least one part.');
    return new DuplicateSignature(this.parts.join('|'));
  }
}

export const asyncOptionsClasses = [
  platformClass('System.AsyncOptions', {
    constructors: { 'AsyncOptions()': () => new AsyncOptions() },
    properties: {
      'Integer MaximumQueueableStackDepth': { get: (self: AsyncOptions) => self.maximumStackDepth, set: (self: AsyncOptions, value: number | null) => { self.maximumStackDepth = value; } },
      'Integer MinimumQueueableDelayInMinutes': { get: (self: AsyncOptions) => self.minimumDelayMinutes, set: (self: AsyncOptions, value: number | null) => { self.minimumDelayMinutes = value; } },
      'System.QueueableDuplicateSignature DuplicateSignature': { get: (self: AsyncOptions) => self.duplicateSignature, set: (self: AsyncOptions, value: DuplicateSignature | null) => { self.duplicateSignature = value; } },
    },
    is: (value) => value instanceof AsyncOptions,
  }),
  platformClass('System.QueueableDuplicateSignature', { is: (value) => value instanceof DuplicateSignature }),
  platformClass('QueueableDuplicateSignature.Builder', {
    constructors: { 'Builder()': () => new SignatureBuilder() },
    methods: {
      'QueueableDuplicateSignature.Builder addId(Id id)': (self: SignatureBuilder, value: unknown) => self.add('id', value),
      'QueueableDuplicateSignature.Builder addInteger(Integer value)': (self: SignatureBuilder, value: unknown) => self.add('integer', value),
      'QueueableDuplicateSignature.Builder addString(String value)': (self: SignatureBuilder, value: unknown) => self.add('string', value),
      'System.QueueableDuplicateSignature build()': (self: SignatureBuilder) => self.build(),
    },
    is: (value) => value instanceof SignatureBuilder,
  }),
  platformClass('System.AsyncInfo', {
    statics: {
      'Integer getCurrentQueueableStackDepth()': () => (transaction() as OrgTransaction).job?.depth ?? 0,
      'Integer getMaximumQueueableStackDepth()': () => (transaction() as OrgTransaction).job?.maximumDepth ?? null,
      'Integer getMinimumQueueableDelayInMinutes()': () => null,
      'Boolean hasMaxStackDepth()': () => (transaction() as OrgTransaction).job?.maximumDepth != null,
    },
  }),
];
