/**
 * A process of its own, so that its memory is its own: inserts accounts in transactions of 10,000 and reads them through a batch job.
 * Usage: node scripts/bench/scale-run.ts ROWS FILE; prints one line of JSON.
 */
import path from 'node:path';
import { readSource } from '../../local/org/metadata/index.ts';
import { openOrg } from '../../local/org/org.ts';

const CHUNK = 10_000;
const [rows = 0, file = ''] = [Number(process.argv[2]), process.argv[3]];

let peakBytes = 0;
const lookAtMemory = (): void => {
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
};

const org = openOrg({ file });
const deployed = org.deploy(readSource(path.join(import.meta.dirname, 'fixtures/scale'), null));
if (!deployed.success) throw new Error(deployed.errors[0]?.message);

const insertStarted = performance.now();
for (let from = 0; from < rows; from += CHUNK) {
  const { exceptionMessage } = org.runAnonymous(`List<Account> accounts = new List<Account>();
    for (Integer index = ${from}; index < ${Math.min(rows, from + CHUNK)}; index++) accounts.add(new Account(Name = 'Account ' + index, NumberOfEmployees = index));
    insert accounts;`);
  if (exceptionMessage !== null) throw new Error(exceptionMessage);
  lookAtMemory();
}
const insertMilliseconds = performance.now() - insertStarted;

const readStarted = performance.now();
org.runAnonymous('Database.executeBatch(new ReadAll(), 2000);');
while (org.nextDue() !== null) {
  org.step();
  lookAtMemory();
}
const readMilliseconds = performance.now() - readStarted;
const seen = org.query(`SELECT Id FROM Task WHERE Subject = 'seen ${rows}'`).totalSize;
if (seen !== 1) throw new Error(`The batch did not see all ${rows} rows: ${org.failures[0]?.message}`);
org.close();
console.log(JSON.stringify({ rows, insertMilliseconds, readMilliseconds, peakMegabytes: peakBytes / 1024 / 1024 }));
