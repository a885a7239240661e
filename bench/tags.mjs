/*
 * The third-party tags of the page. Each tells `bench.ran(id)` when it runs.
 */

/** Four external ones that rely on their order, two inline ones among them, an async one and a frame. */
export const eightTags = [
  { id: 'stats-first', purpose: 'analytics', kind: 'external' },
  { id: 'stats-setup', purpose: 'analytics', kind: 'inline' },
  { id: 'stats-second', purpose: 'analytics', kind: 'external' },
  { id: 'ads-first', purpose: 'ads', kind: 'external' },
  { id: 'ads-setup', purpose: 'ads', kind: 'inline' },
  { id: 'ads-second', purpose: 'ads', kind: 'external' },
  { id: 'pixel', purpose: 'ads', kind: 'async' },
  { id: 'video', purpose: 'media', kind: 'frame' },
];

/** Those that must run in the order in which they stand. */
export const orderedIds = eightTags.filter(({ kind }) => kind === 'external' || kind === 'inline').map(({ id }) => id);

/** So many inline tags of one service. */
export const heldTags = (count) =>
  Array.from({ length: count }, () => ({
    id: 'stats-setup',
    purpose: 'analytics',
    kind: 'inline',
    text: 'bench.tick()',
  }));

/** A tag with what a page needs to write it: its address, or its text. */
export const complete = (tag, thirdParty) =>
  tag.kind === 'inline'
    ? { text: `bench.ran('${tag.id}')`, ...tag }
    : { ...tag, src: `${thirdParty}/${tag.id}.${tag.kind === 'frame' ? 'html' : 'js'}` };

/** As it stands in a page without any consent. */
export function liveTag({ kind, src, text }) {
  if (kind === 'inline') return `<script>${text}</script>`;
  if (kind === 'frame') return `<iframe src="${src}" title="Video" width="320" height="180"></iframe>`;
  return `<script${kind === 'async' ? ' async' : ''} src="${src}"></script>`;
}

/** As most tools hold it: inert type, `data-src`, and an attribute that says what it waits for. */
export function heldTag({ kind, src, text }, marks) {
  if (kind === 'inline') return `<script type="text/plain" ${marks}>${text}</script>`;
  if (kind === 'frame') return `<iframe ${marks} data-src="${src}" title="Video" width="320" height="180"></iframe>`;
  return `<script type="text/plain"${kind === 'async' ? ' async' : ''} ${marks} data-src="${src}"></script>`;
}
