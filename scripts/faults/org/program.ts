/** A process of its own, so that it can be killed. Takes {@link ServedOrgOptions} as JSON and prints `{url}` as one line when it answers. */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import type { ServedOrgOptions } from './served-org.ts';

enableCompileCache(path.resolve(import.meta.dirname, '../../../.cache/compile'));
const { serveOrg } = await import('./served-org.ts');
const url = await serveOrg(JSON.parse(process.argv[2] ?? '{}') as ServedOrgOptions);
process.stdout.write(`${JSON.stringify({ url })}\n`);
