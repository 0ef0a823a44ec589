import { fileTypeOf } from './file-types.ts';
import type { ObjectTable, Row } from '../store/object-table.ts';
import type { StoredValue } from '../store/stored-values.ts';

type Derive = (get: (field: string) => StoredValue, set: (field: string, value: StoredValue) => void, changed: (field: string) => boolean) => void;

const fullName: Derive = (get, set) => {
  const parts = ['FirstName', 'MiddleName', 'LastName', 'Suffix'].map(get).filter((part) => part !== null);
  set('Name', parts.length === 0 ? null : parts.join(' '));
};

/** Stage -> probability, forecast category, closed, won: the values of a new org. */
const stages: Readonly<Record<string, readonly [number, string, boolean, boolean]>> = {
  'prospecting': [10, 'Pipeline', false, false], 'qualification': [10, 'Pipeline', false, false], 'needs analysis': [20, 'Pipeline', false, false],
  'value proposition': [50, 'Pipeline', false, false], 'id. decision makers': [60, 'Pipeline', false, false], 'perception analysis': [70, 'Pipeline', false, false],
  'proposal/price quote': [75, 'Pipeline', false, false], 'negotiation/review': [90, 'Pipeline', false, false], 'closed won': [100, 'Closed', true, true],
  'closed lost': [0, 'Omitted', true, false],
};

const opportunity: Derive = (get, set, changed) => {
  const [probability, forecast, closed, won] = stages[String(get('StageName') ?? '').toLowerCase()] ?? [0, 'Pipeline', false, false];
  if (changed('StageName')) {
    if (!changed('Probability') || get('Probability') === null) set('Probability', probability);
    set('ForecastCategory', forecast);
    set('ForecastCategoryName', forecast);
  }
  set('IsClosed', closed ? 1 : 0);
  set('IsWon', won ? 1 : 0);
  const amount = get('Amount');
  set('ExpectedRevenue', amount === null ? null : Math.round((Number(amount) * Number(get('Probability') ?? 0)) / 100));
  const close = get('CloseDate') as string | null;
  if (close === null) return;
  const quarter = Math.ceil(Number(close.slice(5, 7)) / 3);
  set('FiscalYear', Number(close.slice(0, 4)));
  set('FiscalQuarter', quarter);
  set('Fiscal', `${close.slice(0, 4)} ${quarter}`);
};

const derivations: Readonly<Record<string, Derive>> = {
  Contact: fullName,
  Lead: fullName,
  User: (get, set) => {
    fullName(get, set, () => true);
    if (get('UserType') === null) set('UserType', 'Standard');
    if (get('CommunityNickname') === null) set('CommunityNickname', String(get('Username') ?? '').split('@')[0]?.slice(0, 40) ?? null);
  },
  Individual: fullName,
  Opportunity: opportunity,
  Case: (get, set) => set('IsClosed', String(get('Status') ?? '').toLowerCase() === 'closed' ? 1 : 0),
  Task: (get, set) => {
    set('IsClosed', String(get('Status') ?? '').toLowerCase() === 'completed' ? 1 : 0);
    set('IsHighPriority', String(get('Priority') ?? '').toLowerCase() === 'high' ? 1 : 0);
  },
  CampaignMember: (get, set) => {
    set('LeadOrContactId', get('ContactId') ?? get('LeadId'));
    set('Type', get('ContactId') === null ? 'Lead' : 'Contact');
    set('HasResponded', String(get('Status') ?? '').toLowerCase() === 'responded' ? 1 : 0);
  },
  ContentVersion: (get, set) => {
    const { extension, type } = fileTypeOf(get('PathOnClient') as string | null);
    set('FileExtension', extension);
    set('FileType', type);
    set('ContentSize', (get('VersionData') as Uint8Array | null)?.length ?? 0);
  },
  ContentDistribution: (get, set) => {
    const path = `/sfc/p/${String(get('ContentVersionId')).slice(0, 15)}`;
    if (get('DistributionPublicUrl') === null) set('DistributionPublicUrl', `https://local.file.force.com${path}`);
    if (get('ContentDownloadUrl') === null) set('ContentDownloadUrl', `https://local.file.force.com${path}/download`);
  },
  Attachment: (get, set) => set('BodyLength', (get('Body') as Uint8Array | null)?.length ?? 0),
  Document: (get, set) => set('BodyLength', (get('Body') as Uint8Array | null)?.length ?? 0),
};

/** Fields that the platform computes from others when it saves a row: full names, stages, "closed" marks. */
export function deriveFields(table: ObjectTable, row: Row, old: Row | null): void {
  const derive = derivations[table.describe.name];
  if (derive === undefined) return;
  derive(
    (field) => table.value(row, field),
    (field, value) => table.set(row, field, value),
    (field) => old === null || table.value(row, field) !== table.value(old, field),
  );
}
