/*
 * Measures the budgets under "size-limit" in package.json, in bytes after Brotli at its highest quality. Files of one
 * entry are compressed one by one and added up, as they travel. A path with `*` or `(` is a budget for each file that it finds,
 * so that a new language needs no entry of its own.
 */
import { glob, readFile } from 'node:fs/promises';
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';

/** Brotli bytes of these files together. */
export async function measure(paths) {
  const [{ size }] = await sizeLimit([filePlugin], paths);
  return size;
}

async function check({ name, path, limit }) {
  const paths = [path].flat();
  const groups = paths.some((one) => /[*(]/.test(one))
    ? (await Array.fromAsync(glob(paths))).sort().map((file) => [file])
    : [paths];
  if (groups.length === 0) throw new Error(`No file for the budget "${name}": ${paths.join(', ')}`);

  let ok = true;
  for (const files of groups) {
    const size = await measure(files);
    const most = parseInt(limit, 10);
    if (size > most) ok = false;
    const what = groups.length > 1 ? `${name}, ${files[0]}` : name;
    console.log(`${size > most ? 'TOO LARGE' : 'ok'}  ${size} of ${most} B  ${what}`);
  }
  return ok;
}

if (import.meta.main) {
  const { 'size-limit': budgets } = JSON.parse(await readFile('package.json', 'utf8'));
  const results = [];
  for (const budget of budgets) results.push(await check(budget));
  if (results.includes(false)) process.exitCode = 1;
}
