/* The presets of src/services by the name of their file. */
import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { fromRoot } from './policy-schema.mjs';

export async function servicePresets() {
  const names = (await readdir(fromRoot('src/services'))).map((file) => basename(file, '.ts'));
  const presets = names.sort().map(async (name) => [name, (await import(`../src/services/${name}.ts`)).preset]);
  return Promise.all(presets);
}
