import { json } from '../in-page.mjs';
import { fromPackage, versionOf } from '../packages.mjs';
import { purposes } from '../policy.mjs';
import { heldTag } from '../tags.mjs';

const configOf = (services) => ({
  version: 1,
  acceptAll: true,
  groupByPurpose: true,
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: {
      purposes: Object.fromEntries(purposes.map(({ id, title, description }) => [id, { title, description }])),
    },
  },
  services: services.map(({ id, name, purpose }) => ({ name: id, title: name, purposes: [purpose], onlyOnce: true })),
});

export const klaro = {
  name: 'klaro',
  title: 'klaro',
  version: () => versionOf('klaro'),
  notes: ['The file with styles and languages, as its README says: one request. The configuration is in the page.'],
  files: () => ({ '/klaro.js': fromPackage('klaro/dist/klaro.js') }),
  page: ({ services }) => ({
    head: `<script>var klaroConfig = ${json(configOf(services))};</script>
<script defer src="/klaro.js"></script>`,
  }),
  tag: (tag) => heldTag(tag, `data-type="text/javascript" data-name="${tag.id}"`),
  accept: '#klaro .cookie-notice .cm-btn-success',
  choose: '#klaro .cookie-notice .cn-learn-more, #klaro .cookie-notice .cm-link',
  preferences: '#klaro .cookie-modal .cm-btn-accept',
  hasServices: true,
};
