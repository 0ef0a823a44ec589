import type { Workspace } from '../workspaces/workspace.ts';
import { html, link } from './html.ts';
import type { Markup } from './html.ts';

export type Section = 'segment' | 'requests' | 'streams' | 'faults' | 'workspaces';

export interface PageFrame {
  readonly title: string;
  readonly section: Section;
  readonly workspaces: readonly Workspace[];
  readonly workspace: Workspace | undefined;
  /** Switches that are on, shown in the navigation so that nobody wonders at failures. */
  readonly faultCount: number;
  readonly now: number;
}

const SECTIONS: readonly {
  readonly section: Section;
  readonly path: string;
  readonly group: string;
  readonly label: string;
}[] = [
  { section: 'segment', path: '/segment', group: 'Segment', label: 'Create segment' },
  { section: 'requests', path: '/requests', group: 'Data', label: 'API requests' },
  { section: 'streams', path: '/streams', group: 'Data', label: 'Streams' },
  { section: 'faults', path: '/faults', group: 'Local', label: 'Faults' },
  { section: 'workspaces', path: '/workspaces', group: 'Local', label: 'Workspaces' },
];

/** The frame that all pages share: navigation, workspace switch, clock. */
export function layout(frame: PageFrame, content: Markup): string {
  const { workspace } = frame;
  const groups = [...new Set(SECTIONS.map(({ group }) => group))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title} · Local MoEngage</title>
        <link rel="stylesheet" href="/page/style.css" />
        <link rel="icon" href="data:," />
        <script type="module" src="/page/page.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <div class="shell">
          <nav class="navigation" aria-label="Main">
            <p class="brand"><span aria-hidden="true">◆</span> MoEngage <small>local</small></p>
            ${groups.map(
              (group) =>
                html`<p class="group">${group}</p>
                  <ul>
                    ${SECTIONS.filter((entry) => entry.group === group).map(
                      ({ section, path, label }) =>
                        html`<li>
                          <a
                            href="${link(path, { workspace: workspace?.id })}"
                            ${section === frame.section && html` aria-current="page"`}
                            >${label}${section === 'faults' && frame.faultCount > 0 && html` <span class="count">${frame.faultCount}</span>`}</a
                          >
                        </li>`,
                    )}
                  </ul>`,
            )}
          </nav>
          <div class="main">
            <header class="bar">
              <form method="get" class="switch">
                <label for="workspace">Workspace</label>
                <select id="workspace" name="workspace" data-submit>
                  ${frame.workspaces.map(
                    ({ id, name }) =>
                      html`<option value="${id}" ${id === workspace?.id && html` selected`}>
                        ${name === id ? id : `${name} (${id})`}
                      </option>`,
                  )}
                </select>
                <noscript><button>Go</button></noscript>
              </form>
              ${workspace && html`<span class="pill">DC-${workspace.dataCenter}</span><span class="pill ${workspace.status === 'ok' ? 'good' : 'bad'}">${workspace.status}</span>`}
              <span class="clock">Clock ${new Date(frame.now).toISOString().slice(0, 19).replace('T', ' ')} UTC</span>
            </header>
            <main id="content">
              <h1>${frame.title}</h1>
              ${content}
            </main>
          </div>
        </div>
      </body>
    </html>`.text;
}
