import type { PolicyFault } from '../fault.js';
import { child } from '../place.js';
import type { Place } from '../place.js';
import { takeSnapshot } from '../snapshot.js';
import { findSources } from './find-sources.js';
import type { LayerSource } from './layer-source.js';
import { mergePolicy } from './merge-policy.js';

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
 * Merges layers, the nearest first, into the one policy that a page gets. A parent's value counts where the layer above
 * is silent, and where it would loosen what the parent has promised. Takes any values and never throws.
 */
export const flattenPolicy = (layers: readonly LayerSource[]): Flattened => {
  const faults: PolicyFault[] = [];
  const snapshots = layers.map(({ policy }) => {
    const taken = takeSnapshot(policy);
    faults.push(...taken.faults);
    return taken.policy;
  });
  const [nearest] = snapshots;
  if (nearest === undefined) return { policy: undefined, faults };
  if (snapshots.length === 1) return { policy: nearest.value, faults };
  const named = snapshots.map(({ value }, index) => ({
    value,
    path: index === 0 ? '' : (layers[index]?.address ?? ''),
  }));
  const merged = named.reduceRight((parent, product) => ({ ...parent, value: mergePolicy(parent, product, faults) }));
  const own = Object.fromEntries(
    Object.entries(Object(merged.value)).filter(
      ([key, value]) => !/^(extends|layers)$/.test(key) && value !== undefined,
    ),
  );
  const sources = findSources(
    own,
    snapshots.map(({ value }) => value),
  );
  const about = layers.map((layer, index) =>
    describe(index === 0 ? undefined : layer.address, snapshots[index] ?? nearest, sources[index] ?? []),
  );
  return { policy: { ...own, layers: about }, faults };
};
