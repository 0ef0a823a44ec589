/** What a person would wait for an answer. A program that hangs must not hang its caller. */
const ANSWER_SECONDS = 180;

/** A JSON request; an answer outside 2xx is an error that names request and answer. */
export async function requestJson<T>(
  method: string,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_SECONDS * 1000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 2000)}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
