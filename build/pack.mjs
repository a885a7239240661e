/*
 * Looks for the letters of inner-names.mjs and the orders of arrange.mjs with which the files come out smallest, by trying,
 * and writes them down: `npm run pack -- 120` for two minutes, `npm run pack -- 60 assent.js` for the orders of one file alone. Worth it after a change to the boot file or the interface.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import configs from '../rollup.config.mjs';
import { order, print, readArrangement, takeApart } from './arrange.mjs';
import { innerNameTable, writeInnerNames } from './inner-names.mjs';

/** How much a byte counts: the first comes with every page view. In other files bytes count little until over the budget. */
const WEIGHTS = { 'assent.js': 4, 'assent-ui.js': 1, 'assent-guard.js': 1 };
const LITTLE = 0.1;
const OVER = 10;
/** Plugins that do what is looked for here, or write files. */
const LEFT_OUT = /^(inner-letters|arrange|write-locales)$/;
const SOURCES = /"src\/(loader|interface|guard|past|sweep|region-rules|receipts)\.ts"/;

const seconds = Number(process.argv[2] ?? 60);
const { 'size-limit': budgets } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const letters = innerNameTable.map(([, letter]) => letter);
const files = (await Promise.all(configs.map(build))).flat();

async function build(config) {
  if (!SOURCES.test(JSON.stringify(config.input))) return [];
  const plugins = config.plugins.flat(Infinity).filter((plugin) => plugin && !LEFT_OUT.test(plugin.name));
  const bundle = await rollup({ ...config, plugins, onwarn() {} });
  const { output } = await bundle.generate(config.output);
  return output.map(({ fileName, code }) => ({
    ...{ fileName, names: new Set(code.match(/\bQ\d+Q\b/g)), ...takeApart(code, parseAst) },
    weight: WEIGHTS[fileName] ?? LITTLE,
    limit: parseInt(budgets.find(({ path }) => path === `dist/${fileName}`)?.limit ?? 'Infinity', 10) || Infinity,
  }));
}

const stored = readArrangement();
for (const file of files) {
  order(file, stored[file.fileName]);
  file.size = sizeOf(file);
}

function sizeOf({ tree }) {
  const code = print(tree).replace(/\bQ(\d+)Q\b/g, (_, index) => letters[index]);
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const costOf = ({ size, weight, limit }) => size * weight + Math.max(0, size - limit) * OVER;
const sizes = () => files.map(({ fileName, size }) => `${fileName} ${size}`).join(', ');
console.log(sizes());

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const alphabet = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_');
/** `at` is a member that others may read. */
const candidates = ['', 'e', 't', 'a']
  .flatMap((end) => alphabet.map((letter) => letter + end))
  .filter((name) => name !== 'at');
const important = files.filter(({ fileName }) => fileName in WEIGHTS);
const only = process.argv[3];
const tried = only ? important.filter(({ fileName }) => fileName === only) : important;

/** Gives back how to undo it, and the files that it has changed. So does the other. */
function tryOrder() {
  const file = pick(tried);
  const list = pick(file.lists.filter(({ runs }) => runs.length > 0));
  const before = list.order;
  const run = pick(list.runs);
  // Places that the run has: they stay its own, whoever stands there.
  const places = before.flatMap((index, place) => (run.includes(index) ? [place] : []));
  const row = places.map((place) => before[place]);
  const [moved] = row.splice(Math.floor(Math.random() * row.length), 1);
  row.splice(Math.floor(Math.random() * (row.length + 1)), 0, moved);
  list.order = before.slice();
  places.forEach((place, index) => (list.order[place] = row[index]));
  return [() => (list.order = before), [file]];
}

function tryLetter() {
  const before = letters.slice();
  const one = Math.floor(Math.random() * letters.length);
  const wanted = pick(candidates);
  const other = letters.indexOf(wanted);
  if (other >= 0) letters[other] = letters[one];
  letters[one] = wanted;
  const changed = files.filter(({ names }) => names.has(`Q${one}Q`) || names.has(`Q${other}Q`));
  return [() => letters.splice(0, letters.length, ...before), changed];
}

const end = Date.now() + seconds * 1000;
while (Date.now() < end) {
  const [undo, changed] = (only ? tryOrder : pick([tryOrder, tryOrder, tryLetter]))();
  const before = changed.map(({ size }) => size);
  let worse = 0;
  for (const file of changed) {
    worse -= costOf(file);
    file.size = sizeOf(file);
    worse += costOf(file);
  }
  // Now and then the wrong way, ever more seldom.
  const heat = Math.max(0.01, 2 * ((end - Date.now()) / (seconds * 1000) - 0.4));
  if (worse > 0 && Math.random() >= Math.exp(-worse / heat)) {
    undo();
    changed.forEach((file, index) => (file.size = before[index]));
  }
}
console.log(sizes());

await writeInnerNames(letters);
const arrangement = important.map(({ fileName, shape, lists }) => [
  fileName,
  { shape, orders: lists.map(({ order }) => order) },
]);
await writeFile(new URL('arrangement.json', import.meta.url), `${JSON.stringify(Object.fromEntries(arrangement))}\n`);
