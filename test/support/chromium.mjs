/*
 * Finds the Chromium that the browser tests drive, and installs one where that needs no question.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Plain and quiet: no sandbox for containers, nothing in the background that a recorder could see. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} */
export function findChromium() {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM is "${named}", which is not a program that can be run.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places, chromium.executablePath()].find((file) => file && isProgram(file));
}

/** Debian and its relatives, as root: the only place where installing needs no password and no download page. */
function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log('No Chromium found: installing it with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    if (spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return;
  }
}

/** Path of a Chromium; installs one if it must. Throws with what to do where it cannot. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    [
      'The browser tests need Chromium or Chrome, and none was found or could be installed. One of these helps:',
      '  - Debian, Ubuntu: sudo apt-get install chromium',
      '  - anywhere: npx playwright install --with-deps chromium',
      '  - a browser in another place: CHROMIUM=/path/to/chrome npm test',
    ].join('\n'),
  );
}
