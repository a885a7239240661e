/*
 * docs/languages.md: which languages ship, and whose words theirs were measured against. `node build/languages-page.mjs`
 * writes it; a test compares.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { localeTags } from './locales.mjs';

export const languagesPath = fileURLToPath(new URL('../docs/languages.md', import.meta.url));

/** Who supervises data protection where the language is spoken: their sites show how its words are used. */
const authorities = {
  ar: 'SDAIA (Saudi Arabia), PDPC (Egypt)',
  bg: 'КЗЛД',
  bn: 'National Cyber Security Agency (Bangladesh)',
  cs: 'ÚOOÚ',
  da: 'Datatilsynet (Denmark)',
  de: 'BfDI and DSK (Germany), DSB (Austria), EDÖB (Switzerland)',
  el: 'ΑΠΔΠΧ',
  en: 'ICO (United Kingdom), DPC (Ireland)',
  es: 'AEPD',
  et: 'Andmekaitse Inspektsioon',
  fa: '–',
  fi: 'Tietosuojavaltuutetun toimisto',
  fr: 'CNIL (France), APD (Belgium)',
  ga: 'An Coimisiún um Chosaint Sonraí',
  he: 'הרשות להגנת הפרטיות',
  hi: 'Data Protection Board of India',
  hr: 'AZOP',
  hu: 'NAIH',
  id: 'Kementerian Komunikasi dan Digital',
  is: 'Persónuvernd',
  it: 'Garante per la protezione dei dati personali',
  ja: '個人情報保護委員会',
  ko: '개인정보보호위원회',
  lt: 'VDAI',
  lv: 'Datu valsts inspekcija',
  mt: 'IDPC',
  nb: 'Datatilsynet (Norway)',
  nl: 'Autoriteit Persoonsgegevens',
  pl: 'UODO',
  pt: 'CNPD',
  'pt-BR': 'ANPD',
  ro: 'ANSPDCP',
  ru: 'Роскомнадзор',
  sk: 'ÚOOÚ SR',
  sl: 'Informacijski pooblaščenec',
  sr: 'Повереник',
  sv: 'IMY',
  th: 'สคส. (PDPC)',
  tr: 'KVKK',
  uk: 'Уповноважений Верховної Ради України з прав людини',
  ur: '–',
  vi: 'Bộ Công an (A05)',
  zh: '国家互联网信息办公室',
  'zh-Hant': '個人資料保護委員會籌備處',
};

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
const english = new Intl.DisplayNames('en', { type: 'language' });
const nameOf = (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag);

export async function languagesDocument() {
  const tags = await localeTags();
  const row = (tag) => {
    if (!authorities[tag]) throw new Error(`build/languages-page.mjs: "${tag}" has no authority`);
    const direction = rightToLeft.has(tag) ? 'right to left' : '';
    return `| \`${tag}\` | ${english.of(tag)} | ${nameOf(tag)} | ${direction} | ${authorities[tag]} |`;
  };
  return `# Languages

<!-- Made by build/languages-page.mjs. -->

${tags.length} languages ship, each as one file that is loaded alone.

## Which one shows

The first of these that there is: \`data-language\` on the tag (\`language\` in the npm build), the \`lang\` of the page, the
languages of the browser, English. Tags fall back to their base: \`de-AT\` shows \`de\`. Portuguese of Brazil and traditional
Chinese (\`zh-Hant\`, \`zh-TW\`, \`zh-HK\`, \`zh-MO\`) have files of their own; \`no\` and \`nn\` show \`nb\`; Serbian is in
Cyrillic. A language is whole or not there: when its file can't be had, the next one shows, never two in one layer.

A site changes words in the policy, by language (\`texts.de.title\`; [policy.md](policy.md#texts) lists all); for a variant it
may write \`pt-BR\` or \`pt\`.

\`assent.js\` itself has the words of the control that opens the choices again in Arabic, English, French and German. For
another language write them into the policy (\`texts.sv.reopen\`), or a returning visitor reads that control in English,
marked as such; pages that load the interface always show the right words. The check of the policy tells of it
(\`label-missing\`) and what to write.

Where visitors may not speak the language of a page, \`notice.languages\` (\`["en", "uk"]\`) puts a switch into the notice and
the preferences. It lasts for the page, and what was moved and not saved stays.

## Coverage, and whom to ask

All texts are there in all of these. The words follow how the authorities in the last column use them; **none has been
reviewed by a native speaker yet but those that are marked so**. To review one, read \`src/locales/<tag>.ts\` beside
\`en.ts\`: neutral, no fear, no praise of accepting, a plain word for refusing, both buttons of comparable length. Say in the
change who reviewed it.

| tag | language | in its own words | direction | authority |
| --- | -------- | ---------------- | --------- | --------- |
${tags.map(row).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(languagesPath, await languagesDocument());
