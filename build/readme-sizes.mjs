/*
 * The README states sizes between `<!-- sizes:start -->` and `<!-- sizes:end -->`. They are made here, so that they
 * are true: without an argument this compares, with `--write` it writes them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { localeTags } from './locales.mjs';
import { measure } from './check-size.mjs';

const marks = /(<!-- sizes:start -->)[^]*?(<!-- sizes:end -->)/;

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;

async function table() {
  const tags = await localeTags();
  const languages = await Promise.all(tags.map((tag) => measure([`dist/locales/${tag.toLowerCase()}.js`])));
  const rows = [
    ['Returning visitor: `assent.js`', await measure(['dist/assent.js'])],
    ['Interface: `assent-ui.js`', await measure(['dist/assent-ui.js'])],
    ['Preferences, when opened: `assent-preferences.js`', await measure(['dist/assent-preferences.js'])],
    [
      'Colours of the site, a dialog, more languages, if wanted: `assent-appearance.js`',
      await measure(['dist/assent-appearance.js']),
    ],
    ['Placeholders, where embeds are held: `assent-placeholder.js`', await measure(['dist/assent-placeholder.js'])],
    ['Earlier choices: `assent-past.js`', await measure(['dist/assent-past.js'])],
    ['Rules for regions, if the policy has any: `assent-region.js`', await measure(['dist/assent-region.js'])],
    ['Taking something back: `assent-sweep.js`', await measure(['dist/assent-sweep.js'])],
    [
      'Switches for classes, devices, reasons, further recipients: `assent-participants.js`',
      await measure(['dist/assent-participants.js']),
    ],
    ['Accounts, if you want them: `assent-account.js`', await measure(['dist/assent-account.js'])],
    [
      'Receipts and their history, if the policy wants any: `assent-receipts.js`',
      await measure(['dist/assent-receipts.js']),
    ],
    [
      'Announcements, if the policy has any: `assent-announcements.js`',
      await measure(['dist/assent-announcements.js']),
    ],
    [
      'What is explicit or can be objected to, if the policy has any: `assent-rights.js`',
      await measure(['dist/assent-rights.js']),
    ],
    ['Unmarked resources, if you want it: `assent-guard.js`', await measure(['dist/assent-guard.js'])],
    [
      '… with what brings back what it has held',
      await measure(['dist/assent-guard.js', 'dist/assent-guard-release.js']),
    ],
    ['Hosts of the page, if you want it: `assent-lockdown.js`', await measure(['dist/assent-lockdown.js'])],
    ['Google Consent Mode, if you want it: `signals/consent-mode.js`', await measure(['dist/signals/consent-mode.js'])],
    [
      'IAB GPP, if you want it: `signals/gpp.js` and the library of the IAB',
      await measure(['dist/signals/gpp.js', 'dist/signals/gpp.library.js']),
    ],
    [
      'IAB TCF, if you want it: `signals/tcf.module.js`, `assent-tcf.js`',
      await measure(['dist/signals/tcf.module.js', 'dist/assent-tcf.js']),
    ],
    ['… with its layer of vendors, when opened: `assent-vendors.js`', await measure(['dist/assent-vendors.js'])],
    ['Largest language', Math.max(...languages)],
    ['First visit in English, all files', await measure(['dist/assent.js', 'dist/assent-ui.js', 'dist/locales/en.js'])],
  ].map(([what, bytes]) => [what, kib(bytes)]);
  const all = [['What is loaded', 'Brotli'], ...rows];
  const width = Math.max(...all.map(([what]) => what.length));
  const right = Math.max(...all.map(([, size]) => size.length));
  const line = ([what, size]) => `| ${what.padEnd(width)} | ${size.padStart(right)} |`;
  return [line(all[0]), `| ${'-'.repeat(width)} | ${'-'.repeat(right - 1)}: |`, ...rows.map(line)].join('\n');
}

const readme = await readFile('README.md', 'utf8').catch(() => '');
if (!marks.test(readme)) {
  console.error('README.md: put <!-- sizes:start --> and <!-- sizes:end --> around the sizes.');
  process.exit(1);
}
const wanted = await table();
const updated = readme.replace(marks, (_, start, end) => `${start}\n\n${wanted}\n\n${end}`);
if (process.argv.includes('--write')) {
  if (updated !== readme) await writeFile('README.md', updated);
} else if (updated !== readme) {
  console.error(`README.md: the sizes are no longer true. "npm run size -- --write" writes these:\n\n${wanted}\n`);
  process.exitCode = 1;
} else {
  console.log('ok  sizes in README.md');
}
