/*
 * Finds Firefox and WebKit, which the tests drive besides Chromium, and installs them where that needs no question. A run
 * goes on without them, but says so.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { findPrograms, namedProgram } from './find-program.mjs';
import { installPackages } from './install-packages.mjs';

/**
 * @typedef {object} FoundEngine
 * @property {'Firefox' | 'WebKit'} name
 * @property {string} program what is started: the browser, or the driver that starts it
 * @property {string} missing why it can't be driven; empty when it can
 */

/**
 * A Firefox in a snap can't read the profile that a test makes for it; it is started by a script or by snap itself.
 * @param {string} file
 */
function isSnap(file) {
  const real = realpathSync(file);
  return basename(real) === 'snap' || readFileSync(real).subarray(0, 4096).includes('/snap/');
}

/** @type {readonly { name: FoundEngine['name'], packages: readonly string[], find: () => string, advice: string }[]} */
const engines = [
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find: () => {
      const places = ['/Applications/Firefox.app/Contents/MacOS/firefox'];
      const found = findPrograms(['firefox-esr', 'firefox'], places).find((file) => !isSnap(file));
      return namedProgram('FIREFOX') ?? found ?? '';
    },
    advice: 'Debian: sudo apt-get install firefox-esr; in another place: FIREFOX=/path/to/firefox',
  },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    // It has no headless mode, so it needs a display of its own, too.
    find: () => (findPrograms(['Xvfb']).length > 0 ? findPrograms(['WebKitWebDriver'])[0] : undefined) ?? '',
    advice: 'Debian, Ubuntu: sudo apt-get install webkit2gtk-driver xvfb',
  },
];

/**
 * @param {(packages: readonly string[]) => string | undefined} install
 * @returns {FoundEngine[]}
 */
const look = (install) =>
  engines.map(({ name, packages, find, advice }) => {
    try {
      const found = find();
      if (found) return { name, program: found, missing: '' };
      const failure = install(packages);
      const program = find();
      return { name, program, missing: program ? '' : `not found, and ${failure ?? 'not installed'} (${advice})` };
    } catch (error) {
      return { name, program: '', missing: error instanceof Error ? error.message : String(error) };
    }
  });

/** Both engines as they are, nothing is installed. */
export const findEngines = () => look(() => 'nothing was installed');

/** Both engines; installs what is missing where it can, and says of each whether its tests run. */
export function ensureEngines() {
  const found = look(installPackages);
  for (const { name, program, missing } of found) {
    console.log(missing ? `SKIPPED: tests in ${name}: ${missing}` : `${name}: ${program}`);
  }
  return found;
}
