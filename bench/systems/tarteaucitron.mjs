import { codeOf, json, whenParsed } from '../in-page.mjs';
import { fromPackage, versionOf } from '../packages.mjs';

const folder = 'tarteaucitronjs';
const types = { analytics: 'analytic', ads: 'ads', media: 'video' };

/** Runs in the page: what each service does when it is allowed is code, in an entry of its catalogue. */
function addServices(services, tags, types) {
  const { tarteaucitron } = window;
  // Its buttons show half a second before they do anything; this is its word for being ready.
  tarteaucitron.events.load = () => {
    window.noticeAnswers = true;
  };
  for (const { id, name, purpose } of services) {
    const own = tags.filter((tag) => tag.id === id);
    tarteaucitron.services[id] = {
      key: id,
      type: types[purpose],
      name,
      needConsent: true,
      cookies: [],
      fallback() {},
      js() {
        for (const { kind, src, text } of own) {
          if (kind === 'frame') {
            const frame = Object.assign(document.createElement('iframe'), { src, width: 320, height: 180 });
            document.querySelector('#video-place').append(frame);
          } else if (kind === 'inline') {
            document.head.append(Object.assign(document.createElement('script'), { text }));
          } else tarteaucitron.addScript(src);
        }
      },
    };
    (tarteaucitron.job = tarteaucitron.job ?? []).push(id);
  }
}

const options = {
  privacyUrl: '/privacy',
  orientation: 'bottom',
  groupServices: true,
  useExternalCss: true,
  useExternalJs: true,
  googleConsentMode: false,
  bingConsentMode: false,
  pianoConsentMode: false,
};

export const tarteaucitron = {
  name: 'tarteaucitron',
  title: 'tarteaucitronjs',
  version: () => versionOf(folder),
  notes: [
    'Its style sheet, language and catalogue of services are loaded side by side by the page (`useExternalCss`, `useExternalJs`), not in a row as by default. It waits for the load event of the page by itself.',
    'Its buttons show half a second before a press does anything; usable is when one does.',
    'It has no held tags: what a service does is code in the page. Scripts are added with its own `addScript`, which keeps no order; the thousands of held tags are one service that adds them.',
  ],
  files: () =>
    Object.fromEntries(
      [
        'tarteaucitron.min.js',
        'tarteaucitron.services.min.js',
        'lang/tarteaucitron.en.min.js',
        'css/tarteaucitron.min.css',
      ].map((file) => [`/tac/${file}`, fromPackage(`${folder}/${file}`)]),
    ),
  page: ({ tags, services }) => ({
    head: `<link rel="stylesheet" href="/tac/css/tarteaucitron.min.css">
<script defer src="/tac/tarteaucitron.min.js"></script>
<script defer src="/tac/lang/tarteaucitron.en.min.js"></script>
<script defer src="/tac/tarteaucitron.services.min.js"></script>
${whenParsed(`tarteaucitron.init(${json(options)}); ${codeOf(addServices)}(${json(services)}, ${json(tags)}, ${json(types)});`)}`,
  }),
  tag: ({ kind }) => (kind === 'frame' ? '<div id="video-place"></div>' : ''),
  accept: '#tarteaucitronPersonalize2',
  answers: 'noticeAnswers',
  choose: '#tarteaucitronCloseAlert',
  preferences: '#tarteaucitronClosePanel',
  hasServices: true,
};
