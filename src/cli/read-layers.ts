import { dirname, join, resolve } from 'node:path';
import { isObject } from '../development/place.js';
import { resolveLayers } from '../development/layers/resolve-layers.js';
import type { LoadLayer, Resolved } from '../development/layers/resolve-layers.js';
import { isWebAddress, ReadFailure, readText } from './read-text.js';

/** A path is the site's: below the root where it starts with a slash, else beside the policy that names it. */
const placeOf = (address: string, from: string, root: string): string => {
  if (isWebAddress(address)) return new URL(address).href;
  if (isWebAddress(from)) return new URL(address, from).href;
  return address.startsWith('/') ? join(root, address) : resolve(dirname(from), address);
};

const load =
  (root: string): LoadLayer =>
  async (address, from) => {
    try {
      const place = placeOf(address, from, root);
      const policy: unknown = JSON.parse(await readText(place));
      if (!isObject(policy)) return { failure: 'extends-invalid', why: 'it is no object' };
      return { address: place, policy };
    } catch (error) {
      if (error instanceof SyntaxError) return { failure: 'extends-invalid', why: 'it is no JSON' };
      const kind = error instanceof ReadFailure ? error.kind : 'unreachable';
      const why = error instanceof Error ? error.message : String(error);
      if (kind === 'slow') return { failure: 'extends-slow', why };
      return { failure: kind === 'large' ? 'extends-invalid' : 'extends-unreachable', why };
    }
  };

/** A policy file with all its parents. Rejects when the file itself can not be read. */
export const readLayers = async (file: string, root: string): Promise<Resolved> => {
  const text = await readText(file).catch((error: unknown) => {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw new Error(`${file}: it is no JSON`);
  }
  return resolveLayers({ address: resolve(file), policy }, load(resolve(root)));
};
