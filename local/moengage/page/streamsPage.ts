import type { Stream } from '../streams/stream.ts';
import { CAMPAIGN_EVENT_NAMES } from '../streams/streamEvent.ts';
import type { Delivery } from '../streams/streams.ts';
import { html, time } from './html.ts';
import type { Markup } from './html.ts';

const STATUS_CLASSES: Readonly<Record<Delivery['status'], string>> = { delivered: 'good', waiting: '', lost: 'bad' };

export interface StreamWithDeliveries {
  readonly stream: Stream;
  readonly deliveries: readonly Delivery[];
}

function deliveryTable(deliveries: readonly Delivery[]): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">First attempt</th>
          <th scope="col">Events</th>
          <th scope="col">Status</th>
          <th scope="col">Attempts</th>
          <th scope="col">Next attempt</th>
        </tr>
      </thead>
      <tbody>
        ${deliveries.map(
          ({ attempts, events, nextAt, status }) =>
            html`<tr>
              <td>${attempts[0] && time(attempts[0].at)}</td>
              <td>
                ${events.length}
                <details>
                  <summary>show</summary>
                  <pre>${JSON.stringify(events, null, 2).slice(0, 4_000)}</pre>
                </details>
              </td>
              <td><span class="pill ${STATUS_CLASSES[status]}">${status}</span></td>
              <td>
                ${attempts.map(
                  (attempt) =>
                    html`<details>
                      <summary>${attempt.status ?? 'no answer'}</summary>
                      <pre>${attempt.answer}</pre>
                    </details>`,
                )}
              </td>
              <td>${nextAt !== null && time(nextAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Where MoEngage posts to, what it posted, and a form that makes something happen to a user. */
export function streamsPage(
  workspaceId: string,
  streams: readonly StreamWithDeliveries[],
  problem: string | null,
): Markup {
  return html` ${problem !== null && html`<p class="notice bad" role="alert">${problem}</p>`}
    <datalist id="codes">
      ${Object.entries(CAMPAIGN_EVENT_NAMES).map(([code, name]) => html`<option value="${code}">${name}</option>`)}
    </datalist>
    ${streams.map(
      ({ stream, deliveries }) =>
        html`<section class="card" aria-labelledby="stream-${stream.id}">
          <h2 id="stream-${stream.id}">${stream.id}${stream.paused && html` <span class="pill bad">paused</span>`}</h2>
          <p class="hint">
            Posts to <span class="identifier">${stream.url}</span>, ${stream.batchSize} events per request,
            authorization: ${stream.authorization.kind}
          </p>
          <form method="post" action="/streams/events" class="filter">
            <input type="hidden" name="workspace" value="${workspaceId}" /><input
              type="hidden"
              name="id"
              value="${stream.id}"
            />
            <p>
              <label for="code-${stream.id}">Event code</label
              ><input id="code-${stream.id}" name="code" list="codes" value="MOE_EMAIL_CLICK" required />
            </p>
            <p>
              <label for="customer-${stream.id}">Customer ID</label
              ><input id="customer-${stream.id}" name="customerId" required />
            </p>
            <p>
              <label for="campaign-${stream.id}">Campaign name</label
              ><input id="campaign-${stream.id}" name="campaign_name" />
            </p>
            <p><button>Send event</button></p>
          </form>
          ${deliveries.length === 0 ? html`<p class="empty">Nothing has been posted.</p>` : deliveryTable(deliveries)}
        </section>`,
    )}
    <form method="post" action="/streams" class="card">
      <h2>${streams.length === 0 ? 'No stream yet: where shall events go?' : 'New stream'}</h2>
      <input type="hidden" name="workspace" value="${workspaceId}" />
      <div class="filter">
        <p><label for="stream-id">Name</label><input id="stream-id" name="id" required value="salesforce" /></p>
        <p>
          <label for="stream-url">Endpoint</label
          ><input id="stream-url" name="url" type="url" required placeholder="http://…/services/apexrest/…" />
        </p>
        <p>
          <label for="token-url">Token address (client credentials)</label
          ><input id="token-url" name="tokenUrl" type="url" placeholder="none" />
        </p>
        <p><label for="client-id">Client id</label><input id="client-id" name="clientId" autocomplete="off" /></p>
        <p>
          <label for="client-secret">Client secret</label
          ><input id="client-secret" name="clientSecret" type="password" autocomplete="off" />
        </p>
        <p><button>Save stream</button></p>
      </div>
    </form>`;
}
