/*
 * What the gallery shows. A picture has a name (the file's), a line of what is to be seen, and what differs from the demo's
 * front page in English in a window of 1120 × 700: a path of the demo, a language (then the page has no words of its own, and
 * makes a smaller file), a look of the policy, a window, settings of the visitor, and what the visitor does first.
 */
const phone = { width: 360, height: 740 };
const narrow = { width: 320, height: 568 };
const zoomed = { width: 320, height: 256 };

/** The system's own colours. */
const system = { tokens: undefined };
const bar = { layout: 'bar', position: 'bottom' };
const box = (position) => ({ layout: 'box', position });
const dialog = { layout: 'dialog' };

const inPreferences = (...more) => ['open-preferences', ...more];

const notices = [
  { name: 'bar-bottom', title: 'A bar along the lower edge', notice: bar },
  { name: 'bar-top', title: 'A bar along the upper edge', lang: 'en', notice: { ...bar, position: 'top' } },
  { name: 'box-bottom-start', title: 'A box in the corner where lines begin', notice: box('bottom-start') },
  { name: 'box-top-end', title: 'A box in the upper corner where lines end', lang: 'en', notice: box('top-end') },
  { name: 'dialog', title: 'A dialog in the middle of the dimmed page', lang: 'en', notice: dialog },
  { name: 'bar-phone', title: 'A bar on a phone', notice: bar, window: phone },
  {
    name: 'box-narrow',
    title: 'A box at 320 px, where it is a bar',
    lang: 'en',
    notice: box('bottom-end'),
    window: narrow,
  },
  { name: 'dialog-phone', title: 'A dialog on a phone', lang: 'en', notice: dialog, window: phone },
  { name: 'bar-landscape', title: 'A phone on its side', lang: 'en', notice: bar, window: { width: 667, height: 375 } },
  { name: 'bar-zoomed', title: 'A window of 1280 × 1024 at 400 %', lang: 'en', notice: bar, window: zoomed },
  { name: 'dialog-zoomed', title: 'A dialog at 400 %', lang: 'en', notice: dialog, window: zoomed },
];

const themes = [
  { name: 'bar-dark', title: 'Dark, in the colours of the site', notice: bar, scheme: 'dark' },
  {
    name: 'system-dark',
    title: 'Without colours of the site, dark',
    lang: 'en',
    notice: { ...dialog, ...system },
    scheme: 'dark',
  },
  {
    name: 'compact',
    title: 'Compact, without round corners, with larger text',
    lang: 'en',
    notice: { ...box('bottom-end'), tokens: { radius: 0, size: 18, density: 'compact' } },
  },
  { name: 'forced-light', title: 'Forced colours, light', notice: bar, forced: true },
  { name: 'forced-dark', title: 'Forced colours, dark', lang: 'en', notice: dialog, forced: true, scheme: 'dark' },
  {
    name: 'focus',
    title: 'The ring of what has the focus',
    lang: 'en',
    notice: bar,
    steps: ['Tab', 'Tab', 'Tab', 'Tab'],
  },
  {
    name: 'signal',
    title: 'The browser sends the opt-out signal',
    lang: 'en',
    notice: box('bottom-start'),
    signal: true,
  },
];

const languages = [
  { name: 'arabic', title: 'Arabic', lang: 'ar', notice: bar },
  { name: 'arabic-phone', title: 'Arabic on a phone', lang: 'ar', notice: box('bottom-start'), window: phone },
  { name: 'hebrew', title: 'Hebrew', lang: 'he', notice: box('bottom-start') },
  { name: 'japanese', title: 'Japanese', lang: 'ja', notice: bar },
  { name: 'japanese-phone', title: 'Japanese on a phone', lang: 'ja', notice: bar, window: phone },
  { name: 'german-narrow', title: 'German at 320 px', lang: 'de', notice: bar, window: narrow },
  { name: 'finnish-phone', title: 'Finnish on a phone', lang: 'fi', notice: dialog, window: phone },
  { name: 'hindi-phone', title: 'Hindi on a phone', lang: 'hi', notice: bar, window: phone },
  { name: 'thai-phone', title: 'Thai on a phone', lang: 'th', notice: bar, window: phone },
];

const preferences = [
  { name: 'preferences', title: 'Ten services', steps: inPreferences('list') },
  { name: 'preferences-dark', title: 'Dark', lang: 'en', steps: inPreferences(), scheme: 'dark', notice: system },
  { name: 'preferences-phone', title: 'On a phone', lang: 'en', steps: inPreferences('list'), window: phone },
  { name: 'preferences-zoomed', title: 'At 400 %', lang: 'en', steps: inPreferences(), window: zoomed },
  { name: 'preferences-arabic', title: 'Arabic', lang: 'ar', steps: inPreferences('list') },
  { name: 'preferences-japanese', title: 'Japanese, on a phone', lang: 'ja', steps: inPreferences(), window: phone },
  { name: 'preferences-forced', title: 'Forced colours', lang: 'en', steps: inPreferences('switch'), forced: true },
  { name: 'preferences-many', title: '2,000 services', lang: 'en', services: 2000, steps: inPreferences('list') },
  {
    name: 'preferences-found',
    title: '2,000 services, one looked for',
    lang: 'en',
    services: 2000,
    steps: inPreferences('find'),
  },
];

const pages = [
  { name: 'placeholders', title: 'Embeds that wait', path: '/article', steps: ['reject-all', 'embed'] },
  {
    name: 'placeholders-phone',
    title: 'Embeds that wait, on a phone, dark',
    path: '/article',
    steps: ['reject-all', 'embed'],
    window: phone,
    scheme: 'dark',
  },
  { name: 'closed', title: 'The control that opens the choices again', steps: ['reject-all'] },
  { name: 'closed-phone', title: 'The same on a phone, in Arabic', path: '/ar/', steps: ['reject-all'], window: phone },
];

export const sections = [
  { title: 'The notice', pictures: notices },
  { title: 'Themes and settings', pictures: themes },
  { title: 'Languages', pictures: languages },
  { title: 'The preferences', pictures: preferences },
  { title: 'After the answer', pictures: pages },
];
