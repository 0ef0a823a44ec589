import type { Attributes } from '../ingestion/value.ts';
import type { Segment } from '../storage/segment.ts';
import { html, link, time } from './html.ts';
import type { Markup } from './html.ts';

export const USERS_PER_PAGE = 50;

export interface SegmentPageData {
  readonly workspaceId: string;
  readonly text: string;
  readonly attribute: string;
  readonly value: string;
  readonly offset: number;
  readonly attributeNames: readonly string[];
  readonly userCount: number;
  readonly eventCount: number;
  readonly backlog: number;
  readonly segment: Segment;
}

/** The first of several attributes that a user has, as text. */
export function firstValue(attributes: Attributes, ...names: readonly string[]): string {
  const name = names.find((candidate) => Object.hasOwn(attributes, candidate));
  return name === undefined ? '' : String(attributes[name]!.value);
}

export function fullName(attributes: Attributes): string {
  const whole = firstValue(attributes, 'u_n', 'name');
  return (
    whole || `${firstValue(attributes, 'u_fn', 'first_name')} ${firstValue(attributes, 'u_ln', 'last_name')}`.trim()
  );
}

/** "Segment > Create segment": find users by Customer ID, e-mail or any attribute. */
export function segmentPage(data: SegmentPageData): Markup {
  const { segment, offset, workspaceId } = data;
  const query = { workspace: workspaceId, q: data.text, attribute: data.attribute, value: data.value };
  return html` <dl class="figures">
      <div>
        <dt>Users</dt>
        <dd>${data.userCount}</dd>
      </div>
      <div>
        <dt>Events</dt>
        <dd>${data.eventCount}</dd>
      </div>
      <div>
        <dt>Attributes</dt>
        <dd>${data.attributeNames.length}</dd>
      </div>
      <div>
        <dt>Accepted, not ingested yet</dt>
        <dd>${data.backlog}</dd>
      </div>
    </dl>
    <form method="get" action="/segment" class="card filter" role="search">
      <input type="hidden" name="workspace" value="${workspaceId}" />
      <p>
        <label for="q">Customer ID, e-mail or name</label>
        <input id="q" name="q" type="search" value="${data.text}" placeholder="contains" />
      </p>
      <p>
        <label for="attribute">User attribute</label>
        <input
          id="attribute"
          name="attribute"
          list="attributes"
          value="${data.attribute}"
          autocomplete="off"
          placeholder="any"
        />
        <datalist id="attributes">
          ${data.attributeNames.map((name) => html`<option value="${name}"></option>`)}
        </datalist>
      </p>
      <p>
        <label for="value">is</label> <input id="value" name="value" value="${data.value}" placeholder="anything" />
      </p>
      <p>
        <button>Show users</button> <a class="reset" href="${link('/segment', { workspace: workspaceId })}">Clear</a>
      </p>
    </form>
    <section class="card" aria-labelledby="users">
      <h2 id="users">${segment.total} ${segment.total === 1 ? 'user' : 'users'}</h2>
      ${
        segment.users.length === 0
          ? html`<p class="empty">
              No user matches. ${data.userCount === 0 ? 'Nothing has been ingested into this workspace yet.' : ''}
            </p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Customer ID</th>
                    <th scope="col">Name</th>
                    <th scope="col">E-mail</th>
                    <th scope="col" class="number">Attributes</th>
                    <th scope="col">Last update</th>
                  </tr>
                </thead>
                <tbody>
                  ${segment.users.map(
                    ({ customerId, attributes, updatedAt, deletesAt }) =>
                      html`<tr>
                        <td>
                          <a
                            class="identifier"
                            href="${link(`/users/${encodeURIComponent(customerId)}`, { workspace: workspaceId })}"
                            >${customerId}</a
                          >${deletesAt !== null && html` <span class="pill bad">deleting</span>`}
                        </td>
                        <td>${fullName(attributes)}</td>
                        <td>${firstValue(attributes, 'u_em', 'email')}</td>
                        <td class="number">${Object.keys(attributes).length}</td>
                        <td>${time(updatedAt)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      <p class="pages">
        ${offset > 0 && html`<a href="${link('/segment', { ...query, offset: Math.max(0, offset - USERS_PER_PAGE) })}">Newer</a>`}
        ${offset + segment.users.length < segment.total && html`<a href="${link('/segment', { ...query, offset: offset + USERS_PER_PAGE })}">Older</a>`}
      </p>
    </section>`;
}
