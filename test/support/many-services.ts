import { policyWith } from './policy-with.js';

/** Numbers below `limit` that look random and are the same in every run. */
export function createNumbers(seed: number): (limit: number) => number {
  let value = seed + 1;
  return (limit) => {
    value = (Math.imul(value, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((value / 2 ** 32) * limit);
  };
}

export interface Many {
  readonly services: number;
  /** Of purposes that are asked about. The first three are built in. */
  readonly purposes?: number;
  /** Makes the ids differ. */
  readonly seed?: number;
}

export interface ManyService {
  readonly id: string;
  readonly purposes: readonly string[];
}

export const serviceNamed = (id: string, ...purposes: readonly string[]): ManyService => ({ id, purposes });

/** Ids of purposes: the built-in ones and then the site's own, as long as an id can be. */
export const manyPurposeIds = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => ['analytics', 'ads', 'merging'][index] ?? `own-purpose-${index}-`.padEnd(64, 'x'),
  );

export const manyServices = ({ services, purposes = 3, seed = 0 }: Many): ManyService[] => {
  const ids = manyPurposeIds(purposes);
  return Array.from({ length: services }, (_, index) =>
    serviceNamed(`service-${seed}-${index}`, ids[index % ids.length] ?? ''),
  );
};

/** A policy with so many services, spread over so many purposes. */
export const policyWithMany = (many: Many): Record<string, unknown> =>
  policyWith({
    purposes: manyPurposeIds(many.purposes ?? 3)
      .slice(3)
      .map((id) => ({ id })),
    services: manyServices(many),
  });
