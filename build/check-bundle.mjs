/*
 * Reads the built files and refuses what must never be in them: ways to make HTML or code from strings, addresses that
 * are fetched, Preact where no person is asked anything.
 */
import { glob, readFile } from 'node:fs/promises';

const forbidden = [
  // Preact's own way to it is left out as well, see build/preact-parts.mjs.
  ['innerHTML', /innerHTML/gi],
  ['outerHTML', /outerHTML/g],
  ['insertAdjacentHTML', /insertAdjacentHTML/g],
  ['createContextualFragment', /createContextualFragment/g],
  ['setHTMLUnsafe', /setHTMLUnsafe/g],
  ['DOMParser', /\bDOMParser\b/g],
  ['srcdoc is set', /\.srcdoc\s*=/g],
  ['document.write', /document\.write/g],
  ['eval(', /\beval\s*\(/g],
  ['new Function', /\bFunction\s*\(|\bnew Function\b/g],
  ['a timer with a string', /\bset(?:Timeout|Interval)\s*\(\s*["'`]/g],
  ['a regular expression made from data', /\bRegExp\s*\(/g],
];

/** XML names look like addresses and are never fetched. */
const namespaces = /https?:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math\/MathML|1999\/xlink)/g;

const count = (text, pattern) => text.match(pattern)?.length ?? 0;

/** Files that put themselves before ways to make elements from text, and so must name them. */
const named = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe']);
const guarding = [
  ['Preact', /preact|__k\b/gi],
  ['an import but for its own second file', /\bimport\b(?!\("\.\/assent-guard-release\.js"\))/g],
  [
    'a text that becomes HTML',
    /\.(?:innerHTML|outerHTML)\s*=|\.(?:insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)\s*\(/g,
  ],
  ...forbidden.filter(([what]) => !named.has(what)),
];

const files = {
  'assent-guard.js': { forbidden: guarding },
  'assent-guard-release.js': { forbidden: [['an import', /\bimport\b/g], ...guarding, ...forbidden] },
  'assent-lockdown.js': { forbidden: [['an import', /\bimport\b/g], ...guarding] },
  'assent.js': { forbidden: [['Preact', /preact|__k\b/gi], ...forbidden] },
  'assent-ui.js': { forbidden },
  'assent-preferences.js': { forbidden },
  'assent-appearance.js': { forbidden: [['Preact', /preact|__k\b/gi], ...forbidden] },
  'assent-placeholder.js': { forbidden },
  'assent-past.js': { forbidden: [['Preact', /preact|__k\b/gi], ['an import', /\bimport\b/g], ...forbidden] },
  'assent-region.js': { forbidden: [['Preact', /preact|__k\b/gi], ['an import', /\bimport\b/g], ...forbidden] },
  'assent-sweep.js': { forbidden: [['Preact', /preact|__k\b/gi], ['an import', /\bimport\b/g], ...forbidden] },
  'server.js': {
    forbidden: [
      ['Preact', /preact/gi],
      ['an import', /\bimport\b/g],
      ['a page', /\b(window|document)\./g],
      ...forbidden,
    ],
  },
  'assent-participants.js': { forbidden },
  'assent-account.js': { forbidden: [['Preact', /preact|__k\b/gi], ['an import', /\bimport\b/g], ...forbidden] },
  'account.js': { forbidden: [['Preact', /preact/gi], ...forbidden] },
  'assent-receipts.js': {
    forbidden: [
      ['Preact', /preact|__k\b/gi],
      ['an import but that of a language', /\bimport\b(?!\((?:`\.\/locales\/\$\{|"\.\/locales\/"\+))/g],
      ...forbidden,
    ],
  },
  'assent-rights.js': {
    forbidden: [['Preact', /preact|__k\b/gi], ...forbidden],
  },
  'assent-announcements.js': {
    forbidden: [
      ['Preact', /preact|__k\b/gi],
      ['an import but that of a language', /\bimport\b(?!\((?:`\.\/locales\/more\/\$\{|"\.\/locales\/more\/"\+))/g],
      ...forbidden,
    ],
  },
  'assent-tcf.js': {
    forbidden: [
      ['Preact', /preact|__k\b/gi],
      ['an import but that of the layer of vendors', /\bimport\b(?!\("\.\/assent-vendors\.js"\))/g],
      ...forbidden,
    ],
  },
  'assent-vendors.js': { forbidden: [['an import', /\bimport\b/g], ...forbidden] },
  'index.js': { forbidden: [['Preact', /preact/gi], ...forbidden] },
};
for await (const name of glob('chunk-*.js', { cwd: 'dist' })) files[name] = { forbidden };
// Each stands alone: as a script that says nothing to the page, and as a module that is loaded by itself.
for await (const name of glob('signals/*.js', { cwd: 'dist' }))
  files[name] = {
    forbidden: [
      ['Preact', /preact/gi],
      [
        'an import but that of its own library, or of what comes after the stub of the IAB TCF',
        /\bimport\b(?!\("(\.\/[a-z-]+\.library|\.\.\/assent-tcf)\.js"\))/g,
      ],
      ...forbidden,
    ],
  };

const problems = [];
for (const [name, rules] of Object.entries(files)) {
  const text = await readFile(`dist/${name}`, 'utf8');
  for (const [what, pattern] of rules.forbidden) {
    const found = count(text, pattern);
    if (found > 0) problems.push(`dist/${name}: ${what} occurs ${found} times`);
  }
  for (const [address] of text.replace(namespaces, '').matchAll(/https?:\/\/[\w.[]+[^\s"'`]*/g)) {
    problems.push(`dist/${name}: names the address ${address}`);
  }
}

const loader = await readFile('dist/assent.js', 'utf8');
if (!/import\(\s*["'`]\.\/assent-ui\.js["'`]\s*\)/.test(loader)) {
  problems.push('dist/assent.js: the interface is not loaded by a native import("./assent-ui.js")');
}
if (!/import\(\s*(?:`\.\/locales\/\$\{|["']\.\/locales\/["']\s*\+)/.test(loader)) {
  problems.push('dist/assent.js: languages are not loaded by a native import(`./locales/${…}.js`)');
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`ok  ${Object.keys(files).join(', ')}`);
