/** Rows of a table: `| CN-1 | says | state | proved by |`. */
const ROW = /^\| ([A-Z]{2}-\d+) \| (.*) \| (works|partly|later) \|.*\|$/;

/**
 * Fills the last column of the rules' page.
 * @returns the page, and the rules that are said to work without a test
 */
export function rulesPage(page: string, tests: ReadonlyMap<string, readonly string[]>): { text: string; unproved: string[] } {
  const unproved: string[] = [];
  const lines = page.split('\n').map((line) => {
    const [, rule, says, state] = ROW.exec(line) ?? [];
    if (rule === undefined) return line;
    const proofs = tests.get(rule) ?? [];
    if (state === 'works' && proofs.length === 0) unproved.push(rule);
    return `| ${rule} | ${says} | ${state} | ${proofs.map((proof) => `\`${proof}\``).join(', ')} |`;
  });
  return { text: lines.join('\n'), unproved };
}
