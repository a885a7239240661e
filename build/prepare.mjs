/*
 * Installs what package-lock.json lists when it is not there yet. Runs before anything is installed, so it needs
 * nothing but Node 20 and npm.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(`Node ${oldest} or newer is needed; this is ${process.version}.`);
  process.exit(1);
}

const readPackages = (file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;

/** npm keeps a record of what it installed; optional packages of other systems are missing there. */
function isInstalled() {
  if (!existsSync(`${root}/node_modules/.package-lock.json`) || !existsSync(`${root}/node_modules/.bin/node`)) {
    return false;
  }
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true || wanted.devOptional === true;
  });
}

/** npm itself must not run on the Node inside node_modules, which `npm ci` takes away. */
function environment() {
  const own = `${sep}node_modules${sep}.bin`;
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(own));
  return { ...process.env, PATH: path.join(delimiter) };
}

if (!isInstalled()) {
  console.log('Installing packages …');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}. The packages could not be installed.`);
    process.exit(1);
  }
}
