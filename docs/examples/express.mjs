import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootSnippet, contentSecurityPolicy, readDecision, renewCookie } from 'assent/server';
import express from 'express';

/** As text, so that the server and the page mean the same one. */
const policy = await readFile(new URL('policy.json', import.meta.url), 'utf8');

const app = express();
export default app;

// Behind a proxy that ends TLS, say so, or `secure` is wrong: app.set('trust proxy', …)
app.use('/assent', express.static(dirname(fileURLToPath(import.meta.resolve('assent/assent.js')))));

app.get('/', (request, response) => {
  const { cookie } = request.headers;
  const { secure } = request;
  const decision = readDecision(cookie, policy, { optOut: request.get('Sec-GPC') === '1', secure });
  const nonce = randomBytes(16).toString('base64');

  response.set(...contentSecurityPolicy(decision, policy, { nonce }));
  // One visitor's page is nobody else's.
  response.set('Cache-Control', 'private, no-cache').vary(['Cookie', 'Sec-GPC']);
  const renewed = request.get('Sec-Fetch-Dest') === 'document' && renewCookie(cookie, policy, { secure });
  if (renewed) response.append('Set-Cookie', renewed);

  response.send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Example</title>
    ${bootSnippet(policy, decision, { nonce, language: 'en' })}
    <script nonce="${nonce}">
      (window.assent ||= []).push((assent) => assent.on('change', () => location.reload()));
    </script>
    <script async nonce="${nonce}" src="https://stats.example/s.js"></script>
  </head>
  <body>
    <p>${decision.allows('stats') ? 'Your visit is counted.' : 'Your visit is not counted.'}</p>
    <button data-assent="preferences">Privacy choices</button>
  </body>
</html>`);
});

if (import.meta.main) app.listen(3000);
