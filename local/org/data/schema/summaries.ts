import type { FieldDescribe, ObjectDescribe, SchemaService, SummaryDescribe } from './describe.ts';

/** A roll-up summary with the object that has it. */
export interface SummaryOf {
  readonly object: ObjectDescribe;
  readonly field: FieldDescribe;
  readonly summary: SummaryDescribe;
}

/**
 * Gives roll-up summaries the full names of what they summarise, and the type that comes of it: a count has no digits behind the point, the others
 * have the type of the summarised field. Done when all objects are known, since children are often defined after their parents.
 */
export function resolveSummaries(schema: SchemaService): void {
  const all = [...schema.objects()].flatMap((object) => [...object.fields].flatMap(([key, field]) => (field.summary === undefined ? [] : [{ object, key }])));
  // A summary of summaries has its type from them.
  for (let level = 0; level < maximumLevels; level += 1) {
    for (const { object, key } of all) {
      const field = object.fields.get(key)!;
      const resolved = resolve(schema, field, field.summary!, namespaceOf(field));
      if (resolved !== null) (object.fields as Map<string, FieldDescribe>).set(key, resolved);
    }
  }
}

/** Masters above masters that Salesforce allows. */
const maximumLevels = 3;

function namespaceOf({ name, localName }: FieldDescribe): string | null {
  return name === localName ? null : name.slice(0, -localName.length - '__'.length);
}

function resolve(schema: SchemaService, field: FieldDescribe, summary: SummaryDescribe, namespace: string | null): FieldDescribe | null {
  const child = schema.object(summary.childObject, namespace);
  const foreignKey = child && schema.field(child, summary.foreignKey, namespace);
  if (child === undefined || foreignKey === undefined) return null;
  const summarized = summary.summarizedField === null ? undefined : schema.field(child, summary.summarizedField, namespace);
  const found: SummaryDescribe = { ...summary, childObject: child.name, foreignKey: foreignKey.name, summarizedField: summarized?.name ?? null };
  if (summary.operation === 'count' || summarized === undefined) return { ...field, summary: found, type: 'DOUBLE', apexType: 'Decimal', precision: 18, scale: 0 };
  const { type, apexType, scale } = summarized.apexType === 'Integer' ? { type: 'DOUBLE' as const, apexType: 'Decimal' as const, scale: 0 } : summarized;
  return { ...field, summary: found, type, apexType, scale, precision: 18 };
}

const byChild = new WeakMap<SchemaService, { version: number; summaries: Map<string, SummaryOf[]> }>();

/** The roll-up summaries over an object. */
export function summariesOver(schema: SchemaService, childObject: string): readonly SummaryOf[] {
  let known = byChild.get(schema);
  if (known?.version !== schema.version) {
    const summaries = new Map<string, SummaryOf[]>();
    for (const object of schema.objects()) {
      for (const field of object.fields.values()) {
        const { summary } = field;
        if (summary === undefined) continue;
        const list = summaries.get(summary.childObject);
        if (list === undefined) summaries.set(summary.childObject, [{ object, field, summary }]);
        else list.push({ object, field, summary });
      }
    }
    byChild.set(schema, (known = { version: schema.version, summaries }));
  }
  return known.summaries.get(childObject) ?? [];
}
