import type { RequestCounters, SeenRequest } from '../storage/requestLog.ts';
import { html, time } from './html.ts';
import type { Markup } from './html.ts';

function statusClass({ status, accepted }: SeenRequest): string {
  if (accepted && status !== null) return 'good';
  return status === null || status >= 400 ? 'bad' : '';
}

/** The Data API requests as they were seen. */
export function requestsPage(counters: RequestCounters, requests: readonly SeenRequest[]): Markup {
  return html` <dl class="figures">
      <div>
        <dt>Requests</dt>
        <dd>${counters.requests}</dd>
      </div>
      <div>
        <dt>Accepted</dt>
        <dd>${counters.accepted}</dd>
      </div>
      <div>
        <dt>Elements</dt>
        <dd>${counters.elements}</dd>
      </div>
      <div>
        <dt>Bytes</dt>
        <dd>${counters.bytes.toLocaleString('en')}</dd>
      </div>
    </dl>
    <section class="card" aria-labelledby="log">
      <h2 id="log">Newest requests</h2>
      <p class="hint">
        <label><input type="checkbox" data-follow /> Follow (reload every 2 seconds)</label>
      </p>
      ${
        requests.length === 0
          ? html`<p class="empty">No request has come in.</p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Time</th>
                    <th scope="col">Call</th>
                    <th scope="col">Status</th>
                    <th scope="col" class="number">Users</th>
                    <th scope="col" class="number">Events</th>
                    <th scope="col" class="number">Bytes</th>
                    <th scope="col" class="number">Milliseconds</th>
                    <th scope="col">Body</th>
                  </tr>
                </thead>
                <tbody>
                  ${requests.map(
                    (request) =>
                      html`<tr>
                        <td>${time(request.at)}</td>
                        <td>
                          <strong>${request.endpoint}</strong><br /><span class="identifier">${request.path}</span>
                        </td>
                        <td>
                          <span class="pill ${statusClass(request)}">${request.status ?? 'dropped'}</span>
                          ${request.error ?? ''}${
                            request.fault !== null && html`<br /><span class="hint">fault ${request.fault}</span>`
                          }
                        </td>
                        <td class="number">${request.users}</td>
                        <td class="number">${request.events}</td>
                        <td class="number">${request.bytes}</td>
                        <td class="number">${request.milliseconds.toFixed(1)}</td>
                        <td>
                          ${
                            request.body === null
                              ? ''
                              : html`<details>
                                  <summary>show</summary>
                                  <pre>${shorten(request.body)}</pre>
                                </details>`
                          }
                        </td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
    </section>`;
}

const SHOWN_CHARACTERS = 4_000;

function shorten(text: string): string {
  return text.length <= SHOWN_CHARACTERS
    ? text
    : `${text.slice(0, SHOWN_CHARACTERS)}\n… ${text.length - SHOWN_CHARACTERS} more characters`;
}
