/*
 * `npm run bench`: the same page and policy with each system, one after the other in every round, so that a slow minute
 * of the machine weighs on all of them alike.
 *
 * A run in which anything failed prints and leaves the page as it is, like those marked below.
 *
 *   --rounds 3          how often (7 without it)
 *   --quick             fewer rounds and sizes; prints, and leaves docs/benchmarks.md as it is
 *   --only assent,floor these systems; prints, and leaves docs/benchmarks.md as it is
 *   --measures visits   these measures: visits, script, heap, held, services
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { launch } from './browser.mjs';
import { heap } from './measures/heap.mjs';
import { held } from './measures/held.mjs';
import { script } from './measures/script.mjs';
import { services } from './measures/services.mjs';
import { visits } from './measures/visits.mjs';
import { startOrigins } from './origins.mjs';
import { installPeers } from './packages.mjs';
import { siteFiles, writePage } from './page.mjs';
import { manyServices, servicesOf } from './policy.mjs';
import { report } from './report.mjs';
import { replacePage } from './section.mjs';
import { systems as everySystem } from './systems/index.mjs';
import { eightTags, heldTags } from './tags.mjs';

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    measures: { type: 'string' },
  },
});

const rounds = Number(flags.rounds ?? (flags.quick ? 2 : 7));
if (!Number.isInteger(rounds) || rounds < 1)
  throw new Error(`--rounds is "${flags.rounds}"; a whole number is needed.`);

/** Those that take long are repeated less often. */
const measures = [
  { name: 'visits', run: visits, rounds },
  { name: 'script', run: script, rounds },
  { name: 'heap', run: heap, rounds: Math.min(rounds, 3) },
  { name: 'held', run: held, rounds: Math.min(rounds, 3) },
  { name: 'services', run: services, rounds: Math.min(rounds, 3) },
];
const heldSizes = flags.quick ? [10, 1000] : [10, 100, 1000, 5000];
const serviceSizes = flags.quick ? [10, 100] : [10, 100, 1000];

function chosen(all, names) {
  const wanted = names?.split(',');
  const unknown = wanted?.find((name) => !all.some((one) => one.name === name));
  if (unknown) throw new Error(`"${unknown}" is none of: ${all.map(({ name }) => name).join(', ')}.`);
  return wanted ? all.filter(({ name }) => wanted.includes(name)) : all;
}

const systems = chosen(everySystem, flags.only);
const measuring = chosen(measures, flags.measures);

/** Writes every page that will be asked for, and says where it is. */
async function prepare(origins) {
  for (const [path, body] of Object.entries(siteFiles)) origins.serve(path, body);
  for (const system of systems) {
    for (const [path, body] of Object.entries(await system.files())) origins.serve(path, body);
  }
  const { site, thirdParty } = origins;
  const known = new Set();
  const place = (path, system, content) => {
    if (!known.has(path)) origins.serve(path, writePage(system, { thirdParty, ...content }));
    known.add(path);
    return site + path;
  };
  return {
    ...origins,
    pageOf: (system) => place(`/${system.name}`, system, {}),
    framelessPageOf: (system) =>
      place(`/${system.name}-frameless`, system, { tags: eightTags.filter(({ kind }) => kind !== 'frame') }),
    heldPageOf: (system, size) =>
      place(`/${system.name}-held-${size}`, system, { tags: heldTags(size), services: servicesOf(eightTags) }),
    servicesPageOf: (system, size) =>
      place(`/${system.name}-services-${size}`, system, { tags: [], services: manyServices(size) }),
  };
}

installPeers();
const origins = await prepare(await startOrigins());
const browser = await launch();
const started = Date.now();
const load = [loadavg()[0]];
const results = Object.fromEntries(systems.map(({ name }) => [name, {}]));
const failures = [];

try {
  for (const { name: measure, run, rounds } of measuring) {
    for (let round = 0; round < rounds; round += 1) {
      // Another one begins each time: the first of a round has a disadvantage.
      const first = round % systems.length;
      for (const system of [...systems.slice(first), ...systems.slice(0, first)]) {
        const values = await run({ browser, system, origins, heldSizes, serviceSizes }).catch((error) => {
          failures.push(`${measure} ${round + 1} ${system.name}: ${error.message.split('\n')[0]}`);
          console.error(failures.at(-1));
          return {};
        });
        for (const [name, value] of Object.entries(values)) (results[system.name][name] ??= [])[round] = value;
      }
      load.push(loadavg()[0]);
      console.log(`${measure} ${round + 1}/${rounds}  ${Math.round((Date.now() - started) / 1000)} s`);
    }
  }
} finally {
  await browser.close();
  await origins.stop();
}

const run = {
  browser: `Chromium ${browser.version}`,
  machine: {
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    load: [Math.min(...load), Math.max(...load)],
  },
  rounds: Object.fromEntries(measuring.map(({ name, rounds }) => [name, rounds])),
  heldSizes,
  serviceSizes,
  systems: systems.map(({ name, title, version, notes }) => ({ name, title, version: version(), notes })),
  results,
  failures,
};

const folder = new URL('./results/', import.meta.url);
await mkdir(folder, { recursive: true });
await writeFile(new URL('latest.json', folder), `${JSON.stringify(run, null, 2)}\n`);

const markdown = report(run);
const isWhole = !flags.quick && !flags.only && !flags.measures && failures.length === 0;
if (isWhole) {
  await replacePage(new URL('../docs/benchmarks.md', import.meta.url), markdown);
  console.log('Written: docs/benchmarks.md');
} else console.log(markdown);
if (failures.length > 0) process.exitCode = 1;
