import pc from 'picocolors';
import type { Finding } from './verdict/finding.ts';
import type { Outcome } from './run/outcome.ts';
import { stepText, type Plan } from './plan/step.ts';
import { grouped } from './verdict/grouped.ts';

const number = (value: number): string => value.toLocaleString('en-US');

/** Examples of one kind of finding that are worth reading. */
const EXAMPLES = 3;

/** What a campaign did, in lines of plain text: as they stand in docs/reliability.md. */
export function outcomeLines(plan: Plan, kills: number, outcome: Outcome): string[] {
  const { verdict, tally, people, changes, virtualHours, seconds } = outcome;
  const { users, events, rows } = verdict;
  const troubles = plan.steps.filter(({ kind }) => !['change', 'bulk', 'run', 'pass', 'trap'].includes(kind)).length;
  const ended = Object.entries(rows.statuses)
    .sort(([, one], [, other]) => other - one)
    .map(([status, count]) => `${number(count)} ${status}`)
    .join(', ');
  return [
    `seed ${plan.seed}: ${number(changes)} changes, ${troubles} troubles, ${tally.deaths} of ${kills} kills, ${tally.limits} limits, batch size ${plan.syncQueueBatchSize}, ${virtualHours.toFixed(1)} virtual hours in ${Math.round(seconds)} s`,
    `  callouts ${number(tally.callouts)}: ${number(tally.answered)} answered, ${tally.timedOut} timed out, ${tally.broken} broken; people: ${people.retries} retries, ${people.abandoned} abandoned, ${people.bulk} of many, ${people.historic} historic`,
    `  rows: ${ended}; ${number(rows.exceptions)} Exceptions`,
    `  users compared ${number(users.compared)}, deleted ${users.deleted}${users.deletedTooSoon > 0 ? ` (${users.deletedTooSoon} before MoEngage knew them)` : ''}; events ${number(events.expected)} (${events.late} without Customer ID at first), of historic syncs ${number(events.historic)}, doubled ${events.doubled} where an answer was lost or the process died`,
    `  ${verdict.findings.length === 0 ? 'nothing lost, nothing waits, nothing doubled without cause, no secret' : `${verdict.findings.length} FINDINGS`}`,
  ];
}

/** Kinds of findings with a few examples each. */
export function findingLines(findings: readonly Finding[]): string[] {
  return [...grouped(findings, ({ rule, what }) => `${rule} ${what}`)].flatMap(([kind, some]) => [
    pc.red(`  ${kind}: ${some.length}`),
    ...some.slice(0, EXAMPLES).map(({ details }) => `    ${details}`),
  ]);
}

/** The campaign step by step, for whoever has to find out. */
export const planLines = ({ steps, syncQueueBatchSize }: Plan): string[] => [
  `  Sync Queue Batch Size ${syncQueueBatchSize}`,
  ...steps.map((step, index) => `  ${String(index + 1).padStart(3)}. ${stepText(step)}`),
];
