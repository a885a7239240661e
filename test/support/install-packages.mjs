import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Child processes inherit it, so that what could not be installed is tried once per run. */
const TRIED = 'ASSENT_TEST_PACKAGES_TRIED';

const MINUTE = 60_000;

/**
 * Runs it without a question and with a time limit; gives back why it failed, or nothing.
 * @param {readonly string[]} words
 * @param {number} limit
 * @returns {string | undefined}
 */
function aptGet(words, limit) {
  const { status, error } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: limit,
  });
  return status === 0 ? undefined : `apt-get ${words.join(' ')} failed${error ? ` (${error.message})` : ''}`;
}

/** @type {{ readonly failure: string | undefined } | undefined} */
let update;

/**
 * On Debian and its relatives, as root: the only place where installing needs no password and no download page.
 * Gives back why nothing was installed, or nothing when all of it was.
 * @param {readonly string[]} packages
 * @returns {string | undefined}
 */
export function installPackages(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return 'it is installed by itself only on Debian and its relatives, as root';
  }
  const tried = (process.env[TRIED] ?? '').split(' ').filter(Boolean);
  if (packages.every((name) => tried.includes(name))) return `apt-get could not install ${packages.join(' ')}`;
  process.env[TRIED] = [...tried, ...packages].join(' ');

  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  update ??= { failure: aptGet(['update'], 2 * MINUTE) };
  const install = ['install', '-y', '--no-install-recommends'];
  // A download can be cut off without harm, so it is a step of its own.
  return (
    update.failure ??
    aptGet([...install, '--download-only', ...packages], 5 * MINUTE) ??
    aptGet([...install, ...packages], 5 * MINUTE)
  );
}
