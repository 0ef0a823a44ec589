import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { SchemaRegistry } from '../schema/registry.ts';
import { Store } from '../store/store.ts';

const inFolder = (body: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'org-store-'));
  try {
    body(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('store', () => {
  it('refuses a file that another process holds, and one that is no database', () => {
    inFolder((folder) => {
      const file = join(folder, 'org.db');
      const store = new Store(file);
      const script = `import { Store } from ${JSON.stringify(new URL('../store/store.ts', import.meta.url).href)}; try { new Store(${JSON.stringify(file)}); console.log('opened'); } catch (e) { console.log(e.message); }`;
      const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
      expect(answer).toContain('Another running process has the org file');
      store.close();
      const other = join(folder, 'other.db');
      writeFileSync(other, 'no database at all, just text'.repeat(100));
      expect(() => new Store(other)).toThrow(/is damaged or no org file/);
    });
  });

  it('keeps what was committed when the process is killed, and nothing else', () => {
    inFolder((folder) => {
      const file = join(folder, 'org.db');
      const script = `import { Store } from ${JSON.stringify(new URL('../store/store.ts', import.meta.url).href)};
        const store = new Store(${JSON.stringify(file)});
        store.begin(); store.setSetting('kept', 'yes'); store.sequences.nextId('001'); store.commit();
        store.begin(); store.setSetting('lost', 'yes'); process.kill(process.pid, 'SIGKILL');`;
      expect(() => execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })).toThrow();
      const store = new Store(file);
      expect([store.setting('kept'), store.setting('lost')]).toEqual(['yes', null]);
      expect(store.sequences.nextId('001')).toBe('001000000000002AAA');
      store.close();
    });
  });

  it('adds columns to tables with rows, moves decimals to a new scale, keeps key prefixes', () => {
    inFolder((folder) => {
      const file = join(folder, 'org.db');
      const open = (scale: number, more: boolean): Store => {
        const store = new Store(file);
        const schema = new SchemaRegistry(store.keyPrefixes);
        const thing = { name: 'Thing__c', fields: [{ name: 'Size__c', type: 'Number', precision: 18, scale } as const, ...(more ? [{ name: 'Done__c', type: 'Checkbox', defaultValue: 'true' } as const] : [])] };
        schema.define(more ? [{ name: 'Before__c', fields: [] }, thing] : [thing]);
        store.synchronise(schema);
        expect(schema.object('Thing__c')?.keyPrefix).toBe('a00');
        return store;
      };
      const first = open(0, false);
      first.run('INSERT INTO "Thing__c" ("Id", "Size__c") VALUES (?, ?)', 'x', 7);
      first.close();
      const second = open(2, true);
      expect(second.rows('SELECT "Size__c", "Done__c" FROM "Thing__c"')).toEqual([[700, 1]]);
      second.close();
    });
  });

  it('nests transactions: an inner one can be given up by itself', () => {
    const store = new Store(':memory:');
    store.begin();
    store.setSetting('a', '1');
    store.begin();
    store.setSetting('a', '2');
    store.abort();
    store.commit();
    expect(store.setting('a')).toBe('1');
  });
});
