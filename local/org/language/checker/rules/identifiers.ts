import type { Name } from '../../syntax/ast.ts';
import { report } from '../site.ts';
import type { Site } from '../site.ts';

/** Words that Apex keeps for itself though its grammar could do without: they name no variable, field, parameter or type. Methods may have them. */
const reservedNames = new Set(
  (
    'array activate any autonomous begin bigdecimal bulk byte case cast char collect commit const default desc end export exception exit float goto group having hint int ' +
    'into inner import join loop number object outer of package parallel pragma retrieve rollback sort short super switch system synchronized transaction this then when'
  ).split(' '),
);
const reservedTypes = new Set(['apexpages', 'page']);

const MAX_NAME = 255;

/** A name that is declared: its letters, its length, and what Apex has reserved. */
export function checkName(site: Site, name: Name, kind: 'variable' | 'type' | 'method'): void {
  const { text } = name;
  const key = text.toLowerCase();
  if (text.includes('__') || text.endsWith('_')) report(site, name, `Invalid character in identifier: ${text}`);
  else if (kind !== 'method' && reservedNames.has(key)) report(site, name, `Identifier name is reserved: ${text}`);
  else if (kind === 'type' && reservedTypes.has(key)) report(site, name, `Identifier type is reserved: ${text}`);
  else if (text.length > MAX_NAME) report(site, name, `Identifier name is too long: ${text}`);
}
