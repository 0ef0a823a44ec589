/** A small HTTP server in a thread of its own: the test's thread blocks in callouts. */
import { Worker } from 'node:worker_threads';

const source = `
const http = require('node:http'); const { parentPort } = require('node:worker_threads');
const server = http.createServer((request, response) => {
  const chunks = []; request.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
    if (request.url === '/slow') return;
    if (request.url === '/drop') return request.socket.destroy();
    if (request.url === '/large') return response.end(Buffer.alloc(6000001));
    response.statusCode = request.url === '/missing' ? 404 : 200; response.setHeader('X-Host', request.headers.host);
    response.end(request.method + ' ' + request.url + ' ' + Buffer.concat(chunks));
  });
}).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;

export async function startTestServer(): Promise<{ readonly origin: string; stop(): Promise<unknown> }> {
  const worker = new Worker(source, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  return { origin: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}
