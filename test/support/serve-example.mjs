/*
 * Serves the default export of a module, a listener of Node or something with `fetch`, on a free port, and prints the address:
 * node test/support/serve-example.mjs docs/examples/express.mjs
 */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { default: app } = await import(pathToFileURL(resolve(process.argv[2] ?? '')).href);

/** As servers of Fetch do it on Node. */
async function viaFetch(incoming, outgoing) {
  const url = `http://${incoming.headers.host}${incoming.url}`;
  const response = await app.fetch(new Request(url, { method: incoming.method, headers: incoming.headers }));
  for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
  outgoing.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
}

const server = createServer(typeof app === 'function' ? app : viaFetch);
server.listen(0, '127.0.0.1', () => console.log(`http://localhost:${server.address().port}`));
