import { scriptMember, typeDeclaration, modified } from './declarations.ts';
import { query } from './soql.ts';
import { all, find, get, name, oracleTree, range } from './tree.ts';
import type { Converted } from './tree.ts';

/** The tree that the reference parser gives for a `.cls` file, in our shape. */
export function oracleCompilationUnit(source: string, file: string): Converted {
  const wrapper = get(oracleTree(source, 'compilationUnit'), 'typeDeclaration');
  const at = range(wrapper);
  return {
    kind: 'CompilationUnit',
    ...at,
    file,
    declaration: { ...typeDeclaration(wrapper, at), ...modified(wrapper) },
  };
}

export function oracleTrigger(source: string, file: string): Converted {
  const tree = oracleTree(source, 'triggerUnit');
  const [own, object] = all(tree, 'id').map(name);
  const block = get(tree, 'triggerBlock');
  const events = all(tree, 'triggerCase').map((child) => {
    const [timing, operation] = child.children.map((token) => token.text.toLowerCase());
    return { kind: 'TriggerEvent', ...range(child), timing, operation };
  });
  const body = all(block, 'triggerBlockMember').map(scriptMember);
  return { kind: 'TriggerUnit', ...range(tree), end: block.end, file, name: own, object, events, body };
}

export function oracleAnonymous(source: string, file: string): Converted {
  const block = find(oracleTree(source, 'anonymousUnit'), 'anonymousBlock')!;
  const body = all(block, 'anonymousBlockMember').map(scriptMember);
  return { kind: 'AnonymousUnit', ...range(block), file, body };
}

export function oracleSoql(source: string): Converted {
  return query(oracleTree(source, 'query'));
}
