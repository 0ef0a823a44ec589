import { isJsonObject } from './value.ts';

/** How `unset_attributes` names the attributes that it takes away. */
const MATCHERS: Readonly<Record<string, (name: string, wanted: string) => boolean>> = {
  equals: (name, wanted) => name === wanted,
  prefix: (name, wanted) => name.startsWith(wanted),
  suffix: (name, wanted) => name.endsWith(wanted),
  contains: (name, wanted) => name.includes(wanted),
};

/**
 * Reads `unset_attributes`: `[{"type":"equals|prefix|suffix|contains", "attr":"...", "case_sensitive":true}]`. Rules of another shape name
 * nothing. INFERRED: without `case_sensitive` the case counts.
 * @returns a function that says whether an attribute is to be unset
 */
export function unsetMatcher(rules: unknown): (name: string) => boolean {
  if (!Array.isArray(rules)) return () => false;
  const tests = rules.filter(isJsonObject).flatMap((rule) => {
    const { type, attr } = rule;
    if (typeof type !== 'string' || typeof attr !== 'string' || attr === '' || !Object.hasOwn(MATCHERS, type))
      return [];
    const matches = MATCHERS[type]!;
    const fold = rule.case_sensitive === false ? (text: string) => text.toLowerCase() : (text: string) => text;
    return [(name: string) => matches(fold(name), fold(attr))];
  });
  return (name) => tests.some((matches) => matches(name));
}
