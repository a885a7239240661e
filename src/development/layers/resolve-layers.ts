import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child, isObject, textOf } from '../place.js';
import { quote } from '../show.js';
import type { LayerSource } from './layer-source.js';

/** What reading an address has come to. */
export type Loaded =
  | { readonly address: string; readonly policy: unknown }
  | { readonly failure: 'extends-unreachable' | 'extends-slow' | 'extends-invalid'; readonly why: string };

/** Reads a parent policy. `from` is the address of the policy that names it. Never rejects. */
export type LoadLayer = (address: string, from: string) => Promise<Loaded>;

export interface Resolved {
  /** Nearest first: the policy itself, its parent, and so on. */
  readonly layers: readonly LayerSource[];
  /** Where there is one, the layers are not all there, and nothing may be made of them. */
  readonly faults: readonly PolicyFault[];
}

const most = 8;

/** Follows `extends` from layer to layer. */
export const resolveLayers = async (first: LayerSource, load: LoadLayer): Promise<Resolved> => {
  const layers: LayerSource[] = [first];
  const seen = new Set([first.address]);
  let from = first.address;
  let { policy }: { policy: unknown } = first;
  for (;;) {
    const at = { ...child({ value: policy, path: '' }, 'extends') };
    if (at.value === undefined || !isObject(policy)) return { layers, faults: [] };
    const place = { ...at, path: layers.length === 1 ? at.path : `${from}: ${at.path}` };
    const severity = 'error';
    if (layers.length === most) {
      const wanted = `at most ${most} layers`;
      return { layers, faults: [fault({ code: 'extends-depth', severity, at: place, wanted })] };
    }
    const wanted = 'the address of a policy that can be had';
    if (textOf(at) === '') {
      return { layers, faults: [fault({ code: 'extends-invalid', severity, at: place, wanted })] };
    }
    const loaded = await load(textOf(at), from);
    if ('failure' in loaded) {
      const why = `${quote(textOf(at))} (${loaded.why})`;
      return { layers, faults: [fault({ code: loaded.failure, severity, at: place, seen: why, wanted })] };
    }
    if (seen.has(loaded.address)) {
      const free = 'the address of another policy than those before';
      return { layers, faults: [fault({ code: 'extends-cycle', severity, at: place, wanted: free })] };
    }
    seen.add(loaded.address);
    from = loaded.address;
    policy = loaded.policy;
    layers.push({ address: textOf(at), policy });
  }
};
