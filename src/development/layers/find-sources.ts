import { isObject } from '../place.js';

interface Branch {
  readonly path: string;
  readonly value: unknown;
}

const nameOf = (entry: unknown, index: number): string => {
  if (!isObject(entry)) return typeof entry === 'string' ? entry : String(index);
  const name = entry['id'] ?? entry['name'] ?? entry['key'];
  return typeof name === 'string' ? name : String(index);
};

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What stands directly under a value, with entries of lists by their names, so that layers can be compared. */
const branchesOf = ({ path, value }: Branch): readonly Branch[] => {
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => ({ path: below(path, nameOf(entry, index)), value: entry }));
  }
  return isObject(value)
    ? Object.keys(value).map((key) => ({ path: below(path, key), value: Reflect.get(value, key) }))
    : [];
};

const leavesOf = (policy: unknown): ReadonlyMap<string, unknown> => {
  const leaves = new Map<string, unknown>();
  const walk = (branch: Branch): void => {
    const branches = branchesOf(branch);
    if (branches.length === 0) leaves.set(branch.path, branch.value);
    else branches.forEach(walk);
  };
  walk({ path: '', value: policy });
  return leaves;
};

/**
 * For each layer (nearest first) the paths of the values that it gave to the merged policy: `controller.name`,
 * `services.stats`. A path stands for all below it. What no layer has said, but the rules of the product, has none.
 */
export const findSources = (merged: unknown, layers: readonly unknown[]): readonly (readonly string[])[] => {
  const known = layers.map(leavesOf);
  const found: string[][] = layers.map(() => []);

  /** The layer that everything below comes from; undefined where there are several, after they have been listed. */
  const assign = (branch: Branch): number | undefined => {
    const branches = branchesOf(branch);
    if (branches.length === 0) {
      return known.findIndex((leaves) => leaves.has(branch.path) && Object.is(leaves.get(branch.path), branch.value));
    }
    const sources = branches.map((one) => ({ path: one.path, source: assign(one) }));
    const [first] = sources;
    const isOne = branch.path !== '' && sources.every(({ source }) => source !== undefined && source === first?.source);
    if (isOne) return first?.source;
    for (const { path, source } of sources) if (source !== undefined) found[source]?.push(path);
    return undefined;
  };

  const whole = assign({ path: '', value: merged });
  if (whole !== undefined) found[whole]?.push('');
  return found;
};
