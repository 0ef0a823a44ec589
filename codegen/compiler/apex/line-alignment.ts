interface Token {
  text: string;
  line: number;
}

/** Words, numbers and single characters with their lines; white space is what formatting changes. */
function tokens(text: string): Token[] {
  const found: Token[] = [];
  text.split('\n').forEach((source, at) => {
    for (const match of source.matchAll(/\w+|[^\s\w]/g)) found.push({ text: match[0].toLowerCase(), line: at + 1 });
  });
  return found;
}

/**
 * From lines of a text to lines of the same text formatted. Both are read token by token; where the formatter added or dropped one
 * (parentheses, commas), the reading meets again at the next pair of equal tokens nearby.
 */
export function alignLines(before: string, after: string): (line: number) => number {
  const from = tokens(before);
  const to = tokens(after);
  const lines = new Map<number, number>();
  let [left, right] = [0, 0];
  while (left < from.length && right < to.length) {
    const [skipLeft, skipRight] = nearestMeeting(from, to, left, right);
    left += skipLeft;
    right += skipRight;
    const [source, target] = [from[left], to[right]];
    if (!source || !target) break;
    if (!lines.has(source.line)) lines.set(source.line, target.line);
    left++;
    right++;
  }
  return (line) => {
    for (let at = line; at > 0; at--) {
      const found = lines.get(at);
      if (found !== undefined) return found;
    }
    return line;
  };
}

const reach = 12;

function nearestMeeting(from: readonly Token[], to: readonly Token[], left: number, right: number): [number, number] {
  for (let distance = 0; distance <= 2 * reach; distance++) {
    for (let skip = Math.max(0, distance - reach); skip <= Math.min(distance, reach); skip++) {
      if (from[left + skip]?.text !== undefined && from[left + skip]?.text === to[right + distance - skip]?.text) return [skip, distance - skip];
    }
  }
  return [1, 1];
}
