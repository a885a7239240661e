/*
 * `npm run bench:lighthouse`: Lighthouse on a page with the notice and on the same page without it, in turns, so that a slow
 * minute of the machine weighs on both alike. Replaces its own section of docs/benchmarks.md.
 *
 *   --pairs 9   how often (7 without it)
 */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from '../test/support/chromium.mjs';
import { startOrigins } from './origins.mjs';
import { installPeers, versionOf } from './packages.mjs';
import { siteFiles, writePage } from './page.mjs';
import { servicesOf } from './policy.mjs';
import { table } from './report.mjs';
import { replaceSection } from './section.mjs';
import { spread } from './statistics.mjs';
import { assent } from './systems/assent.mjs';
import { plain } from './systems/plain.mjs';
import { eightTags } from './tags.mjs';

const { values: flags } = parseArgs({ options: { pairs: { type: 'string', default: '7' } } });
const pairs = Number(flags.pairs);
if (!Number.isInteger(pairs) || pairs < 1) throw new Error(`--pairs is "${flags.pairs}"; a whole number is needed.`);

const whole = (value) => Math.round(value).toLocaleString('en-US');
const rows = [
  { label: 'performance, of 100', of: ({ categories }) => categories.performance.score * 100, show: whole },
  { label: 'accessibility, of 100', of: ({ categories }) => categories.accessibility.score * 100, show: whole },
  ...[
    ['first-contentful-paint', 'first contentful paint, ms'],
    ['largest-contentful-paint', 'largest contentful paint, ms'],
    ['speed-index', 'speed index, ms'],
    ['total-blocking-time', 'total blocking time, ms'],
  ].map(([id, label]) => ({ label, of: ({ audits }) => audits[id].numericValue, show: whole })),
  {
    label: 'cumulative layout shift',
    of: ({ audits }) => audits['cumulative-layout-shift'].numericValue,
    show: (value) => value.toFixed(3),
  },
];

/** Lighthouse talks to the browser through a port, which it has to know. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

installPeers();
const { default: lighthouse } = await import('lighthouse');
const origins = await startOrigins();
for (const [path, body] of Object.entries({ ...siteFiles, ...assent.files() })) origins.serve(path, body);
const pages = [
  { title: 'without', path: '/without', system: plain },
  { title: 'with the notice', path: '/with', system: assent },
];
const { thirdParty } = origins;
for (const { path, system } of pages) {
  origins.serve(path, writePage(system, { thirdParty, tags: [], services: servicesOf(eightTags) }));
}

/** How network and processor are slowed down: really, or by a calculation on a run that was not. */
const ways = [
  { title: 'Slowed down while it loads', throttlingMethod: 'devtools' },
  { title: 'Slowed down by calculation, as Lighthouse does by itself', throttlingMethod: 'simulate' },
].map((way) => ({ ...way, runs: pages.map(() => []) }));
const elements = new Set();
let version;

async function run(path, throttlingMethod) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  });
  version = browser.version();
  try {
    const options = { port, throttlingMethod, onlyCategories: ['performance', 'accessibility'], logLevel: 'error' };
    const { lhr } = await lighthouse(origins.site + path, options);
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return lhr;
  } finally {
    await browser.close();
  }
}

try {
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const { throttlingMethod, runs } of ways) {
      // The other one begins each time.
      for (const index of pair % 2 ? [1, 0] : [0, 1]) {
        const result = await run(pages[index].path, throttlingMethod);
        runs[index].push(rows.map(({ of }) => of(result)));
        elements.add(largestIn(result));
      }
    }
    console.log(`${pair + 1}/${pairs}`);
  }
} finally {
  await origins.stop();
}

/** The element that was the largest when it was painted, as Lighthouse writes it. */
function largestIn({ audits }) {
  const items = audits['lcp-breakdown-insight']?.details?.items ?? [];
  return items.find(({ type }) => type === 'node')?.snippet ?? 'unknown';
}

const head = ['', ...pages.flatMap(({ title }) => [title, 'lowest – highest'])];
const tables = ways.map(({ title, runs }) => {
  const cells = rows.map(({ label, show }, row) => [
    label,
    ...runs.flatMap((own) => {
      const values = own.map((result) => result[row]);
      const { lowest, median } = spread(values);
      return [show(median), `${show(lowest)} – ${show(Math.max(...values))}`];
    }),
  ]);
  return `### ${title}\n\n${table(head, cells)}`;
});
const section = `## Lighthouse

The page of the first visit, without tags: with the notice and without it. Lighthouse ${versionOf('lighthouse')} as a phone, Chromium ${version},
${pairs} pairs in turns, a new browser for each run, nothing cached; medians. The calculation takes the largest paint to wait for part
of what loads beside it, and is told of no priorities. The largest contentful paint is that of ${[...elements].map((one) => `\`${one}\``).join(' or ')},
in both pages. \`npm run bench:lighthouse\` measures again and writes this section.

${tables.join('\n\n')}
`;
console.log(section);
await replaceSection(new URL('../docs/benchmarks.md', import.meta.url), section);
