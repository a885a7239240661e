/*
 * Writes docs/accessibility.md: each success criterion of WCAG 2.2, levels A and AA, what is done for it, and which tests show
 * it. Fails where a test that is named is not there.
 *   node build/accessibility-page.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { pairs, remarks, steps } from './accessibility/by-hand.mjs';
import { isNew } from './accessibility/criterion.mjs';
import { operable } from './accessibility/operable.mjs';
import { perceivable } from './accessibility/perceivable.mjs';
import { robust } from './accessibility/robust.mjs';
import { tests } from './accessibility/tests.mjs';
import { understandable } from './accessibility/understandable.mjs';
import { fromRoot, whenRun } from './policy-schema.mjs';

export const accessibilityPath = fromRoot('docs/accessibility.md');

/** In the order of WCAG 2.2. */
const principles = [
  { title: '1. Perceivable', list: perceivable },
  { title: '2. Operable', list: operable },
  { title: '3. Understandable', list: understandable },
  { title: '4. Robust', list: robust },
];

export const criteria = principles.flatMap(({ list }) => list);

/** Whether a file has a test, or a table of tests, of this name. */
export const hasTest = (source, name) =>
  ["'", '"', '`'].some((quote) => {
    const place = source.indexOf(`${quote}${name}${quote},`);
    return place > 0 && /(?<!describe)\(\s*$/.test(source.slice(0, place));
  });

/** The test of this key, once it is sure that it exists. */
const shownBy = (key) => {
  if (!tests[key]) throw new Error(`build/accessibility: no test is called ${key}`);
  const [path, name] = tests[key];
  if (!hasTest(readFileSync(fromRoot(path), 'utf8'), name)) throw new Error(`${path}: there is no test “${name}”`);
  return { path, name };
};

const files = [...new Set(Object.values(tests).map(([path]) => path))];
const nameOf = (path) =>
  path
    .split('/')
    .pop()
    .replace(/\.test\.tsx?$/, '');
/** Two files may have one name: then the folder tells them apart. */
const short = (path) =>
  files.filter((one) => nameOf(one) === nameOf(path)).length > 1 ? path.split('/').slice(-2).join('/') : nameOf(path);

const clause = (one) => (isNew(one) ? 'new in 2.2' : `9.${one.id}`);
const rowOf = (one) => `| ${one.id} ${one.name} | ${one.level} | ${clause(one)} | ${one.result} | ${one.how} |`;
const tableOf = (list) =>
  ['| Criterion | Level | EN 301 549 | Result | How |', '|---|---|---|---|---|', ...list.map(rowOf)].join('\n');

const shownIn = (list) =>
  list
    .filter(({ shown }) => shown.length > 0)
    .map(({ id, shown }) => {
      const names = shown.map(shownBy).map(({ path, name }) => `  - [${short(path)}](../${path}): ${name}`);
      return `- **${id}**\n${names.join('\n')}`;
    })
    .join('\n');

const count = (result) => criteria.filter((one) => one.result === result && one.id !== '4.1.1').length;
const done = ({ done: what }) => what || 'not done yet';

/** As the formatter would leave it, so that generating and formatting never undo each other. */
const formatted = async (markdown) => {
  const { code, errors } = await format('accessibility.md', markdown, { printWidth: 120, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
};

/** The whole of docs/accessibility.md. */
export const accessibilityDocument = () =>
  formatted(`<!-- Generated from build/accessibility by build/accessibility-page.mjs. -->

# Accessibility

The aim is WCAG 2.2, levels A and AA, for all that assent puts into a page: the notice in each layout, the preferences as a
dialog and in the page, placeholders, messages, and the control that opens the choices again. The page around it is the site's.
Of ${count('supports') + count('partly') + count('does not apply')} criteria ${count('supports')} are supported, ${count('partly')} partly, and ${count('does not apply')} do not apply. EN 301 549 v3.2.1, the standard
named by European law, has those of WCAG 2.1 in its clause 9; what WCAG 2.2 has added is not in that version.

This page comes from the tests that are named in it and from remarks. They run with \`npm test\`, those of \`test/e2e\` in Chromium
and the few of \`test/unit\` in a model of a page.
**Nothing here was tried with a screen reader by a person yet**; [what is to be done](#by-hand) is below.

${principles.map(({ title, list }) => `## ${title}\n\n${tableOf(list)}`).join('\n\n')}

## What shows it

The tests stand by the criteria that they speak for. \`npx vitest run --project e2e test/e2e/accessibility\` runs most of them.

${shownIn(criteria)}

## By hand

Software for assistance is not driven by the tests. These steps are for a person, on the demo site (\`npm start\`) in a browser
without a past, before each release:

${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}

| Software | Browser | System | Done |
|---|---|---|---|
${pairs.map((pair) => `| ${pair.software} | ${pair.browser} | ${pair.system} | ${done(pair)} |`).join('\n')}

## Remarks

${remarks.map((remark) => `- ${remark}`).join('\n')}
`);

await whenRun(import.meta.url, async () => {
  writeFileSync(accessibilityPath, await accessibilityDocument());
});
