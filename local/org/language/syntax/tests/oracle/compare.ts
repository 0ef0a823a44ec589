/** The first place where two trees differ, as `path: ours / theirs`; null when they are equal. */
export function firstDifference(ours: unknown, theirs: unknown, path = ''): string | null {
  if (ours === theirs) return null;
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) {
    return `${path}: ${show(ours)} / ${show(theirs)}`;
  }
  const left = ours as Record<string, unknown>;
  const right = theirs as Record<string, unknown>;
  if (left.kind !== right.kind) return `${path}.kind: ${show(left.kind)} / ${show(right.kind)}${place(left)}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const difference = firstDifference(left[key], right[key], `${path}.${key}`);
    if (difference !== null) return difference.includes(' at ') ? difference : difference + place(left);
  }
  return null;
}

function show(value: unknown): string {
  return typeof value === 'object' && value !== null ? ((value as { kind?: string }).kind ?? 'list') : String(value);
}

function place(node: Record<string, unknown>): string {
  return node.line === undefined ? '' : ` at ${String(node.line)}:${String(node.column)}`;
}
