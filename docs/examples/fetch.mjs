import { readFile } from 'node:fs/promises';
import { bootSnippet, contentSecurityPolicy, readDecision, renewCookie } from 'assent/server';
import { Hono } from 'hono';

const policy = await readFile(new URL('policy.json', import.meta.url), 'utf8');

/** From a request as Fetch knows it to a response: nothing in here is Hono's. */
function answer({ url, headers }) {
  const cookie = headers.get('Cookie');
  const secure = new URL(url).protocol === 'https:';
  const decision = readDecision(cookie, policy, { optOut: headers.get('Sec-GPC') === '1', secure });

  const answered = new Headers([
    ['Content-Type', 'text/html; charset=utf-8'],
    // One visitor's page is nobody else's.
    ['Cache-Control', 'private, no-cache'],
    ['Vary', 'Cookie, Sec-GPC'],
    contentSecurityPolicy(decision, policy, { own: "frame-ancestors 'none'" }),
  ]);
  const renewed = headers.get('Sec-Fetch-Dest') === 'document' && renewCookie(cookie, policy, { secure });
  if (renewed) answered.append('Set-Cookie', renewed);

  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Example</title>
    ${bootSnippet(policy, decision, { language: 'en' })}
    <script>
      (window.assent ||= []).push((assent) => assent.on('change', () => location.reload()));
    </script>
    <script async src="https://stats.example/s.js"></script>
  </head>
  <body>
    <p>${decision.allows('stats') ? 'Your visit is counted.' : 'Your visit is not counted.'}</p>
    <button data-assent="preferences">Privacy choices</button>
  </body>
</html>`;
  return new Response(html, { headers: answered });
}

const app = new Hono();
export default app;

app.get('/', (context) => answer(context.req.raw));

/** The files of assent, where no server of static files has them. */
app.get('/assent/:path{[a-z-]+\\.js|locales/[a-z-]+\\.js}', async (context) => {
  const file = new URL(context.req.param('path'), import.meta.resolve('assent/assent.js'));
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? context.notFound() : context.body(text, 200, { 'Content-Type': 'text/javascript' });
});
