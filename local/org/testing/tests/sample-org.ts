/** Orgs for tests: metadata as texts, a clock that stands still. */
import { recordToJson, selectedPaths } from '../../api/json-values.ts';
import { VirtualClock } from '../../jobs/clock.ts';
import type { PackageSource } from '../../metadata/index.ts';
import { openOrg, type Org, type OrgOptions } from '../../org.ts';

export const startOfTime = Date.parse('2026-03-10T12:00:00Z');

export function metadataXml(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;
}

/** `Note__c` with a text and a number: where sample code writes down what happened. */
const note = metadataXml('CustomObject', `<label>Note</label><pluralLabel>Notes</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>
  <fields><fullName>Count__c</fullName><label>Count</label><type>Number</type><precision>10</precision><scale>0</scale></fields>`);

function event(behavior: string): string {
  return metadataXml('CustomObject', `<label>Event</label><eventType>HighVolume</eventType><publishBehavior>${behavior}</publishBehavior>
    <fields><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>50</length></fields>`);
}

/** Classes by their source; names are read from them. */
export function sample(classes: readonly string[] = [], others: Readonly<Record<string, string>> = {}, namespace: string | null = null): PackageSource {
  return {
    namespace,
    files: [
      { path: 'objects/Note__c.object', text: note },
      { path: 'objects/Later__e.object', text: event('PublishAfterCommit') },
      { path: 'objects/Now__e.object', text: event('PublishImmediately') },
      ...classes.map((text) => {
        const [, kind = '', name = ''] = /\b(class|interface|trigger)\s+(\w+)/i.exec(text) ?? [];
        return { path: kind === 'trigger' ? `triggers/${name}.trigger` : `classes/${name}.cls`, text };
      }),
      ...Object.entries(others).map(([path, text]) => ({ path, text })),
    ],
  };
}

/** An org with the sample deployed. Throws what does not compile. */
export function orgWith(classes: readonly string[], options: OrgOptions & { readonly others?: Readonly<Record<string, string>> } = {}): Org {
  const org = openOrg({ clock: new VirtualClock(startOfTime), ...options });
  const result = org.deploy(sample(classes, options.others));
  if (!result.success) throw new Error(result.errors.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return org;
}

/** Runs anonymous Apex; throws when it fails. Answers the debugged texts. */
export function apex(org: Org, source: string): string[] {
  const result = org.runAnonymous(source);
  if (!result.success) throw new Error(result.compileProblem ?? `${result.exceptionMessage}\n${result.exceptionStackTrace}`);
  return result.log.map((line) => line.split('|').slice(4).join('|'));
}

/** Rows of a query as the API's JSON, without attributes. */
export function rows(org: Org, soql: string): Record<string, unknown>[] {
  const { records, query } = org.query(soql);
  return (records ?? []).map((record) => bare(recordToJson(record, '', selectedPaths(query))));
}

function bare(json: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(json).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(entries.map(([name, value]) => [name, value !== null && typeof value === 'object' ? bare(value as Record<string, unknown>) : value]));
}

/** Names of the notes, in order of creation. */
export function notes(org: Org): unknown[] {
  return rows(org, 'SELECT Name FROM Note__c ORDER BY Id').map(({ Name }) => Name);
}
