import { runApex, type Stage } from './stage.ts';
import { median, rounded } from './statistics.ts';

/** What a statement costs the user's transaction. */
interface SaveCost {
  readonly queries: number;
  readonly statements: number;
  readonly rows: number;
  readonly cpuMilliseconds: number;
}

/** Titles of what {@link saveCost} returns. */
export const saveCostColumns: readonly string[] = ['SOQL queries', 'DML statements', 'DML rows', 'CPU ms'];

/**
 * Runs a save several times and asks Apex's own Limits. CPU is the median of the rounds; the first one compiles, and does not count.
 * @param prepare - Apex that comes before the save and does not count, by round
 * @param statement - the save itself
 */
export async function saveCost({ org }: Stage, rounds: number, prepare: (round: number) => string, statement: string): Promise<number[]> {
  const costs: SaveCost[] = [];
  for (let round = 0; round <= rounds; round++) {
    const measured = await runApex<SaveCost>(
      org,
      `${prepare(round)}
       Integer queries = Limits.getQueries();
       Integer statements = Limits.getDmlStatements();
       Integer dmlRows = Limits.getDmlRows();
       Integer cpu = Limits.getCpuTime();
       ${statement}
       System.debug('RESULT ' + JSON.serialize(new Map<String, Object>{
         'queries' => Limits.getQueries() - queries,
         'statements' => Limits.getDmlStatements() - statements,
         'rows' => Limits.getDmlRows() - dmlRows,
         'cpuMilliseconds' => Limits.getCpuTime() - cpu
       }));`,
    );
    if (round > 0) costs.push(measured);
  }
  const { queries, statements, rows } = costs[0]!;
  return [queries, statements, rows, rounded(median(costs.map(({ cpuMilliseconds }) => cpuMilliseconds)))];
}
