import { run } from '../test-stages/stage.ts';

/** Emits force-app from codegen/. */
export async function generatePackage(): Promise<void> {
  const { code, stdout, stderr } = await run('node', ['codegen/generate.ts']);
  if (code !== 0) throw new Error(`The package could not be generated.\n${stdout}${stderr}`);
}
