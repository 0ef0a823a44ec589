import { inheritsFrom } from '../types/members.ts';
import type { ClassSymbol, Visibility } from '../types/symbols.ts';
import type { Site } from './site.ts';

interface Guarded {
  readonly owner: ClassSymbol;
  readonly visibility: Visibility;
  readonly testVisible: boolean;
}

/** May code at this place use a member? */
export function isVisible(site: Site, member: Guarded): boolean {
  const { owner } = member;
  if (owner.origin === 'platform') return true;
  const from = site.owner;
  // Classes of a script have no privacy inside of it.
  if (owner.scriptPrefix !== '' && from === null) return true;
  if (from !== null && from.topLevel === owner.topLevel) return true;
  if (member.visibility === 'global') return true;
  if (owner.namespace !== site.namespace) return false;
  if (member.visibility === 'public') return true;
  if (member.testVisible && site.isTest) return true;
  if (member.visibility !== 'protected') return false;
  for (let at = from; at !== null; at = at.outer) if (inheritsFrom(at, owner)) return true;
  return false;
}
