export interface SoqlToken {
  kind: 'word' | 'text' | 'number' | 'bind' | 'symbol' | 'end';
  text: string;
  /** Part of the template that it stands in, and where in it. */
  part: number;
  offset: number;
}

const form = /\s+|(?<text>'(?:\\.|[^'\\])*')|(?<word>[A-Za-z_%][\w.]*(?::\d+)?)|(?<number>[-+]?\d[\w:.+-]*)|(?<symbol><=|>=|!=|<>|[(),=<>])|(?<other>.)/gs;

/** The words of a query; each bind stands between two parts of the template. */
export function soqlTokens(parts: readonly string[]): SoqlToken[] {
  const tokens: SoqlToken[] = [];
  parts.forEach((source, part) => {
    if (part > 0) tokens.push({ kind: 'bind', text: ':bind', part, offset: 0 });
    for (const match of source.matchAll(form)) {
      const groups = match.groups ?? {};
      const kind = (['text', 'word', 'number', 'symbol'] as const).find((each) => groups[each] !== undefined);
      if (kind) tokens.push({ kind, text: match[0], part, offset: match.index });
      else if (groups['other'] !== undefined) tokens.push({ kind: 'symbol', text: match[0], part, offset: match.index });
    }
  });
  const last = parts.length - 1;
  tokens.push({ kind: 'end', text: 'the end', part: last, offset: parts[last]?.length ?? 0 });
  return tokens;
}
