import type { Decimal } from '../runtime/values/decimal.ts';
import { ApexLocation } from '../runtime/values/location.ts';
import type { FieldDescribe, ObjectDescribe } from './schema/describe.ts';

/** Value of a compound address field: `System.Address`. Parts by their names: `Street`, `City`, `State`… */
export class AddressValue {
  readonly parts: ReadonlyMap<string, unknown>;

  constructor(parts: ReadonlyMap<string, unknown>) {
    this.parts = parts;
  }

  part(name: string): unknown {
    return this.parts.get(name) ?? null;
  }

  $text(): string {
    return `System.Address[${['Street', 'City', 'State', 'PostalCode', 'Country'].map((name) => `get${name}=${String(this.part(name))};`).join('')}]`;
  }
}

/** The fields that a compound consists of. */
export function partsOf(object: ObjectDescribe, compound: FieldDescribe): FieldDescribe[] {
  return [...object.fields.values()].filter((field) => field.compoundFieldName === compound.name);
}

/** A compound value from its parts; null when all of them are empty. */
export function composeCompound(object: ObjectDescribe, compound: FieldDescribe, valueOf: (part: FieldDescribe) => unknown): AddressValue | ApexLocation | null {
  const values = new Map<string, unknown>();
  for (const part of partsOf(object, compound)) {
    const value = valueOf(part);
    if (value !== null && value !== undefined) values.set(shortName(part, compound), value);
  }
  if (values.size === 0) return null;
  if (compound.type === 'ADDRESS') return new AddressValue(values);
  const [latitude, longitude] = ['Latitude', 'Longitude'].map((name) => values.get(name) as Decimal | undefined);
  return latitude === undefined || longitude === undefined ? null : new ApexLocation(latitude.toDouble(), longitude.toDouble());
}

/** `MailingCity` of `MailingAddress` -> `City`; `Place__Latitude__s` -> `Latitude`. */
function shortName(part: FieldDescribe, compound: FieldDescribe): string {
  if (compound.type === 'LOCATION') return /__(Latitude|Longitude)__s$/.exec(part.name)?.[1] ?? part.name;
  const prefix = compound.name.slice(0, -'Address'.length);
  return part.name.slice(prefix.length);
}
