import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from '../../codegen/generate/apex-files.ts';
import { typeText } from '../../codegen/generate/server-methods/component-types.ts';
import { readServerApi } from '../../codegen/generate/server-methods/read-server-api.ts';
import type { ServerMethod, ServerType } from '../../codegen/generate/server-methods/server-api.ts';
import { root } from '../test-stages/stage.ts';

export const methodsPage = path.join(root, 'docs/developers/server-methods.md');

const BEGIN = '<!-- list: generated, see scripts/server-methods.ts -->\n';
const END = '<!-- end of list -->\n';

/** @returns the page with its list of methods as the sources are now */
export function withMethods(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin)
    throw new Error(`docs/developers/server-methods.md lacks the lines ${BEGIN.trim()} and ${END.trim()}.`);
  return `${page.slice(0, begin)}${BEGIN}\n${list()}\n${page.slice(end)}`;
}

function list(): string {
  const { methods } = readServerApi(sourceFiles());
  const labels = permissionLabels();
  const controllers = [...new Set(methods.map(({ controller }) => controller))];
  return controllers
    .map((controller) => ({ controller, own: methods.filter((method) => method.controller === controller) }))
    .map(
      ({ controller, own }) =>
        `### ${controller}\n\n| method | permission | what it does |\n| --- | --- | --- |\n${own.map((method) => row(method, labels)).join('')}`,
    )
    .join('\n');
}

function row(method: ServerMethod, labels: ReadonlyMap<string, string>): string {
  const parameters = method.parameters.map(({ name, type }) => `${name}: ${short(type)}`).join(', ');
  const permissions = method.permissions.map((constant) => labels.get(constant) ?? constant).join(', ');
  const cells = [
    `\`${method.name}(${parameters}): ${short(method.result)}\``,
    permissions,
    `${method.says}${method.cacheable ? ' Cacheable.' : ''}`,
  ];
  return `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|')).join(' | ')} |\n`;
}

const short = (type: ServerType): string => typeText(type).replaceAll('Server.', '');

/** Names of the custom permissions by the constants that the sources use for them. */
function permissionLabels(): Map<string, string> {
  const source = readFileSync(path.join(root, 'codegen/package/apex/shared/Permissions.ts'), 'utf8');
  return new Map(
    [...source.matchAll(/static readonly ([A-Z_]+): string = '(\w+)'/g)].map(([, constant, name]) => [
      constant!,
      name!,
    ]),
  );
}
