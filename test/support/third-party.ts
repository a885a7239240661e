import { extname } from 'node:path';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

interface Made {
  readonly type: string;
  readonly body: string | Buffer;
}

const gif = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** What a page can read afterwards: `ran` lists the ids in order, `ranWith` the attributes of each tag by id. */
const script = (id: string) => `{
  const own = document.currentScript;
  (window.ran ??= []).push(${id});
  (window.ranWith ??= {})[${id}] = own ? Object.fromEntries([...own.attributes].map((a) => [a.name, a.value])) : null;
}
`;

const frame = (id: string) =>
  `<!doctype html><title>frame</title><p>frame</p><script>parent.postMessage({ frame: ${id} }, '*')</script>`;

/** By ending of the path. `id` is a JSON string. */
const makers: Readonly<Record<string, (id: string) => Made>> = {
  '.js': (id) => ({ type: 'text/javascript; charset=utf-8', body: script(id) }),
  '.mjs': (id) => ({ type: 'text/javascript; charset=utf-8', body: `${script(id)}export const id = ${id};\n` }),
  '.gif': () => ({ type: 'image/gif', body: gif }),
  '.png': () => ({ type: 'image/gif', body: gif }),
  '.svg': () => ({ type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' }),
  '.css': (id) => ({ type: 'text/css; charset=utf-8', body: `:root { --third-party: ${id}; }\n` }),
  '.html': (id) => ({ type: 'text/html; charset=utf-8', body: frame(id) }),
  '.json': (id) => ({ type: 'application/json; charset=utf-8', body: `{"id":${id}}\n` }),
  '.mp4': () => ({ type: 'video/mp4', body: Buffer.alloc(64) }),
  '.webm': () => ({ type: 'video/webm', body: Buffer.alloc(64) }),
  '.mp3': () => ({ type: 'audio/mpeg', body: Buffer.alloc(64) }),
  '.vtt': () => ({ type: 'text/vtt; charset=utf-8', body: 'WEBVTT\n' }),
};

/**
 * The third party's answer: a script, module, picture, style sheet, frame, film … by the ending of the path, 204 for
 * any other path (a collecting address), and a little JSON for what is posted: some clients send again what got less. In the query: `id` names what answers (the path without one), `status` sets
 * the status, `redirect` sends on to another address, `cookie` is sent as Set-Cookie. `delay` is seen to by the server.
 */
export function thirdPartyAnswer({ method, path, query }: Asked) {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  if (method === 'OPTIONS') {
    headers['access-control-allow-methods'] = '*';
    headers['access-control-allow-headers'] = '*';
  }
  if (query['cookie']) headers['set-cookie'] = query['cookie'];
  if (query['redirect']) return { status: 302, headers: { ...headers, location: query['redirect'] }, body: '' };

  const made = makers[extname(path) || (method === 'POST' ? '.json' : '')]?.(JSON.stringify(query['id'] ?? path));
  if (!made || method === 'OPTIONS') return { status: Number(query['status'] ?? 204), headers, body: '' };
  return {
    status: Number(query['status'] ?? 200),
    headers: { ...headers, 'content-type': made.type },
    body: made.body,
  };
}
