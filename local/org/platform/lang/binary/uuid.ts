import { randomUUID } from 'node:crypto';
import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { stringHash } from '../../../runtime/values/strings.ts';
import { required } from '../arguments.ts';

export class ApexUuid {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  $equals(other: unknown): boolean {
    return other instanceof ApexUuid && other.text === this.text;
  }

  $hash(): number {
    return stringHash(this.text);
  }

  $text(): string {
    return this.text;
  }

  $json(): string {
    return this.text;
  }
}

/** `System.UUID`: version 4. Source: Apex Reference "UUID Class". */
export const UuidClass = platformClass('System.UUID', {
  is: (value) => value instanceof ApexUuid,
  statics: {
    'UUID fromString(String text)': (text: string | null) => {
      if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(required(text))) throwApex('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
      return new ApexUuid((text as string).toLowerCase());
    },
    'UUID randomUUID()': () => new ApexUuid(randomUUID()),
  },
  methods: {
    'Boolean equals(Object other)': (self: ApexUuid, other: unknown) => self.$equals(other),
    'Integer hashCode()': (self: ApexUuid) => self.$hash(),
    'String toString()': (self: ApexUuid) => self.text,
  },
});
