import type { SchemaService } from '../data/schema/describe.ts';
import type { FieldValues } from '../runtime/sobject.ts';

const statuses: Readonly<Record<string, readonly FieldValues[]>> = {
  LeadStatus: ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'].map((name) => ({ MasterLabel: name, IsConverted: name === 'Closed - Converted' })),
  TaskStatus: ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'].map((name) => ({ MasterLabel: name, IsClosed: name === 'Completed' })),
  CaseStatus: ['New', 'Working', 'Escalated', 'Closed'].map((name) => ({ MasterLabel: name, IsClosed: name === 'Closed' })),
  TaskPriority: ['Normal', 'High', 'Low'].map((name) => ({ MasterLabel: name, IsHighPriority: name === 'High' })),
  OpportunityStage: ([
    ['Prospecting', 10, 'Pipeline'], ['Qualification', 10, 'Pipeline'], ['Needs Analysis', 20, 'Pipeline'], ['Value Proposition', 50, 'Pipeline'], ['Id. Decision Makers', 60, 'Pipeline'],
    ['Perception Analysis', 70, 'Pipeline'], ['Proposal/Price Quote', 75, 'Pipeline'], ['Negotiation/Review', 90, 'Pipeline'], ['Closed Won', 100, 'Closed'], ['Closed Lost', 0, 'Omitted'],
  ] as const).map(([MasterLabel, DefaultProbability, ForecastCategory]) => ({
    MasterLabel, DefaultProbability, ForecastCategory, ForecastCategoryName: ForecastCategory, IsActive: true, IsClosed: ForecastCategory !== 'Pipeline', IsWon: MasterLabel === 'Closed Won',
  })),
};

/** Rows of setup that code looks up in every org: the stages and statuses of standard objects, and the group of all internal users. */
export function seedSetup(schema: SchemaService, add: (object: string, values: FieldValues) => string): void {
  for (const [object, rows] of Object.entries(statuses)) {
    if (schema.object(object) === undefined) continue;
    rows.forEach((row, index) => add(object, { ApiName: row.MasterLabel, SortOrder: index + 1, ...(object === 'OpportunityStage' ? {} : { IsDefault: index === 0 }), ...row }));
  }
  if (schema.object('Group') !== undefined) add('Group', { Name: 'All Internal Users', DeveloperName: 'AllInternalUsers', Type: 'Organization' });
}
