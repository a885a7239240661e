import { codeOf, json, whenParsed } from '../in-page.mjs';
import { fromPackage, versionOf } from '../packages.mjs';
import { heldTag } from '../tags.mjs';
import { releaseTags } from './release-tags.mjs';

const options = {
  type: 'opt-in',
  palette: { popup: { background: '#fff' }, button: { background: '#ddd' } },
  content: {
    message: 'Example Ltd asks what you agree to.',
    allow: 'Accept all',
    deny: 'Reject all',
    href: '/privacy',
  },
};

const allowed = "['analytics', 'ads', 'media']";

export const osano = {
  name: 'osano',
  title: 'cookieconsent',
  version: () => versionOf('cookieconsent'),
  notes: [
    'It knows one question, so no purposes, no services and no preferences. It tells the page what was chosen and holds nothing: the gate of the floor does that on its call.',
  ],
  files: () => ({
    '/osano.css': fromPackage('cookieconsent/build/cookieconsent.min.css'),
    '/osano.js': fromPackage('cookieconsent/build/cookieconsent.min.js'),
  }),
  page: () => ({
    head: `<link rel="stylesheet" href="/osano.css">
<script defer src="/osano.js"></script>
${whenParsed(`const release = ${codeOf(releaseTags)};
const ask = function () { if (this.hasConsented()) release(${allowed}); };
cookieconsent.initialise({ ...${json(options)}, onInitialise: ask, onStatusChange: ask });`)}`,
  }),
  tag: (tag) => heldTag(tag, `data-wait="${tag.purpose}"`),
  accept: '.cc-window .cc-allow',
  choose: null,
  preferences: null,
  hasServices: false,
};
