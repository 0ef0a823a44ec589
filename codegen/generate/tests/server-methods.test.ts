import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from '../apex-files.ts';
import { componentTypes } from '../server-methods/component-types.ts';
import { readServerApi } from '../server-methods/read-server-api.ts';
import type { ServerApi } from '../server-methods/server-api.ts';

function apiOf(sources: Readonly<Record<string, string>>): ServerApi {
  const folder = mkdtempSync(join(tmpdir(), 'server-methods-'));
  try {
    return readServerApi(
      Object.entries(sources).map(([name, text]) => {
        const path = join(folder, `${name}.ts`);
        writeFileSync(path, text);
        return path;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const controller = (signature: string): string => `/** Shows deals. */
@WithSharing
export class DealController {
  /**
   * Reads one.
   * @returns the deal
   */
  @AuraEnabled({ cacheable: true }) static ${signature} { Permissions.require(Permissions.MONITOR_SYNCS); }
  static notForScreens(record: Contact): void {}
}`;

const deal = `/** A deal. */
export class Deal {
  @AuraEnabled id: Id;
  /** In the org's currency */
  @AuraEnabled amount: Decimal | null = null;
  @AuraEnabled stage: 'Open' | 'Won' = 'Open';
  @AuraEnabled lines: List<Line> = new List<Line>();
  hidden: Contact;
}`;

const line = `export class Line { @AuraEnabled prices: Map<string, Decimal | null> = new Map<string, Decimal | null>(); }`;

describe('types of server methods for components', () => {
  const api = apiOf({ DealController: controller('getDeal(dealId: Id, since: Datetime | null): Deal'), Deal: deal, Line: line });

  test('a class that travels becomes an interface, with the classes that it holds', () => {
    const text = componentTypes(api);
    expect(text).toContain('    id: Server.Id;\n');
    expect(text).toContain("    /** In the org's currency */\n    amount?: number | null;\n");
    expect(text).toContain("    stage: 'Open' | 'Won';\n");
    expect(text).toContain('    lines: Server.Line[];\n');
    expect(text).toContain('    prices: Record<string, number | null>;\n');
    expect(text).not.toContain('hidden');
  });

  test('a method becomes the module that a component imports', () => {
    expect(componentTypes(api)).toContain(`declare module '@salesforce/apex/DealController.getDeal' {
  /** Reads one. Answers the deal. */
  export default function getDeal(parameters: { dealId: Server.Id; since?: Server.IsoDateTime | null }): Promise<Server.Deal>;
}`);
  });

  test('a method tells its permission, and whether its answer may be kept', () => {
    expect(api.methods).toMatchObject([{ name: 'getDeal', cacheable: true, permissions: ['MONITOR_SYNCS'] }]);
  });

  test.each([
    ['an SObject', 'getDeal(): Contact', 'The answer of DealController.getDeal has the type Contact'],
    ['a list of SObjects', 'save(deals: List<Contact>): void', 'DealController.save, parameter deals, has the type Contact'],
    ['an untyped value', 'save(deal: unknown): void', 'parameter deal, has the type unknown'],
    ['no type', 'getDeal()', 'The answer of DealController.getDeal has no type'],
  ])('UI-4: %s in a signature is refused', (_what, signature, message) => {
    expect(() => apiOf({ DealController: controller(signature) })).toThrow(message);
  });

  test('UI-4: an SObject in a field of an answer is refused', () => {
    const sources = { DealController: controller('getDeal(): Deal'), Deal: 'export class Deal { @AuraEnabled record: Contact; }' };
    expect(() => apiOf(sources)).toThrow('Deal.record has the type Contact');
  });
});

/** What TypeScript says of each component that calls the package's methods. */
function complaintsAbout(components: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'component-'));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  try {
    const types = write('server.d.ts', componentTypes(readServerApi(sourceFiles())));
    const paths = components.map((component, index) => write(`component${index}.ts`, component));
    const program = ts.createProgram([types, ...paths], {
      strict: true, noEmit: true, skipLibCheck: true, types: [], lib: ['lib.es2020.d.ts'], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
    return [types, ...paths].map((path) =>
      program.getSemanticDiagnostics(program.getSourceFile(path)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')).join(' '),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a component is checked against what the server takes and answers', () => {
  const call = (parameters: string, rest = ''): string => `
    import getFailures from '@salesforce/apex/FailuresController.getFailures';
    const page = await getFailures(${parameters});
    ${rest}
    export {};`;
  const [types, right, lacking, unknown, unlike, missing] = complaintsAbout([
    call('{ filter: { errorType: "Payload Error" }, pageSize: 50 }', 'const name: string = page.failures[0]!.name; const next: string | null | undefined = page.next;'),
    call('{ filter: {} }'),
    call('{ filter: { errorTyp: "x" }, pageSize: 50 }'),
    call('{ filter: {}, pageSize: "50" }'),
    call('{ filter: {}, pageSize: 50 }', 'page.failed;'),
  ]);
  expect([types, right]).toEqual(['', '']);
  expect(lacking).toContain('pageSize');
  expect(unknown).toContain('errorTyp');
  expect(unlike).toContain("'string' is not assignable to type 'number'");
  expect(missing).toContain("'failed' does not exist");
});

describe('the package’s server methods', () => {
  const api = readServerApi(sourceFiles());

  test('UI-4: take and answer with plain types and classes of ours, and each asks for a permission', () => {
    expect(api.methods.length).toBeGreaterThanOrEqual(40);
    expect(api.methods.filter(({ permissions }) => permissions.length === 0)).toEqual([]);
  });

  test('each says what it does', () => {
    expect(api.methods.filter(({ says }) => says === '')).toEqual([]);
  });

  test('names of methods are unique: a component imports them by name', () => {
    const names = api.methods.map(({ controller: owner, name }) => `${owner}.${name}`.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });
});
