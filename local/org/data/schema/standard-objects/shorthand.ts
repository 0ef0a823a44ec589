import type { FieldDefinition, MetadataFieldType, ObjectDefinition } from '../definition.ts';

/**
 * Short forms for the tables of standard objects. A field is `name: 'type length flags'`:
 * `Text 255 required`, `Number 18.2`, `Lookup Account child=Contacts cascade`, `Picklist required: a|b|c`. Flags: `required`, `readonly` (neither
 * createable nor updateable), `createonly`, `defaulted`, `unique`, `name`, `in=MailingAddress` (part of a compound), `child=…` (child
 * relationship), `as=…` (parent relationship), `cascade`, `restrict`, `default=…`.
 */
export type FieldTable = Readonly<Record<string, string | Partial<FieldDefinition>>>;

export function fields(table: FieldTable): FieldDefinition[] {
  return Object.entries(table).map(([name, written]) =>
    typeof written === 'string' ? readField(name, written) : ({ name, type: 'Text', ...written } as FieldDefinition),
  );
}

export function standardObject(
  name: string,
  keyPrefix: string | null,
  table: FieldTable,
  rest: Partial<Omit<ObjectDefinition, 'name' | 'fields'>> = {},
): ObjectDefinition {
  return { name, ...(keyPrefix === null ? {} : { keyPrefix }), fields: fields(table), ...rest };
}

/** An object of setup whose rows the platform makes: queried, never written by Apex. */
export const readOnlyObject = { access: { createable: false, updateable: false, deletable: false, triggerable: false } } as const;

/** Street, City, State, PostalCode, Country, Latitude, Longitude, GeocodeAccuracy and the compound of an address. */
export function address(prefix: string): FieldTable {
  const compound = `${prefix}Address`;
  return {
    [`${prefix}Street`]: `TextArea 255 in=${compound}`,
    [`${prefix}City`]: `Text 40 in=${compound}`,
    [`${prefix}State`]: `Text 80 in=${compound}`,
    [`${prefix}PostalCode`]: `Text 20 in=${compound}`,
    [`${prefix}Country`]: `Text 80 in=${compound}`,
    [`${prefix}Latitude`]: `Double 18.15 in=${compound}`,
    [`${prefix}Longitude`]: `Double 18.15 in=${compound}`,
    [`${prefix}GeocodeAccuracy`]: `Picklist in=${compound} Address|NearAddress|Block|Street|ExtendedZip|Zip|Neighborhood|City|County|State|Unknown`,
    [compound]: 'Address readonly',
  };
}

function readField(name: string, written: string): FieldDefinition {
  const [head = '', list = ''] = written.split(/: (.*)/s);
  const words = head.split(' ');
  const type = words.shift() as MetadataFieldType;
  const definition: Record<string, unknown> = { name, type };
  const targets: string[] = [];
  for (const word of words) {
    const [flag = '', argument = ''] = word.split(/=(.*)/s);
    if (/^\d+$/.test(word)) definition[type === 'Number' || type === 'Double' || type === 'Currency' || type === 'Percent' ? 'precision' : 'length'] = Number(word);
    else if (/^\d+\.\d+$/.test(word)) [definition.precision, definition.scale] = word.split('.').map(Number);
    else if (flag in flags) Object.assign(definition, flags[flag]?.(argument));
    else targets.push(word);
  }
  if (targets.length > 0) definition.referenceTo = targets;
  if (list !== '') definition.values = list.split('|');
  return definition as unknown as FieldDefinition;
}

const flags: Readonly<Record<string, (argument: string) => Partial<FieldDefinition>>> = {
  required: () => ({ required: true }),
  readonly: () => ({ createable: false, updateable: false }),
  createonly: () => ({ updateable: false }),
  defaulted: () => ({ defaultedOnCreate: true }),
  unique: () => ({ unique: true }),
  restricted: () => ({ restricted: true }),
  external: () => ({ externalId: true }),
  name: () => ({ nameField: true }),
  cascade: () => ({ deleteConstraint: 'Cascade' }),
  restrict: () => ({ deleteConstraint: 'Restrict' }),
  in: (compound) => ({ compound }),
  child: (childRelationshipName) => ({ childRelationshipName }),
  as: (relationshipName) => ({ relationshipName: relationshipName === '' ? null : relationshipName }),
  default: (defaultValue) => ({ defaultValue }),
};
