const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** The page of the web server flow: asks for a name and password, and gives back what the client sent. */
export function loginPage(parameters: Readonly<Record<string, string | undefined>>, username: string, problem: string | null): string {
  const hidden = Object.entries(parameters).map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value ?? '')}">`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Log in to the local org</title>
<body style="font-family:sans-serif;max-width:20rem;margin:4rem auto">
<h1>Log in</h1>${problem === null ? '' : `<p role="alert">${escaped(problem)}</p>`}
<form method="post" action="/services/oauth2/authorize">${hidden.join('')}
<p><label>Username<br><input name="username" value="${escaped(username)}" required></label></p>
<p><label>Password<br><input name="password" type="password" required autofocus></label></p>
<button>Log in and allow access</button></form></body></html>`;
}
