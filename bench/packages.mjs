/*
 * Where the systems come from: the build of this repository, and the packages of bench/package.json.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

export const fromDist = (file) => readFileSync(new URL(`../dist/${file}`, import.meta.url), 'utf8');

export const pathOf = (file) => `${here}node_modules/${file}`;

export const fromPackage = (file) => readFileSync(pathOf(file), 'utf8');

export const versionOf = (name) => JSON.parse(fromPackage(`${name}/package.json`)).version;

export const ownVersion = () => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

/** Installs what bench/package-lock.json lists, once. Nothing of it needs a script of its own to be run. */
export function installPeers() {
  const lock = `${here}package-lock.json`;
  const installed = `${here}node_modules/.package-lock.json`;
  const versions = (file) =>
    Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).flatMap(([path, { version, optional }]) =>
      path && !optional ? [`${path} ${version}`] : [],
    );
  if (existsSync(installed)) {
    const found = new Set(versions(installed));
    if (versions(lock).every((line) => found.has(line))) return;
  }
  console.log('Installing what assent is measured against …');
  const words = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in bench/: the other systems could not be installed.');
}
