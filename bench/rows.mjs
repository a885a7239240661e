/*
 * What the report shows of each series: words, unit, and whether it belongs to the overview or to the details alone.
 */
const row = (series, label, unit, options = {}) => ({ series, label, unit, overview: true, details: true, ...options });
const plainNumber = { details: false };
const detail = { overview: false };

export const rowsFor = ({ heldSizes, serviceSizes }) => [
  {
    title: 'First visit',
    rows: [
      row('first: KiB added', 'added to the page, brotli', 'KiB', plainNumber),
      row('first: requests', 'requests to the site, the page included', '', plainNumber),
      row('first: notice painted', 'notice painted', 'ms', detail),
      row('first: notice usable', 'notice usable', 'ms'),
      row('first: script time', 'script time at start', 'ms'),
      row('first: blocking time', 'blocking time at start', 'ms'),
      row('first: FCP', 'first contentful paint', 'ms'),
      row('first: load', 'load event', 'ms', detail),
      row('heap: KiB', 'JavaScript heap with the notice', 'KiB'),
    ],
  },
  {
    title: 'Accept all',
    rows: [
      row('accept: next paint', 'click to next paint', 'ms'),
      row('accept: notice gone', 'click to notice gone', 'ms'),
      row('accept: first tag', 'click to first tag', 'ms', detail),
      row('accept: last tag', 'click to last of 8 tags', 'ms'),
      row('accept: in order', 'runs in which the order of tags was kept', '%', plainNumber),
    ],
  },
  {
    title: 'Returning visit',
    rows: [
      row('back: KiB added', 'added to the page, brotli', 'KiB', plainNumber),
      row('back: requests', 'requests to the site, the page included', '', plainNumber),
      row('back: FCP ÷ un-gated', 'first contentful paint ÷ un-gated', '×'),
      row('back: LCP ÷ un-gated', 'largest contentful paint ÷ un-gated', '×'),
      row('back: load ÷ un-gated', 'load event ÷ un-gated', '×'),
      row('back: mean time to tags ÷ un-gated', 'mean time to the tags ÷ un-gated', '×'),
      row('back: mean time to tags', 'mean time to the tags', 'ms', detail),
      row('back: last tag', 'last tag', 'ms', detail),
      row('back: blocking time', 'blocking time', 'ms'),
    ],
  },
  {
    title: 'Held inline tags, released by "accept all"',
    rows: [
      ...heldSizes.flatMap((size) => [
        row(`held ${size}: next paint`, `${size} held: click to next paint`, 'ms'),
        row(`held ${size}: notice gone`, `${size} held: click to notice gone`, 'ms', detail),
        row(`held ${size}: all released`, `${size} held: click to all released`, 'ms'),
        row(`held ${size}: ran`, `${size} held: how many ran`, '', {
          ...plainNumber,
          overview: size === heldSizes.at(-1),
        }),
      ]),
      row('held: growth', 'growth exponent of the release, all sizes', '^', plainNumber),
      row('held: growth at the end', 'growth exponent, the two largest sizes', '^', plainNumber),
    ],
  },
  {
    title: 'Services in the policy',
    rows: [
      ...serviceSizes.flatMap((size) => [
        row(`services ${size}: notice usable`, `${size} services: notice usable`, 'ms'),
        row(`services ${size}: preferences painted`, `${size} services: choose to preferences painted`, 'ms'),
        row(`services ${size}: cookie bytes`, `${size} services: cookie of "accept all"`, 'bytes', plainNumber),
      ]),
      row('services: growth', 'growth exponent of the preferences', '^', plainNumber),
    ],
  },
];
