import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Threads don't share compiled modules; the cache on disk makes theirs quick to load.
enableCompileCache(path.resolve(import.meta.dirname, '../../../../.cache/compile'));
await import('./run-worker.ts');
