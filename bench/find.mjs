/*
 * `npm run bench:find`: how long a visitor waits for the preferences of a policy with 2,000 services, processor slowed down
 * four times: from each act to the frame that shows what comes of it, as it was painted. Replaces its own section of
 * docs/benchmarks.md.
 *
 *   --rounds 9   how often (7 without it)
 */
import { parseArgs } from 'node:util';
import { launch, newPage, press, slowdown } from './browser.mjs';
import { startOrigins } from './origins.mjs';
import { siteFiles, writePage } from './page.mjs';
import { manyServices } from './policy.mjs';
import { table } from './report.mjs';
import { replaceSection } from './section.mjs';
import { spread } from './statistics.mjs';
import { assent } from './systems/assent.mjs';

const { values: flags } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(flags.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds is "${flags.rounds}"; a whole number is needed.`);

const sizes = [10, 2000];
const inDialog = (selector) => `#assent >>> dialog ${selector}`;

/** What is pressed on the keyboard, and how long each key takes: to the frame after it, as it was painted. */
async function type(page, text) {
  const times = [];
  for (const key of text) {
    await page.evaluate(() => {
      window.typed = new Promise((resolve) => {
        const onKey = ({ timeStamp }) => resolve(bench.nextPaint().then((time) => time - timeStamp));
        addEventListener('keydown', onKey, { capture: true, once: true });
      });
    });
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => window.typed));
    await page.evaluate(() => bench.idle());
  }
  return times;
}

async function visit(browser, origins, url, size) {
  const context = await browser.fresh(origins);
  const { page } = await newPage(context, { cpu: true });
  await page.goto(url, { waitUntil: 'commit' });
  await page.evaluate((accept) => bench.ready(accept), assent.accept);
  await page.evaluate(() => bench.loaded.then(() => bench.idle()));
  const { shown: opened } = await press(page, assent.choose, { shown: assent.preferences });
  await page.evaluate(() => bench.idle());
  const [list] = await page.evaluate((selector) => {
    const [first] = document.getElementById('assent').shadowRoot.querySelectorAll(selector);
    first.scrollIntoView({ block: 'center' });
    return [first.getAttribute('aria-controls')];
  }, 'dialog [aria-expanded][aria-controls^=p]');
  const { paint: unfolded } = await press(page, inDialog(`[aria-controls="${list}"]`));
  const drawn = await page.evaluate(
    () => document.getElementById('assent').shadowRoot.querySelectorAll('dialog .services li').length,
  );
  const times = { 'preferences opened': opened, 'list of a purpose opened': unfolded };
  if (size > 9) {
    await page.evaluate(() => document.getElementById('assent').shadowRoot.querySelector('[type=search]').focus());
    const keys = await type(page, 'service-19');
    times['first key of a search'] = keys[0];
    times['slowest of the other keys'] = Math.max(...keys.slice(1));
  }
  return { times, drawn };
}

const origins = await startOrigins();
for (const [path, body] of Object.entries({ ...siteFiles, ...assent.files() })) origins.serve(path, body);
for (const size of sizes) {
  origins.serve(`/${size}`, writePage(assent, { ...origins, tags: [], services: manyServices(size) }));
}
const browser = await launch();
const results = new Map();
const drawn = new Map();
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const size of round % 2 ? sizes.toReversed() : sizes) {
      const found = await visit(browser, origins, `${origins.site}/${size}`, size);
      drawn.set(size, found.drawn);
      for (const [act, time] of Object.entries(found.times)) {
        const key = `${act} ${size}`;
        results.set(key, [...(results.get(key) ?? []), time]);
      }
    }
    console.log(`${round + 1}/${rounds}`);
  }
} finally {
  await browser.close();
  await origins.stop();
}

const whole = (value) => Math.round(value).toLocaleString('en-US');
const acts = [...new Set([...results.keys()].map((key) => key.replace(/ \d+$/, '')))];
const rows = acts.map((act) => [
  act,
  ...sizes.flatMap((size) => {
    const values = results.get(`${act} ${size}`);
    const { lowest, median } = spread(values);
    return [whole(median), `${whole(lowest)} – ${whole(Math.max(...values))}`];
  }),
]);
const head = ['ms', ...sizes.flatMap((size) => [`${whole(size)} services`, 'lowest – highest'])];
const section = `## Looking for a service

Processor slowed down ${slowdown} times, ${rounds} rounds in turns, each in a new tab, Chromium ${browser.version}: from the time stamp of the press to
the frame that follows, as it was painted; for the preferences to the frame in which their buttons can be pressed, the file that
they are in included. Of 2,000 services ${drawn.get(2000)} are in the page when a list is open, of which a visitor sees two or three; more
come as the end is seen. \`npm run bench:find\` measures again and writes this section.

${table(head, rows)}
`;
console.log(section);
await replaceSection(new URL('../docs/benchmarks.md', import.meta.url), section);
