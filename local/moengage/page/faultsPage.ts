import type { Fault } from '../faults/fault.ts';
import { html, time } from './html.ts';
import type { Markup } from './html.ts';

/** What a fault does, as a sentence. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'status':
      return `Answers ${fault.status}${fault.condition ? ` (${fault.condition})` : ''}${fault.spelling ? ` in the spelling ${fault.spelling}` : ''}`;
    case 'slow':
      return `Waits ${fault.milliseconds} ms ${fault.when === 'before' ? 'before' : 'after'} accepting`;
    case 'drop':
      return `Drops the connection ${fault.when} acceptance`;
    case 'rateLimit':
      return `Answers 429 for ${fault.seconds} s`;
    case 'poison':
      return `Answers ${fault.status} to any request that contains the user ${fault.customerId}`;
  }
}

interface Form {
  readonly kind: string;
  readonly title: string;
  readonly fields: Markup;
}

const FORMS: readonly Form[] = [
  {
    kind: 'status',
    title: 'Any status',
    fields: html`<p>
        <label for="status">HTTP status</label
        ><select id="status" name="status">
          ${[400, 401, 403, 409, 413, 415, 429, 500, 502, 503].map(
            (status) => html`<option${status === 503 && html` selected`}>${status}</option>`,
          )}
        </select>
      </p>
      <p>
        <label for="spelling">Spelling of the body</label
        ><input id="spelling" name="spelling" placeholder="as the endpoint prints it" />
      </p>`,
  },
  {
    kind: 'slow',
    title: 'Slow answer',
    fields: html`<p>
        <label for="milliseconds">Milliseconds</label
        ><input id="milliseconds" name="milliseconds" type="number" min="0" value="5000" />
      </p>
      <p>
        <label for="slow-when">When</label
        ><select id="slow-when" name="when">
          <option value="after">after acceptance</option>
          <option value="before">before acceptance</option>
        </select>
      </p>`,
  },
  {
    kind: 'drop',
    title: 'Dropped connection',
    fields: html`<p>
      <label for="drop-when">When</label
      ><select id="drop-when" name="when">
        <option value="before">before acceptance</option>
        <option value="after">after acceptance</option>
      </select>
    </p>`,
  },
  {
    kind: 'rateLimit',
    title: 'Rate limit',
    fields: html`<p>
      <label for="seconds">Seconds</label><input id="seconds" name="seconds" type="number" min="1" value="60" />
    </p>`,
  },
  {
    kind: 'poison',
    title: 'Poisonous record',
    fields: html`<p><label for="customerId">Customer ID</label><input id="customerId" name="customerId" required /></p>
      <p>
        <label for="poison-status">HTTP status</label
        ><select id="poison-status" name="status">
          <option>400</option>
          <option>413</option>
        </select>
      </p>`,
  },
];

function scopeFields(kind: string): Markup {
  return html`<p>
      <label for="${kind}-times">Times</label
      ><input id="${kind}-times" name="times" type="number" min="1" placeholder="until cleared" />
    </p>
    <p>
      <label for="${kind}-path">Path begins with</label
      ><input id="${kind}-path" name="path" placeholder="any" list="paths" />
    </p>`;
}

/** The switches. */
export function faultsPage(workspaceId: string, faults: readonly Fault[], problem: string | null): Markup {
  return html` ${problem !== null && html`<p class="notice bad" role="alert">${problem}</p>`}
    <section class="card" aria-labelledby="on">
      <h2 id="on">Switched on (${faults.length})</h2>
      ${
        faults.length === 0
          ? html`<p class="empty">None: MoEngage is healthy.</p>`
          : html`<div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th scope="col">Fault</th>
                      <th scope="col">Where</th>
                      <th scope="col">How often</th>
                      <th scope="col" class="number">Struck</th>
                      <td></td>
                    </tr>
                  </thead>
                  <tbody>
                    ${faults.map(
                      (fault) =>
                        html`<tr>
                          <td><strong>${fault.id}</strong> ${describeFault(fault)}</td>
                          <td>
                            ${fault.workspaceId ?? 'every workspace'}${fault.path && html`<br /><span class="identifier">${fault.path}…</span>`}
                          </td>
                          <td>
                            ${fault.times ? `${fault.times} times` : fault.until ? html`until ${time(fault.until)}` : 'until cleared'}
                          </td>
                          <td class="number">${fault.struck}</td>
                          <td>
                            <form method="post" action="/faults/clear">
                              <input type="hidden" name="workspace" value="${workspaceId}" /><input
                                type="hidden"
                                name="id"
                                value="${fault.id}"
                              /><button class="quiet">Clear</button>
                            </form>
                          </td>
                        </tr>`,
                    )}
                  </tbody>
                </table>
              </div>
              <form method="post" action="/faults/clear">
                <input type="hidden" name="workspace" value="${workspaceId}" /><button class="quiet">Clear all</button>
              </form>`
      }
    </section>
    <datalist id="paths">
      <option value="/v1/transition"></option>
      <option value="/v1/customer"></option>
      <option value="/v1/event"></option>
      <option value="/v1/integrations"></option>
    </datalist>
    <div class="grid">
      ${FORMS.map(
        ({ kind, title, fields }) =>
          html`<form method="post" action="/faults" class="card">
            <h2>${title}</h2>
            <input type="hidden" name="workspace" value="${workspaceId}" /><input
              type="hidden"
              name="kind"
              value="${kind}"
            />
            ${fields}${scopeFields(kind)}
            <p>
              <label><input type="checkbox" name="everywhere" value="true" /> In every workspace</label>
            </p>
            <p><button>Switch on</button></p>
          </form>`,
      )}
    </div>`;
}
