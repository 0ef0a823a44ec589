/** `https://api-01.moengage.com` -> `http://127.0.0.1:4000`: where requests to an origin really go. */
export type CalloutRoutes = Readonly<Record<string, string>>;

/** Reads `ORIGIN=TARGET`; throws a sentence on bad input. */
export function parseRoute(text: string): [string, string] {
  const cut = text.indexOf('=');
  try {
    if (cut < 0) throw new Error('no =');
    return [new URL(text.slice(0, cut)).origin, new URL(text.slice(cut + 1)).origin];
  } catch {
    throw new Error(`"${text}" is no route. Write ORIGIN=TARGET, e.g. https://api.example.com=http://127.0.0.1:8080`);
  }
}

/** The address to connect to, and the `Host` header when it differs from the address. */
export function routed(url: URL, routes: CalloutRoutes): { readonly url: string; readonly host: string | null } {
  const target = routes[url.origin];
  if (target === undefined) return { url: url.href, host: null };
  return { url: new URL(url.pathname + url.search, target).href, host: url.host };
}
