import { OrgData } from '../data/org-data.ts';
import type { Store } from '../data/store/store.ts';
import type { Org } from '../org.ts';

/** The file of an org: ids and settings of what APIs keep. */
export function storeOf(org: Org): Store {
  return dataOf(org).store;
}

/** The org's data with what goes beyond the service. */
export function dataOf(org: Org): OrgData {
  const { data } = org.services;
  if (!(data instanceof OrgData)) throw new Error('This org keeps its data elsewhere');
  return data;
}
