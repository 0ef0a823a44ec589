import { workspaces } from '../world/syncs.ts';
import type { Evidence } from './evidence.ts';
import { finding, type Finding } from './finding.ts';

/** A Data Key as it could stand somewhere: as it is, as JSON, in an address, as the Authorization header has it. */
function spellings(id: string, dataKey: string): string[] {
  return [
    dataKey,
    JSON.stringify(dataKey).slice(1, -1),
    encodeURIComponent(dataKey),
    Buffer.from(`${id}:${dataKey}`).toString('base64'),
    Buffer.from(dataKey).toString('base64').replace(/=+$/, ''),
  ];
}

/** CN-3, ER-7: no Data Key stands anywhere but in the protected setting. */
export function judgeSecrets({ texts }: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const { id, dataKey } of workspaces) {
    for (const { where, text } of texts) {
      // Texts are rows as JSON: a key in them is escaped once more.
      const found = spellings(id, dataKey).some((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)));
      if (found) findings.push(finding('ER-7', 'secret', `The Data Key of ${id} stands in ${where}.`));
    }
  }
  return findings;
}
