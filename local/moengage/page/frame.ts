import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Program } from '../program.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Section } from './layout.ts';

/** No markup of ours has scripts or styles in it, so none that came in with the data could run. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it, browsers send `Origin: null` with our own forms.
  'referrer-policy': 'same-origin',
};

export type Query = Readonly<Partial<Record<'workspace' | 'q' | 'attribute' | 'value' | 'offset', string>>>;

/** Sends pages in the frame that they share. */
export class Frame {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  /** The workspace asked for, or the first. */
  chosen(id: string | undefined): Workspace | undefined {
    const { workspaces } = this.#program;
    return (id === undefined ? undefined : workspaces.get(id)) ?? workspaces.list()[0];
  }

  send(
    reply: FastifyReply,
    title: string,
    section: Section,
    workspace: Workspace | undefined,
    content: Markup,
  ): FastifyReply {
    const { clock, faults, workspaces } = this.#program;
    const frame = {
      title,
      section,
      workspace,
      workspaces: workspaces.list(),
      faultCount: faults.list().length,
      now: clock.now(),
    };
    return reply.type('text/html; charset=utf-8').headers(SECURITY_HEADERS).send(layout(frame, content));
  }

  /** Waits until what was accepted is in the profiles, and takes out the users whose time is over. */
  async settle(): Promise<void> {
    const { clock, customers, ingestion } = this.#program;
    await ingestion.whenIdle();
    customers.purge(clock.now());
  }

  /** A route of a page that shows one workspace. */
  route(
    section: Section,
    title: string,
    content: (workspace: Workspace, query: Query) => Markup,
  ): (request: FastifyRequest<{ Querystring: Query }>, reply: FastifyReply) => Promise<FastifyReply> {
    return async (request, reply) => {
      await this.settle();
      const workspace = this.chosen(request.query.workspace);
      const body =
        workspace === undefined
          ? html`<p class="empty">Create a workspace first.</p>`
          : content(workspace, request.query);
      return this.send(reply, title, section, workspace, body);
    };
  }
}

/** The fields of a form that was posted. */
export function readForm(request: FastifyRequest): Partial<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
}
