import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

export const htmlType = 'text/html; charset=utf-8';
export const jsonType = 'application/json; charset=utf-8';
export const textType = 'text/plain; charset=utf-8';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': htmlType,
  '.js': 'text/javascript; charset=utf-8',
  '.json': jsonType,
  '.map': jsonType,
  '.svg': 'image/svg+xml; charset=utf-8',
};

export const typeOf = (path) => types[extname(path)] ?? 'application/octet-stream';

/** The file below a folder, or null. A path that leaves the folder is null, too. */
export async function readBelow(folder, path) {
  const file = new URL(`.${path}`, folder);
  if (!file.href.startsWith(folder.href)) return null;
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

export function send(response, status, type, body, headers = {}) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(body);
}
