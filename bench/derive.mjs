/*
 * What follows from measured values: what is added to the un-gated page, and how times grow with sizes.
 */
import { growthExponent, median } from './statistics.mjs';

const combine = (values = [], others = [], use) =>
  values.flatMap((value, round) => (others[round] === undefined ? [] : [use(value, others[round])]));

const minus = (value, other) => value - other;
const ratio = (value, other) => value / other;

/** Exponent of the medians over these sizes, as the one value of a series; none when a size did not complete. */
function growth(own, sizes, nameOf) {
  const points = sizes.map((size) => [size, median((own[nameOf(size)] ?? []).filter(Number.isFinite))]);
  const exponent = growthExponent(points);
  return points.every(([, time]) => Number.isFinite(time)) && Number.isFinite(exponent) ? [exponent] : [];
}

const painted = ['FCP', 'LCP', 'load', 'blocking time', 'KiB', 'requests'];

/** The same results with the derived series added; nothing is changed in place. */
export function derive({ results, heldSizes, serviceSizes }) {
  const { plain = {} } = results;
  // Without anything to ask, the first visit is like every other.
  const first = Object.fromEntries(painted.map((name) => [`first: ${name}`, plain[`back: ${name}`] ?? []]));
  return Object.fromEntries(
    Object.entries(results).map(([name, measured]) => {
      const own = name === 'plain' ? { ...first, ...measured } : measured;
      const toPlain = (series, use) => combine(own[series], plain[series.replace('first', 'back')], use);
      const held = (size) => `held ${size}: all released`;
      return [
        name,
        {
          ...own,
          'first: KiB added': toPlain('first: KiB', minus),
          'back: KiB added': toPlain('back: KiB', minus),
          'first: FCP ÷ un-gated': toPlain('first: FCP', ratio),
          'back: FCP ÷ un-gated': toPlain('back: FCP', ratio),
          'back: LCP ÷ un-gated': toPlain('back: LCP', ratio),
          'back: load ÷ un-gated': toPlain('back: load', ratio),
          'back: mean time to tags ÷ un-gated': toPlain('back: mean time to tags', ratio),
          'held: growth': growth(own, heldSizes, held),
          'held: growth at the end': growth(own, heldSizes.slice(-2), held),
          'services: growth': growth(own, serviceSizes, (size) => `services ${size}: preferences painted`),
        },
      ];
    }),
  );
}
