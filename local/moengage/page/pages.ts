import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { Program } from '../program.ts';
import { addDataRoutes } from './dataRoutes.ts';
import { Frame } from './frame.ts';
import { addStreamPageRoutes } from './streamRoutes.ts';
import { addSwitchRoutes } from './switchRoutes.ts';

const ASSETS: readonly (readonly [string, string])[] = [
  ['style.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
];

/** The dashboard: rendered here, with forms that work without JavaScript. */
export function addPages(app: FastifyInstance, program: Program): void {
  const frame = new Frame(program);
  for (const [name, type] of ASSETS) {
    const file = new URL(`assets/${name}`, import.meta.url);
    app.get(`/page/${name}`, async (_request, reply) => reply.type(type).send(await readFile(file)));
  }
  app.get('/', (_request, reply) => reply.redirect('/segment'));
  addDataRoutes(app, program, frame);
  addStreamPageRoutes(app, program, frame);
  addSwitchRoutes(app, program, frame);
}
