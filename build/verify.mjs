/*
 * Runs every check, shows the output of what failed, and ends with one line: how many tests and checks passed and failed.
 * `npm run verify -- lint unit` runs only those.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { ensureChromium } from '../test/support/chromium.mjs';
import { ensureEngines } from '../test/support/engines.mjs';

const results = '.cache/results';

/** Checks that count as one each, started together and held to the number of lanes below. */
const checks = ['typecheck', 'lint', 'format:check', 'bundle', 'size', 'package'];
/** Suites whose tests are counted; after the checks and one by one, so that timing in browsers is steady. */
const suites = ['unit', 'browser', 'e2e', 'engines'];

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

function run(name, words, loud) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, ...words], {
      stdio: ['ignore', loud ? 'inherit' : 'pipe', loud ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ ok: false, output: error.message, seconds: 0 }));
    child.on('close', (code) => resolve({ ok: code === 0, output, seconds: (Date.now() - started) / 1000 }));
  });
}

let passed = 0;
let failed = 0;
const failures = [];

async function runCheck(name) {
  const { ok, output, seconds } = await run(name, [], false);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  if (ok) {
    passed += 1;
    return;
  }
  failed += 1;
  failures.push(name);
  console.log(output.trim().replace(/^/gm, '    '));
}

async function runSuite(name) {
  const file = `${results}/${name}.json`;
  await rm(file, { force: true });
  const words = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, seconds } = await run(name, words, true);
  const report = await readFile(file, 'utf8').then(JSON.parse, () => null);
  passed += report?.numPassedTests ?? 0;
  // A file that could not be loaded holds no test that failed, and a run can fail outside any test: count those too.
  const broken =
    report?.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0) ?? [];
  const lost = (report?.numFailedTests ?? 0) + broken.length;
  failed += ok ? lost : Math.max(1, lost);
  if (!ok || lost > 0) failures.push(name);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s\n`);
}

await mkdir(results, { recursive: true });

// First, since it can take a while, and without it the rest of the answer would be worth little.
if (isWanted('browser') || isWanted('e2e')) {
  try {
    console.log(`Browser: ${ensureChromium()}`);
  } catch (error) {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

// The run goes on without these, and says so here and at the end.
const missing = isWanted('engines') ? ensureEngines().filter((engine) => engine.missing) : [];

const waiting = checks.filter(isWanted);
const lanes = [0, 1].map(async () => {
  for (let name = waiting.shift(); name; name = waiting.shift()) await runCheck(name);
});
await Promise.all(lanes);
for (const name of suites.filter(isWanted)) await runSuite(name);

for (const { name, missing: why } of missing) console.log(`SKIPPED: tests in ${name}: ${why}`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
if (passed + failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
