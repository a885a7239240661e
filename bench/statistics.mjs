/*
 * What is made of repeated runs. Medians and quartiles, because one disturbed run must not move a result.
 */

/** The value below which this share of the sorted values lies; in between, a straight line. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place % 1);
}

export const median = (values) => quantile(values, 0.5);

export const spread = (values) => ({
  lowest: Math.min(...values),
  low: quantile(values, 0.25),
  median: median(values),
  high: quantile(values, 0.75),
  runs: values.length,
});

/** Median of the ratios within each round, so that a slow minute of the machine weighs on both sides alike. */
export function pairedRatio(values, others) {
  const ratios = values.flatMap((value, round) => {
    const other = others[round];
    return Number.isFinite(value) && Number.isFinite(other) && other > 0 ? [value / other] : [];
  });
  return median(ratios);
}

/** The exponent `k` of `time = c · size^k`, by least squares on the logarithms: 1 is linear growth, 2 quadratic. */
export function growthExponent(points) {
  const logs = points.filter(([size, time]) => size > 0 && time > 0).map((pair) => pair.map(Math.log));
  if (logs.length < 2) return Number.NaN;
  const mean = (index) => logs.reduce((sum, pair) => sum + pair[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0);
  return slope / logs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
}
