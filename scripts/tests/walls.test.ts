import path from 'node:path';
import { ESLint } from 'eslint';
import { root } from '../test-stages/stage.ts';

/** Imports that would turn an arrow of docs/architecture.md around. */
const forbidden: readonly [file: string, imported: string][] = [
  ['codegen/compiler/index.ts', '../package/schema/index.ts'],
  ['codegen/compiler/apex/index.ts', '../../../local/org/org.ts'],
  ['codegen/package/schema/index.ts', '../../../local/org/org.ts'],
  ['codegen/package/schema/index.ts', '../../../scripts/demo.ts'],
  ['local/org/org.ts', '../moengage/server.ts'],
  ['local/org/data/org-data.ts', '../../../codegen/package/schema/index.ts'],
  ['local/moengage/server.ts', '../org/org.ts'],
  ['local/moengage/server.ts', '../../codegen/compiler/metadata/index.ts'],
];

const allowed: readonly [file: string, imported: string][] = [
  ['codegen/package/schema/index.ts', '../../compiler/metadata/index.ts'],
  ['scripts/demo.ts', '../local/org/org.ts'],
  ['local/org/org.ts', './data/org-data.ts'],
];

describe('the walls between the rooms', () => {
  const eslint = new ESLint({ cwd: root });

  async function refusals(file: string, imported: string): Promise<string[]> {
    const [result] = await eslint.lintText(`import { x } from '${imported}';\nconsole.log(x);\n`, { filePath: path.join(root, file) });
    return result!.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports').map(({ message }) => message);
  }

  test.each(forbidden)('%s may not import %s', async (file, imported) => {
    expect(await refusals(file, imported)).toEqual([expect.stringContaining('Arrows go one way')]);
  });

  test.each(allowed)('%s may import %s', async (file, imported) => {
    expect(await refusals(file, imported)).toEqual([]);
  });
});
