import { fileURLToPath } from 'node:url';
import { json } from '../in-page.mjs';
import { pathOf, versionOf } from '../packages.mjs';

const categories = { analytics: 'measurement', ads: 'marketing', media: 'experience' };

async function bundle(file) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const scriptOf = ({ id, purpose, kind, src, text }, index) => ({
  id: `${id}-${index}`,
  category: categories[purpose],
  ...(kind === 'inline' ? { textContent: text } : { src, async: kind === 'async' }),
});

export const c15t = {
  name: 'c15t',
  title: '@c15t/react',
  version: () => versionOf('@c15t/react'),
  notes: [
    'Its React components with React itself, bundled for production, without animations, in its offline mode: no request to a backend, the fastest that it has. It comes as a library, so there is no page without React.',
    'Five fixed categories, no services. Scripts are in its configuration, frames in the markup.',
  ],
  files: async () => ({
    '/c15t.css': await bundle(pathOf('@c15t/react/dist/styles.css')),
    '/c15t.js': await bundle(fileURLToPath(new URL('./c15t-app.mjs', import.meta.url))),
  }),
  page: ({ tags }) => ({
    head: `<link rel="stylesheet" href="/c15t.css">
<script>window.consentScripts = ${json(tags.filter(({ kind }) => kind !== 'frame').map(scriptOf))};</script>
<script type="module" src="/c15t.js"></script>`,
  }),
  tag: ({ kind, src, purpose }) =>
    kind === 'frame'
      ? `<iframe data-category="${categories[purpose]}" data-src="${src}" title="Video" width="320" height="180"></iframe>`
      : '',
  accept: '[data-testid="consent-banner-accept-button"]',
  choose: '[data-testid="consent-banner-customize-button"]',
  preferences: '[data-testid="consent-widget-footer-save-button"]',
  hasServices: false,
};
