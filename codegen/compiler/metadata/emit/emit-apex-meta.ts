import { renderDocument } from '../xml/render.ts';

/** The description file that stands beside each Apex class or trigger (`X.cls-meta.xml`, `X.trigger-meta.xml`). */
export function renderApexMeta(kind: 'ApexClass' | 'ApexTrigger', apiVersion: number): string {
  return renderDocument(kind, { apiVersion, status: 'Active' });
}
