import { fromDist, ownVersion } from '../packages.mjs';
import { json } from '../in-page.mjs';
import { controller, purposes } from '../policy.mjs';
import { heldTag } from '../tags.mjs';

/** As the README says: the policy in the page, the script `async` in the head. */
const policyOf = (services) => ({
  revision: 1,
  controller,
  purposes: purposes.map(({ id, title, description }) => (id === 'media' ? { id, title, description } : { id })),
  services: services.map(({ id, name, purpose, provider }) => ({
    id,
    name,
    purposes: [purpose],
    provider: { name: provider, class: 'processor' },
  })),
});

export const assent = {
  name: 'assent',
  title: 'assent',
  version: ownVersion,
  notes: [],
  files: () =>
    Object.fromEntries(
      [
        'assent.js',
        'assent-ui.js',
        'assent-preferences.js',
        'assent-past.js',
        'assent-sweep.js',
        'assent-placeholder.js',
        'locales/en.js',
      ].map((file) => [`/${file}`, fromDist(file)]),
    ),
  page: ({ services }) => ({
    head: `<script type="application/json" id="assent-policy">${json(policyOf(services))}</script>
<script async src="/assent.js"></script>`,
  }),
  tag: (tag) => heldTag(tag, `data-service="${tag.id}"`),
  accept: '#assent >>> [data-action="accept-all"]',
  choose: '#assent >>> section [data-action="open-preferences"]',
  preferences: '#assent >>> dialog [data-action="save"]',
  hasServices: true,
};
