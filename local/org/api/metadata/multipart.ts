/** A part of a `multipart/form-data` body. */
export interface FormPart {
  readonly name: string | null;
  readonly fileName: string | null;
  /** Lower case, without parameters; null when it says none. */
  readonly contentType: string | null;
  readonly body: Buffer;
}

export class MultipartError extends Error {}

/**
 * Reads a form by RFC 7578: parts between boundaries, binary bodies untouched. Lines may end with `\n` alone, as some clients write them.
 * @throws MultipartError
 */
export function readMultipart(contentType: string, body: Buffer): FormPart[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw new MultipartError('The Content-Type names no boundary');
  const delimiter = Buffer.from(`--${name}`);
  const parts: FormPart[] = [];
  let at = body.indexOf(delimiter);
  if (at < 0) throw new MultipartError(`The boundary ${name} is not in the body`);
  for (;;) {
    const start = at + delimiter.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const next = nextDelimiter(body, delimiter, start);
    if (next === null) throw new MultipartError('The body ends before its last boundary');
    parts.push(readPart(body.subarray(start, next.end)));
    at = next.at;
  }
}

/** A delimiter stands at the start of a line; the line break before it belongs to it. */
function nextDelimiter(body: Buffer, delimiter: Buffer, from: number): { readonly at: number; readonly end: number } | null {
  for (let at = body.indexOf(delimiter, from); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    if (body[at - 1] !== 10) continue;
    return { at, end: body[at - 2] === 13 ? at - 2 : at - 1 };
  }
  return null;
}

function readPart(part: Buffer): FormPart {
  const crlf = part.indexOf('\r\n\r\n');
  const lf = part.indexOf('\n\n');
  const useLf = crlf < 0 || (lf >= 0 && lf < crlf);
  const headEnd = useLf ? lf : crlf;
  if (headEnd < 0) throw new MultipartError('A part has no empty line after its headers');
  const headers = new Map(part.toString('utf8', 0, headEnd).split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  }));
  const disposition = headers.get('content-disposition') ?? '';
  const parameter = (key: string): string | null => new RegExp(`[;\\s]${key}="([^"]*)"`, 'i').exec(disposition)?.[1] ?? new RegExp(`[;\\s]${key}=([^;\\s"]+)`, 'i').exec(disposition)?.[1] ?? null;
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null;
  return { name: parameter('name'), fileName: parameter('filename'), contentType: type, body: part.subarray(headEnd + (useLf ? 2 : 4)) };
}
