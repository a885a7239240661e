/*
 * The two origins of a benchmark: the site at http://localhost and the third party at http://127.0.0.1, so that browsers
 * see two sites. Everything is compressed with brotli at its highest level before it is asked for, and nothing may be
 * cached: a run never profits from the one before it.
 */
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** As large as a small tag of a third party, and as slow to run as nothing. */
const filler = `/* ${'0123456789abcdef'.repeat(250)} */`;

export function compress(body) {
  const text = Buffer.from(body);
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

async function listen(host, answer) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://any.invalid').pathname;
    const body = answer(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-encoding': 'br',
      'content-length': body.length,
      'content-type': types[extname(path)] ?? types['.html'],
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://${host}:${server.address().port}`, stop };
}

/** Starts both. `serve` adds a file to the site; `requests` are the files that it was asked for since `clear`. */
export async function startOrigins() {
  const files = new Map();
  let requests = [];

  const site = await listen('localhost', (path) => {
    const body = files.get(path);
    requests.push({ path, bytes: body?.length ?? 0 });
    return body;
  });

  const answers = new Map();
  const thirdParty = await listen('127.0.0.1', (path) => {
    if (!answers.has(path)) {
      const id = path.slice(1).replace(/\.\w+$/, '');
      const body = path.endsWith('.html')
        ? `<!doctype html><title>Video</title><script>parent.postMessage({ ran: '${id}' }, '*')</script>`
        : `${filler}\nbench.ran('${id}');`;
      answers.set(path, compress(body));
    }
    return answers.get(path);
  });

  return {
    site: site.url,
    thirdParty: thirdParty.url,
    serve: (path, body) => void files.set(path, compress(body)),
    requests: () => requests,
    clear: () => {
      requests = [];
    },
    stop: () => Promise.all([site.stop(), thirdParty.stop()]),
  };
}
