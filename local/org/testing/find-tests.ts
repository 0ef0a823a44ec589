import type { CompiledClass, CompiledMethod } from '../runtime/services.ts';

export interface TestClass {
  readonly compiled: CompiledClass;
  /** With namespace. */
  readonly name: string;
  readonly setup: readonly CompiledMethod[];
  readonly methods: readonly CompiledMethod[];
}

/** Test classes with the methods that the filter leaves, in order of name and source. Throws a sentence for a name that nothing has. */
export function findTests(classes: Iterable<CompiledClass>, filter: readonly string[] | undefined): TestClass[] {
  const all: TestClass[] = [];
  for (const compiled of classes) {
    // Inner classes hold no tests; their methods can't be static.
    if (compiled.name.includes('.')) continue;
    const methods = compiled.methods.filter((method) => method.isStatic && method.parameters.length === 0 && has(method, 'istest'));
    if (methods.length === 0) continue;
    const setup = compiled.methods.filter((method) => method.isStatic && (has(method, 'testsetup')));
    all.push({ compiled, name: compiled.namespace === null ? compiled.name : `${compiled.namespace}.${compiled.name}`, setup, methods });
  }
  all.sort((a, b) => a.name.localeCompare(b.name));
  return filter === undefined || filter.length === 0 ? all : filtered(all, filter);
}

function has(method: CompiledMethod, annotation: string): boolean {
  return method.annotations.some(({ name }) => name === annotation);
}

function filtered(all: readonly TestClass[], filter: readonly string[]): TestClass[] {
  const wanted = filter.map((name) => ({ name, lower: name.toLowerCase(), found: false }));
  const picked = all.map((test) => ({
    ...test,
    methods: test.methods.filter((method) => {
      const names = [test.compiled.name, test.name].flatMap((name) => [name, `${name}.${method.name}`]).map((name) => name.toLowerCase());
      const matches = wanted.filter(({ lower }) => names.includes(lower));
      for (const match of matches) match.found = true;
      return matches.length > 0;
    }),
  }));
  const missing = wanted.filter(({ found }) => !found).map(({ name }) => name);
  if (missing.length > 0) throw new Error(`There are no tests named ${missing.join(', ')}. Write Class or Class.method.`);
  return picked.filter(({ methods }) => methods.length > 0);
}
