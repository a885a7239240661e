/*
 * Bundled for the page of c15t: its React components, as its quick start shows them, with what the page wrote into
 * `window.consentScripts`.
 */
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing', 'experience'],
  overrides: { country: 'DE', language: 'en' },
  theme: {},
  disableAnimation: true,
  scripts: window.consentScripts,
};

const place = document.body.appendChild(document.createElement('div'));
createRoot(place).render(
  createElement(ConsentManagerProvider, { options }, createElement(ConsentBanner), createElement(ConsentDialog)),
);
