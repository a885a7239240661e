import { htmlType, jsonType, readBelow, send, textType, typeOf } from './files.mjs';
import { announcingPolicy, readPolicy } from './policy-file.mjs';

const below = (path) => new URL(path, import.meta.url);
const folders = { pages: below('pages/'), parts: below('parts/'), assets: below('assets/'), built: below('../dist/') };

/** Pages and policy name the third parties by this address; it is replaced by the real one when served. */
const writtenAddress = 'http://127.0.0.1:8081';

/** The site itself: pages, the built SDK, the policy, and the stream that the panel listens to. */
export function createSite({ thirdPartyUrl, recorder }) {
  const withAddress = (text) => text.replaceAll(writtenAddress, thirdPartyUrl);
  // Nothing in the demo may reach the internet, not even by a mistake in a page.
  const onlyTwoOrigins = `default-src 'self' 'unsafe-inline' data: blob: ${thirdPartyUrl}`;

  async function page(response, path) {
    const name = path.endsWith('/') ? `${path}index` : path;
    const file = await readBelow(folders.pages, `${name}.html`);
    if (!file) return false;
    const html = withAddress(await withParts(file.toString()));
    send(response, 200, htmlType, html, { 'content-security-policy': onlyTwoOrigins });
    return true;
  }

  async function file(response, path) {
    const found = path.startsWith('/assets/')
      ? await readBelow(folders.assets, path.slice('/assets'.length))
      : await readBelow(folders.built, path);
    if (!found) return false;
    send(response, 200, typeOf(path), found);
    return true;
  }

  return async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path === '/demo/requests') return requests(request, response, recorder);
    if (path === '/policy.json') return send(response, 200, jsonType, withAddress(JSON.stringify(readPolicy())));
    if ((await page(response, path)) || (await file(response, path))) return;
    send(response, 404, textType, 'Not found');
  };
}

/** Replaces `<!--# include "part.html" -->`, and `<!--# include "policy.json" -->` by the policy itself. */
async function withParts(html) {
  const pieces = html.split(/<!--# include "([a-z.-]+)" -->/);
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at];
    if (name === 'announcing-policy.json') pieces[at] = written(announcingPolicy());
    else
      pieces[at] =
        name === 'policy.json'
          ? written(readPolicy())
          : await withParts(String((await readBelow(folders.parts, `/${name}`)) ?? `<!-- no part ${name} -->`));
  }
  return pieces.join('');
}

const written = (policy) => JSON.stringify(policy).replaceAll('<', '\\u003c');

function requests(request, response, recorder) {
  if (request.method === 'DELETE') {
    recorder.clear();
    return send(response, 204, textType, '');
  }
  if (!(request.headers.accept ?? '').includes('text/event-stream')) {
    return send(response, 200, jsonType, JSON.stringify(recorder.all()));
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const write = ({ name, data }) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  write({ name: 'all', data: { purposes: panelGroups(), requests: recorder.all() } });
  const stop = recorder.listen(write);
  request.on('close', stop);
}

/** Which purposes and services the panel shows, in the order of the policy. */
function panelGroups() {
  const { purposes, services } = readPolicy();
  return purposes
    .filter((purpose) => !purpose.required)
    .map(({ id }) => ({
      id,
      services: services.filter((service) => service.purposes.includes(id)).map(({ id, name }) => ({ id, name })),
    }));
}
