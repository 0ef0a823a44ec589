import { existsSync, globSync, readFileSync } from 'node:fs';
import { ApexSyntaxError, parseCompilationUnit, parseTrigger } from '../index.ts';
import { firstDifference } from './oracle/compare.ts';
import { oracleCompilationUnit, oracleTrigger } from './oracle/index.ts';

/**
 * The comparison with the reference parser on Apex that lies elsewhere: `APEX_CORPUS=folder,folder npx jest corpus`. Files that the
 * reference parser refuses must be refused by ours (a class file that holds a script, say).
 */
const folders = (process.env.APEX_CORPUS ?? '').split(',').filter((folder) => folder !== '');
const files = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => globSync(`${folder}/**/*.{cls,trigger}`));

(files.length === 0 ? test.skip : test)(
  'public code gives the same trees',
  () => {
    const differences = files.map(difference).filter((line) => line !== null);
    expect(differences).toEqual([]);
  },
  600_000,
);

function difference(file: string): string | null {
  const source = readFileSync(file, 'utf8');
  const isTrigger = file.endsWith('.trigger');
  const ours = attempt(() => (isTrigger ? parseTrigger(source, file) : parseCompilationUnit(source, file)));
  const theirs = attempt(() => (isTrigger ? oracleTrigger(source, file) : oracleCompilationUnit(source, file)));
  if (ours === null && theirs === null) return null;
  const found = firstDifference(ours, theirs);
  return found === null ? null : `${file} ${found}`;
}

/** null when the source is refused. */
function attempt<Tree>(parse: () => Tree): Tree | null {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ApexSyntaxError || (error as Error).constructor.name === 'ApexSyntaxError') return null;
    throw error;
  }
}
