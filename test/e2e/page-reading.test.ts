import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../src/development/page/read-tags.js';
import { useBrowser } from '../support/browser.js';

/* What `--page` takes for tags is what a browser takes for tags. */

const browser = useBrowser();

/** Marked elements as `name attribute=value …`, sorted: a browser may move them, and puts those of templates elsewhere. */
const inBrowser = `(pages) => {
  const marked = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.hasAttribute('data-n')
      ? [[element.localName, ...[...element.attributes].map(({ name, value }) => name + '=' + value)].join(' ')]
      : []),
    ...(element instanceof HTMLTemplateElement ? marked(element.content) : []),
  ]);
  return pages.map((page) => marked(new DOMParser().parseFromString(page, 'text/html')).sort());
}`;

const ours = (page: string): readonly string[] =>
  readTags(page)
    .filter(({ isEnd, attributes }) => !isEnd && attributes.has('data-n'))
    .map(({ name, attributes }) => [name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' '))
    .sort();

const compare = async (pages: readonly string[]): Promise<void> => {
  const page = await browser.page();
  const theirs = await page.evaluate<readonly (readonly string[])[]>(`(${inBrowser})(${JSON.stringify(pages)})`);
  // Something must have been found, and something hidden.
  expect(theirs.flat().length).toBeGreaterThan(pages.length / 2);
  expect(pages.map((text) => [text, ours(text)])).toEqual(pages.map((text, index) => [text, theirs[index]]));
};

const pieces = [
  ...['<script data-n>', '</script>', '<script data-n src="a>b">', '</SCRIPT >', '<style data-n>', '</style>'],
  ...['<!--', '-->', '--!>', '<!-->', '<!--->', '<!doctype x>', '<?php >', '</ x>', '</>', '<!', '<'],
  ...[
    '<div data-n=1>',
    "<div data-n='<div data-n=2>'>",
    '<div data-n=a"b\'c>',
    '<div/data-n/>',
    '<div data-n data-n=2>',
  ],
  ...[
    '<div data-n="&amp;&#x41;&#66;&quot;">',
    '<DIV DATA-N = x >',
    '<div =data-n data-n>',
    '<div data-n',
    '<div "data-n">',
  ],
  ...[
    '<title>',
    '</title>',
    '<textarea data-n>',
    '</textarea>',
    '<noscript>',
    '</noscript>',
    '<iframe data-n>',
    '</iframe>',
  ],
  ...[
    '<template data-n>',
    '</template>',
    '<img data-n alt="<script>">',
    '</div>',
    ' text ',
    '\n',
    "'",
    '"',
    '=',
    '/>',
    '>',
  ],
] as const;

describe('reading the tags of a page', () => {
  it('comes to the same as Chromium on what pages are made to confuse with', async () => {
    await compare([
      '<div data-n><script>document.write("<div data-n=2>")</script><div data-n=3>',
      '<script><!-- <script data-n=1> </script> <div data-n=2> --></script><div data-n=3>',
      '<script><!--> <script> </script><div data-n=1>',
      '<textarea><div data-n></textarea><div data-n=2>',
      '<title></titles><div data-n=1></title><div data-n=2>',
      '<svg><script data-n=0 /><rect data-n=1 /></svg><script data-n=2></script><div data-n=3>',
      '<svg><style><div data-n=1></style></svg><style><div data-n=2></style>',
      '<svg data-n><p data-n><style><div data-n=1></style>',
      '<iframe><div data-n=1></iframe><noscript><img data-n=2></noscript>',
      '<a data-n href=x/y/ data-z><b data-n / data-y=1 /><i data-n="a\nb">',
      '<div data-n="1" DATA-N="2"><plaintext><div data-n=3>',
      '<!-- --!><div data-n><!-- -- ><div data-n=2> -->',
    ]);
  });

  it('comes to the same as Chromium on any mixture of them', async () => {
    const mixture = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.join(''));
    await compare([...new Set(fc.sample(mixture, { numRuns: 2000, seed: 1 }))]);
  });
});
