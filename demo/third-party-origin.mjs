import { readFile } from 'node:fs/promises';
import { auction } from './openbid-auction.mjs';
import { jsonType, readBelow, send, textType, typeOf } from './files.mjs';
import { prebidBuild } from './prebid-build.mjs';

const installed = (path) => () => readFile(new URL(`../node_modules/${path}`, import.meta.url));
const ownFiles = new URL('third-parties/', import.meta.url);
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Real packages as their makers publish them. */
const packages = {
  '/reader-insight/static/array.js': installed('posthog-js/dist/array.js'),
  '/page-events/sp.js': installed('@snowplow/browser-tracker/dist/index.umd.min.js'),
  '/openbid/prebid.js': prebidBuild,
};

/** Stands for every third party of the site: serves their files, answers their calls and records all of it. */
export function createThirdParties({ thirdPartyUrl, recorder }) {
  return async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, thirdPartyUrl).pathname);
    if (path === '/') return send(response, 200, textType, 'This server stands for third parties.\n');
    recorder.add(request.method, path);
    allowCrossOrigin(request, response);
    if (request.method === 'OPTIONS') return send(response, 204, textType, '');

    if (packages[path]) return send(response, 200, typeOf(path), await packages[path]());
    if (path === '/openbid/openrtb2/auction') {
      return send(response, 200, jsonType, JSON.stringify(auction(await bodyOf(request), thirdPartyUrl)));
    }
    if (path.endsWith('.gif')) return send(response, 200, 'image/gif', pixel);
    const file = await readBelow(ownFiles, path);
    if (file) return send(response, 200, typeOf(path), file);
    // Collectors: any answer that a client takes for a success.
    request.resume();
    send(response, 200, jsonType, '{"status":1}');
  };
}

function allowCrossOrigin(request, response) {
  const { origin } = request.headers;
  if (!origin) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE');
  response.setHeader('access-control-allow-private-network', 'true');
  response.setHeader('vary', 'origin');
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}
