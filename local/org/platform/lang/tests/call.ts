import { enter } from '../../../runtime/services.ts';
import type { OrgServices } from '../../../runtime/services.ts';
import type { PlatformClass } from '../../../runtime/platform-class.ts';
import { noUse, synchronousLimits } from '../../../runtime/transaction.ts';
import type { Transaction } from '../../../runtime/transaction.ts';
import { ApexList } from '../../../runtime/values/list.ts';

/** Calls a member of a platform class by its name and number of parameters, or by its whole signature. */
export function call(platform: PlatformClass, member: string, ...args: unknown[]): unknown {
  const groups = { ...platform.constructors, ...platform.statics, ...platform.methods };
  const isMethod = (key: string) => platform.methods?.[key] !== undefined;
  const key = Object.hasOwn(groups, member) ? member : Object.keys(groups).find((each) => nameOf(each) === member && countOf(each) + (isMethod(each) ? 1 : 0) === args.length);
  if (key === undefined) throw new Error(`${platform.name} has no ${member} for ${args.length} arguments`);
  return plain(groups[key]!(...args));
}

/** Lists as arrays: easier to expect. */
function plain(value: unknown): unknown {
  return value instanceof ApexList ? value.a : value;
}

function nameOf(signature: string): string {
  return /(\w+)\(/.exec(signature)?.[1] ?? '';
}

function countOf(signature: string): number {
  const inside = /\((.*)\)/.exec(signature)?.[1]?.replace(/<[^<>]*>/g, '') ?? '';
  return inside.trim() === '' ? 0 : inside.split(',').length;
}

/** Runs a body with an org and a transaction of which only the named parts exist. */
export function inOrg<T>(org: Partial<OrgServices> & { readonly domainUrl?: string }, running: Partial<Transaction>, body: () => T): T {
  const transaction = { kind: 'test', isTest: false, used: noUse(), limits: synchronousLimits, uncommittedWork: false, testState: new Map(), ...running } as unknown as Transaction;
  const before = enter(org as OrgServices, transaction);
  try {
    return body();
  } finally {
    enter(before.org, before.transaction);
  }
}

/** Matches an Apex exception. */
export function apexError(typeName: string, message: unknown): Error {
  return expect.objectContaining({ typeName: `System.${typeName}`, message });
}
