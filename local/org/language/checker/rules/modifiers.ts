import type { Modified, ModifierKeyword, SourceRange } from '../../syntax/ast.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';

/** What can carry modifiers, in the plural that messages use. */
export type Declared = 'classes' | 'interfaces' | 'enums' | 'methods' | 'fields' | 'properties' | 'constructors' | 'locals' | 'parameters';

const scopes: readonly ModifierKeyword[] = ['global', 'public', 'protected', 'private'];
const sharing: readonly ModifierKeyword[] = ['with sharing', 'without sharing', 'inherited sharing'];

const allowed: Readonly<Record<Declared, ReadonlySet<ModifierKeyword>>> = {
  classes: new Set([...scopes, ...sharing, 'abstract', 'virtual', 'final']),
  interfaces: new Set([...scopes, 'virtual', 'abstract']),
  enums: new Set(scopes),
  methods: new Set([...scopes, 'abstract', 'virtual', 'override', 'static', 'final', 'testmethod', 'webservice']),
  fields: new Set([...scopes, 'static', 'final', 'transient', 'webservice']),
  properties: new Set([...scopes, 'static', 'final', 'transient', 'webservice', 'abstract', 'virtual', 'override']),
  constructors: new Set(scopes),
  locals: new Set(['final']),
  parameters: new Set(['final']),
};

/** Modifiers that may stand where they do, once, and one scope at most. */
export function checkModifiers(site: Site, declared: Declared, { modifiers }: Modified): void {
  const seen = new Set<ModifierKeyword>();
  let scope: ModifierKeyword | null = null;
  for (const modifier of modifiers) {
    const { keyword } = modifier;
    if (seen.has(keyword)) report(site, modifier, `Duplicate modifier: ${keyword}`);
    else if (!allowed[declared].has(keyword)) report(site, modifier, `${keyword} is not allowed on ${declared}`);
    else if (scopes.includes(keyword)) {
      if (scope !== null) report(site, modifier, 'Declarations can only have one scope');
      scope = keyword;
    }
    seen.add(keyword);
  }
}

/** Static members stand in top-level classes only. */
export function checkStatic(site: Site, declared: Declared, modified: Modified, at: SourceRange, isInner: boolean): void {
  if (isInner && modified.modifiers.some(({ keyword }) => keyword === 'static'))
    report(site, at, `static can only be used on ${declared} of a top level type`);
}
