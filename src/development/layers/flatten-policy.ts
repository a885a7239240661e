import type { ServicePreset } from '../../core/service-preset.js';
import type { PolicyFault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';
import { takeSnapshot } from '../snapshot.js';
import { completePolicy } from './complete-policy.js';
import { fillServices } from './fill-services.js';
import { findSources } from './find-sources.js';
import type { LayerSource } from './layer-source.js';
import { mergePolicy } from './merge-policy.js';

export interface FlattenOptions {
  /** Presets that the layers may name, `preset` of `assent/services/<name>` each. Default: none. */
  readonly presets?: readonly ServicePreset[];
  /** Names to think of when a layer names a preset that there is not. Default: those of the presets. */
  readonly names?: readonly string[];
}

/** Several layers as one policy. */
export interface Flattened {
  /** Plain data without `extends`; `layers` says which policies it was made of, and what came from which. */
  readonly policy: unknown;
  /** What the layers disagree about. The policy itself is for `validatePolicy`. */
  readonly faults: readonly PolicyFault[];
}

/** Keys of a layer that are about itself. */
const ownKeys: ReadonlySet<string> = new Set(['$schema', 'id', 'revision', 'extends', 'layers']);

/** Where the nearest layer lies is nobody's business: it is the policy itself. */
const describe = (address: string | undefined, policy: Place, values: readonly string[]): object => {
  const controller = child(policy, 'controller');
  const facts = {
    id: child(policy, 'id').value,
    revision: child(policy, 'revision').value,
    name: child(controller, 'name').value,
    policyUrl: child(controller, 'policyUrl').value,
    address,
    values: values.filter((path) => !ownKeys.has(path)),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
};

/**
 * Merges layers, the nearest first, into the one policy that a page gets, with the services of presets filled in. A parent's
 * value counts where the layer above is silent, and where it would loosen what the parent has promised. Takes any values
 * and never throws.
 */
export const flattenPolicy = (layers: readonly LayerSource[], options: FlattenOptions = {}): Flattened => {
  const { presets = [], names = presets.map(({ id }) => id) } = options;
  const faults: PolicyFault[] = [];
  const byName = new Map(presets.map((preset) => [preset.id, preset]));
  const used: ServicePreset[] = [];
  const named = layers.map(({ policy, address }, index): Place => {
    const taken = takeSnapshot(policy);
    faults.push(...taken.faults);
    const place = { value: taken.policy.value, path: index === 0 ? '' : address };
    const filled = fillServices(place, (name) => byName.get(name), names, faults);
    used.push(...filled.used);
    return filled.policy;
  });
  const [nearest] = named;
  if (nearest === undefined) return { policy: undefined, faults };
  if (named.length === 1) return { policy: completePolicy(nearest.value, used, faults), faults };
  const merged = named.reduceRight((parent, product) => ({ ...parent, value: mergePolicy(parent, product, faults) }));
  const own = Object.fromEntries(
    Object.entries(Object(merged.value)).filter(
      ([key, value]) => !/^(extends|layers)$/.test(key) && value !== undefined,
    ),
  );
  const sources = findSources(
    own,
    named.map(({ value }) => value),
  );
  const about = layers.map((layer, index) =>
    describe(index === 0 ? undefined : layer.address, named[index] ?? nearest, sources[index] ?? []),
  );
  return { policy: completePolicy({ ...own, layers: about }, used, faults), faults };
};
