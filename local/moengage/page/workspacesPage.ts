import { ACCOUNT_STATUSES, DATA_CENTERS } from '../workspaces/workspace.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import { html } from './html.ts';
import type { Markup } from './html.ts';

function options(values: readonly string[], chosen: string): Markup {
  return html`${values.map((value) => html`<option value="${value}" ${value === chosen && html` selected`}>${value}</option>`)}`;
}

function checkbox(name: string, label: string, checked: boolean): Markup {
  return html`<p>
    <label><input type="checkbox" name="${name}" value="true" ${checked && html` checked`} /> ${label}</label>
  </p>`;
}

/** Settings of each workspace. The Data key is never shown: a filled field sets a new one. */
export function workspacesPage(workspaces: readonly Workspace[], problem: string | null): Markup {
  return html` ${problem !== null && html`<p class="notice bad" role="alert">${problem}</p>`}
    <div class="grid">
      ${workspaces.map(
        (workspace) =>
          html`<form method="post" action="/workspaces" class="card">
            <h2 class="identifier">${workspace.id}</h2>
            <input type="hidden" name="id" value="${workspace.id}" />
            <p>
              <label for="name-${workspace.id}">Name</label
              ><input id="name-${workspace.id}" name="name" value="${workspace.name}" required />
            </p>
            <p>
              <label for="key-${workspace.id}">Data key</label
              ><input
                id="key-${workspace.id}"
                name="dataKey"
                type="password"
                autocomplete="off"
                placeholder="${workspace.dataKey === null ? 'not set' : 'set; type to replace it'}"
              />
            </p>
            <p>
              <label for="center-${workspace.id}">Data center</label
              ><select id="center-${workspace.id}" name="dataCenter">
                ${options(DATA_CENTERS, workspace.dataCenter)}
              </select>
            </p>
            <p>
              <label for="status-${workspace.id}">Account</label
              ><select id="status-${workspace.id}" name="status">
                ${options(ACCOUNT_STATUSES, workspace.status)}
              </select>
            </p>
            <p>
              <label for="bulk-${workspace.id}">Bulk answers</label
              ><select id="bulk-${workspace.id}" name="bulkAnswers">
                ${options(['validated', 'alwaysAccepted'], workspace.bulkAnswers)}
              </select>
            </p>
            <p>
              <label for="test-${workspace.id}">Test connection</label
              ><select id="test-${workspace.id}" name="testConnection">
                ${options(['success', 'error'], workspace.testConnection)}
              </select>
            </p>
            ${checkbox('unsetEnabled', 'unset_attributes enabled', workspace.unsetEnabled)}
            ${checkbox('objectsEnabled', 'Object attributes enabled', workspace.objectsEnabled)}
            ${checkbox('exportEnabled', 'Get User enabled', workspace.exportEnabled)}
            <p><button>Save</button></p>
          </form>`,
      )}
      <form method="post" action="/workspaces" class="card">
        <h2>New workspace</h2>
        <p>
          <label for="new-id">Workspace ID</label
          ><input id="new-id" name="id" required pattern="[A-Za-z0-9_\\-]{1,64}" />
        </p>
        <p><label for="new-name">Name</label><input id="new-name" name="name" required /></p>
        <p>
          <label for="new-key">Data key</label
          ><input id="new-key" name="dataKey" type="password" autocomplete="off" required />
        </p>
        <p>
          <label for="new-center">Data center</label
          ><select id="new-center" name="dataCenter">
            ${options(DATA_CENTERS, '01')}
          </select>
        </p>
        <p><button>Create</button></p>
      </form>
    </div>`;
}
