import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Child processes inherit it, so that what could not be installed is tried once per run. */
const TRIED = 'ASSENT_TEST_PACKAGES_TRIED';

const MINUTE = 60_000;

/**
 * Each step with the longest that it may take. A download can be cut off without harm, so it is a step of its own.
 * @param {readonly string[]} packages
 */
const steps = (packages) => [
  { words: ['update'], limit: 2 * MINUTE },
  { words: ['install', '-y', '--no-install-recommends', '--download-only', ...packages], limit: 5 * MINUTE },
  { words: ['install', '-y', '--no-install-recommends', ...packages], limit: 5 * MINUTE },
];

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
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const { words, limit } of steps(packages)) {
    const options = { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: limit };
    const { status, error } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=60', ...words], options);
    if (status !== 0) return `apt-get ${words[0]} failed${error ? ` (${error.message})` : ''}`;
  }
  return undefined;
}
