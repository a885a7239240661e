import { json } from '../in-page.mjs';
import { fromPackage, versionOf } from '../packages.mjs';
import { purposes } from '../policy.mjs';
import { heldTag } from '../tags.mjs';

const name = 'vanilla-cookieconsent';

function configOf(services) {
  const categories = { necessary: { enabled: true, readOnly: true } };
  for (const { id } of purposes) {
    const own = services.filter(({ purpose }) => purpose === id);
    categories[id] = { services: Object.fromEntries(own.map((service) => [service.id, { label: service.name }])) };
  }
  const texts = {
    consentModal: {
      title: 'Your choice',
      description: 'Example Ltd asks what you agree to.',
      acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all',
      showPreferencesBtn: 'Choose',
    },
    preferencesModal: {
      title: 'Preferences',
      acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all',
      savePreferencesBtn: 'Save',
      closeIconLabel: 'Close',
      sections: purposes.map(({ id, title, description }) => ({ title, description, linkedCategory: id })),
    },
  };
  // Else it hides itself from automated browsers.
  return { hideFromBots: false, categories, language: { default: 'en', translations: { en: texts } } };
}

export const vanillaCookieconsent = {
  name,
  title: name,
  version: () => versionOf(name),
  notes: [
    'Its script is imported by a module in the page, one request less than with a configuration file; its transitions are set to 0 s by its CSS variable.',
  ],
  files: () => ({
    '/cookieconsent.css': fromPackage(`${name}/dist/cookieconsent.css`),
    '/cookieconsent.js': fromPackage(`${name}/dist/cookieconsent.esm.js`),
  }),
  page: ({ services }) => ({
    head: `<link rel="stylesheet" href="/cookieconsent.css">
<style>#cc-main.cc--anim, #cc-main { --cc-modal-transition-duration: 0s !important }</style>
<script type="module">import { run } from '/cookieconsent.js'; run(${json(configOf(services))});</script>`,
  }),
  tag: (tag) =>
    tag.kind === 'frame'
      ? heldTag(
          { ...tag, kind: 'inline', text: frameMaker(tag.src) },
          `data-category="${tag.purpose}" data-service="${tag.id}"`,
        )
      : heldTag(tag, `data-category="${tag.purpose}" data-service="${tag.id}"`),
  accept: '#cc-main .cm__btn[data-role="all"]',
  choose: '#cc-main .cm__btn[data-role="show"]',
  preferences: '#cc-main .pm__btn[data-role="save"]',
  hasServices: true,
};

/** It holds scripts alone; frames are for another package of its author. A held inline script makes the frame here. */
function frameMaker(src) {
  return `(() => { const frame = document.createElement('iframe'); frame.src = '${src}'; frame.width = 320; frame.height = 180; document.currentScript.after(frame); })()`;
}
