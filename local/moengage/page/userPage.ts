import type { AttributeValue } from '../ingestion/value.ts';
import type { Customer } from '../storage/customers.ts';
import type { StoredEvent } from '../storage/events.ts';
import type { IngestionNote } from '../storage/notes.ts';
import { html, link, time } from './html.ts';
import type { Markup } from './html.ts';
import { fullName } from './segmentPage.ts';

function valueText(value: AttributeValue): string {
  return typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value);
}

function attributeTable(entries: readonly (readonly [string, AttributeValue])[], caption: string): Markup {
  return html`<div class="scroll">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Attribute</th>
          <th scope="col">Type</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          ([name, value]) =>
            html`<tr>
              <th scope="row" class="identifier">${name}</th>
              <td><span class="type ${value.type}">${value.type}</span></td>
              <td class="value">${valueText(value)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A profile: every attribute with the type that was recognised, the events, and what ingestion dropped or changed. */
export function userPage(customer: Customer, events: readonly StoredEvent[], notes: readonly IngestionNote[]): Markup {
  const attributes = Object.entries(customer.attributes).sort(([one], [other]) => (one < other ? -1 : 1));
  return html` <p><a href="${link('/segment', { workspace: customer.workspaceId })}">Back to the segment</a></p>
    ${
      customer.deletesAt !== null &&
      html`<p class="notice bad" role="status">
        This user was deleted through the API and disappears at ${time(customer.deletesAt)} UTC. Until then it stays
        visible and can be updated.
      </p>`
    }
    <dl class="figures">
      <div>
        <dt>Name</dt>
        <dd>${fullName(customer.attributes) || '–'}</dd>
      </div>
      <div>
        <dt>MoEngage ID</dt>
        <dd class="identifier">${customer.moengageId}</dd>
      </div>
      <div>
        <dt>First seen</dt>
        <dd>${time(customer.createdAt)}</dd>
      </div>
      <div>
        <dt>Last update</dt>
        <dd>${time(customer.updatedAt)}</dd>
      </div>
    </dl>
    <div class="columns">
      <section class="card" aria-labelledby="attributes">
        <h2 id="attributes">User attributes</h2>
        ${attributes.length === 0 ? html`<p class="empty">No attributes.</p>` : attributeTable(attributes, 'Attributes of the user with their recognised types')}
      </section>
      <section class="card" aria-labelledby="events">
        <h2 id="events">Events (${events.length})</h2>
        ${
          events.length === 0
            ? html`<p class="empty">No events.</p>`
            : html`<ol class="timeline">
                ${events.map(
                  (event) =>
                    html`<li>
                      <details>
                        <summary>
                          <strong>${event.name}</strong> ${time(event.happenedAt)}${
                            event.platform !== null && html` <span class="pill">${event.platform}</span>`
                          }
                        </summary>
                        <p class="hint">Received ${time(event.receivedAt)}</p>
                        ${attributeTable(Object.entries(event.attributes), `Attributes of ${event.name}`)}
                      </details>
                    </li>`,
                )}
              </ol>`
        }
      </section>
    </div>
    <section class="card" aria-labelledby="notes">
      <h2 id="notes">Dropped or changed at ingestion</h2>
      <p class="hint">MoEngage does this without a word; here it is told.</p>
      ${
        notes.length === 0
          ? html`<p class="empty">Nothing: all values were taken as they came.</p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Time</th>
                    <th scope="col">Attribute</th>
                    <th scope="col">Rule</th>
                    <th scope="col">What happened</th>
                  </tr>
                </thead>
                <tbody>
                  ${notes.map(
                    ({ at, attribute, code, message }) =>
                      html`<tr>
                        <td>${time(at)}</td>
                        <td class="identifier">${attribute ?? ''}</td>
                        <td>${code}</td>
                        <td>${message}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </section>`;
}
