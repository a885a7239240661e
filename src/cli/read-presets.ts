import { readdir, readFile } from 'node:fs/promises';
import type { ServicePreset } from '../core/service-preset.js';
import { presetNames } from '../development/layers/fill-services.js';
import type { LayerSource } from '../development/layers/layer-source.js';

/** They lie beside the command. */
const folder = new URL('./services/', import.meta.url);

/** The presets that these layers may mean: those that they name, and the names of all others. */
export interface Presets {
  readonly presets: readonly ServicePreset[];
  readonly names: readonly string[];
}

export const readPresets = async (layers: readonly LayerSource[]): Promise<Presets> => {
  const wanted = new Set(layers.flatMap(({ policy }) => presetNames({ value: policy, path: '' })));
  if (wanted.size === 0) return { presets: [], names: [] };
  const files = await readdir(folder);
  const names = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
  const presets = names
    .filter((name) => wanted.has(name))
    .map(async (name): Promise<ServicePreset> => JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')));
  return { presets: await Promise.all(presets), names };
};
