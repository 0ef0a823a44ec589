import { MultipartError, readMultipart } from '../multipart.ts';

const form = (lines: readonly (string | Buffer)[], end = '\r\n'): Buffer => Buffer.concat(lines.flatMap((line, index) => [...(index === 0 ? [] : [Buffer.from(end)]), typeof line === 'string' ? Buffer.from(line) : line]));
const type = 'multipart/form-data; boundary=XX';

describe('multipart forms', () => {
  test.each(['\r\n', '\n'])('parts keep their bytes, lines ending in %j', (end) => {
    const bytes = Buffer.from([0x50, 0x4b, 0, 255, 13, 10, 45, 45, 88, 13, 10, 10, 0]);
    const body = form(['preamble', '--XX', 'Content-Disposition: form-data; name="json"', 'Content-Type: application/json; charset=utf-8', '', '{"a":1}', '--XX', 'content-disposition: form-data; name="file"; filename="deploy.zip"', 'content-type: application/zip', '', bytes, '--XX--', 'epilogue'], end);
    const [json, file] = readMultipart(type, body);
    expect({ ...json, body: json!.body.toString() }).toEqual({ name: 'json', fileName: null, contentType: 'application/json', body: '{"a":1}' });
    expect(file).toMatchObject({ name: 'file', fileName: 'deploy.zip', contentType: 'application/zip' });
    expect(file!.body.equals(bytes)).toBe(true);
  });

  test('a boundary inside a line is no boundary; a quoted one is read', () => {
    const body = form(['--a b', 'Content-Disposition: form-data; name=x', '', 'text --a b text', '--a b--']);
    expect(readMultipart('multipart/form-data; boundary="a b"', body).map((part) => part.body.toString())).toEqual(['text --a b text']);
  });

  test('an empty part is empty', () => {
    expect(readMultipart(type, form(['--XX', 'Content-Disposition: form-data; name="x"', '', '', '--XX--'])).map(({ body }) => body.length)).toEqual([0]);
  });

  test.each([
    ['no boundary', 'multipart/form-data', ['--XX', '--XX--'], /names no boundary/],
    ['another boundary', type, ['--YY', '--YY--'], /is not in the body/],
    ['a body that was cut', type, ['--XX', 'Content-Disposition: form-data; name="x"', '', 'text'], /ends before its last boundary/],
    ['a part without headers', type, ['--XX', 'text', '--XX--'], /no empty line/],
  ])('%s is an error', (_what, contentType, lines, message) => {
    const read = (): unknown => readMultipart(contentType, form(lines));
    expect(read).toThrow(MultipartError);
    expect(read).toThrow(message);
  });
});
