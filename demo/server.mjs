import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { createRecorder } from './recorder.mjs';
import { createSite } from './site-origin.mjs';
import { createThirdParties } from './third-party-origin.mjs';

/*
 * Two servers on this machine only: the site at http://localhost:8080 and, on the next port, one that stands for all
 * third parties. The names differ (localhost, 127.0.0.1), so that browsers treat the two as different sites.
 */

/** Starts the demo. `port` is the wish (0 means any): when it or the next one is taken, the following pair is tried. */
export async function startDemo({ port = 8080, quiet = false } = {}) {
  const recorder = createRecorder();
  const site = createServer();
  const thirdParties = createServer();
  const sitePort = await listenOnPair(site, thirdParties, port);

  const siteUrl = `http://localhost:${sitePort}`;
  const thirdPartyUrl = `http://127.0.0.1:${thirdParties.address().port}`;
  site.on('request', answering(createSite({ thirdPartyUrl, recorder })));
  thirdParties.on('request', answering(createThirdParties({ thirdPartyUrl, recorder })));
  if (!quiet) console.log(`assent demo: ${siteUrl}/\nthird parties: ${thirdPartyUrl}/`);

  return {
    siteUrl,
    thirdPartyUrl,
    /** Everything that has reached the third parties, oldest first. */
    requests: recorder.all,
    clear: recorder.clear,
    close: async () => {
      recorder.close();
      await Promise.all([site, thirdParties].map(stop));
    },
  };
}

async function listenOnPair(first, second, wish) {
  const wishes = wish === 0 ? [0] : Array.from({ length: 20 }, (_, step) => wish + step * 2);
  for (const port of wishes) {
    if (!(await listen(first, port))) continue;
    if (await listen(second, port === 0 ? 0 : port + 1)) return first.address().port;
    await stop(first);
  }
  throw new Error(`no free pair of ports from ${wish} on: set PORT to another number`);
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** A request that cannot be answered must not end the server. */
function answering(handle) {
  return (request, response) =>
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
}

function stop(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await startDemo({ port: Number(process.env.PORT ?? 8080) });
}
