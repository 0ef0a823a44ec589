import { findTests, type TestClass } from '../../../testing/find-tests.ts';
import type { CompiledClass } from '../../../runtime/services.ts';
import { ApiError } from '../../api-error.ts';

export interface TestItem {
  readonly classId?: string;
  /** `Class` or `ns.Class`. */
  readonly className?: string;
  readonly namespace?: string;
  readonly testMethods?: readonly string[];
}

/** Body of `runTestsAsynchronous` and `runTestsSynchronous`. Lists of names and ids are texts with commas. Source: Tooling API Developer Guide. */
export interface TestRequest {
  readonly tests?: readonly TestItem[];
  readonly classNames?: string;
  readonly classids?: string;
  readonly classIds?: string;
  readonly suiteNames?: string;
  readonly suiteids?: string;
  readonly suiteIds?: string;
  readonly testLevel?: 'RunSpecifiedTests' | 'RunLocalTests' | 'RunAllTestsInOrg';
  readonly skipCodeCoverage?: boolean;
}

export interface SelectionParts {
  readonly classes: Iterable<CompiledClass>;
  /** `ns.Class` of an ApexClass id; undefined when nothing has it. */
  readonly classNamed: (id: string) => string | undefined;
  /** Ids of the classes in suites, by their names or ids; undefined for an unknown one. */
  readonly suiteClasses: (nameOrId: string) => readonly string[] | undefined;
}

/** The tests that a request asks for. @throws ApiError INVALID_INPUT in Salesforce's words */
export function selectTests(request: TestRequest, parts: SelectionParts): TestClass[] {
  const all = findTests(parts.classes, undefined);
  switch (request.testLevel) {
    case 'RunAllTestsInOrg': return all;
    case 'RunLocalTests': return all.filter(({ compiled }) => compiled.namespace === null);
    default: return specified(request, all, parts);
  }
}

function specified(request: TestRequest, all: readonly TestClass[], { classNamed, suiteClasses }: SelectionParts): TestClass[] {
  const items: TestItem[] = [
    ...(request.tests ?? []),
    ...words(request.classNames).map((className) => ({ className })),
    ...words(request.classids ?? request.classIds).map((classId) => ({ classId })),
    ...[...words(request.suiteNames), ...words(request.suiteids ?? request.suiteIds)].flatMap((suite) =>
      (suiteClasses(suite) ?? invalid(`Can't find the suite ${suite}. Provide the name or ID of a test suite of this org.`)).map((classId) => ({ classId }))),
  ];
  if (items.length === 0) invalid('Always provide a classes, suites, tests, or testLevel property.');
  const picked = new Map<TestClass, Set<string> | null>();
  for (const { classId, className, namespace, testMethods } of items) {
    const name = classId === undefined ? `${namespace ? `${namespace}.` : ''}${className ?? ''}` : classNamed(classId) ?? '';
    const found = all.find((test) => test.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) return invalid(`This class name's value is invalid: ${name || (classId ?? '')}. Provide the name of an Apex class that has test methods.`);
    const before = picked.get(found);
    if (testMethods === undefined || testMethods.length === 0 || before === null) picked.set(found, null);
    else picked.set(found, new Set([...(before ?? []), ...testMethods.map((method) => method.toLowerCase())]));
  }
  return [...picked].map(([test, methods]) => (methods === null ? test : { ...test, methods: test.methods.filter(({ name }) => methods.has(name.toLowerCase())) }));
}

function words(list: string | undefined): string[] {
  return (list ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
}

function invalid(message: string): never {
  throw new ApiError(400, 'INVALID_INPUT', message);
}
