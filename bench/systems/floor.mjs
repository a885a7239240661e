import { codeOf, json } from '../in-page.mjs';
import { controller, purposes } from '../policy.mjs';
import { heldTag } from '../tags.mjs';
import { floorNotice } from './floor-notice.mjs';
import { releaseTags } from './release-tags.mjs';

/** What the browser itself costs: two short functions. The tags are held by purpose. */
export const floor = {
  name: 'floor',
  title: 'floor',
  version: () => '',
  notes: [
    'About forty lines that show a notice and hold tags. Not a consent tool: no languages, no checks, no record.',
  ],
  files: () => ({
    '/floor.js': `${codeOf(floorNotice)}(JSON.parse(document.querySelector('#floor-policy').text), ${codeOf(releaseTags)});`,
  }),
  page: ({ services }) => ({
    head: `<script type="application/json" id="floor-policy">${json({ controller, purposes, services })}</script>
<script defer src="/floor.js"></script>`,
  }),
  tag: (tag) => heldTag(tag, `data-wait="${tag.purpose}"`),
  accept: '#floor .accept',
  choose: '#floor .choose',
  preferences: '#floor .save',
  hasServices: true,
};
