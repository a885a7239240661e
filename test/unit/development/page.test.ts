import { describe, expect, it } from 'vitest';
import { pageCodes } from '../../../src/development/codes/pages.js';
import { checkPages } from '../../../src/development/page/check-pages.js';
import { readPage } from '../../../src/development/page/read-page.js';
import { readTags } from '../../../src/development/page/read-tags.js';
import { isLinear } from '../../support/growth.js';
import { patched, policyFile } from '../../support/policy-file.js';

const given = new Set<string>();
const check = (html: string, policy: unknown = policyFile('shop'), more: readonly string[] = []): readonly string[] =>
  checkPages(
    policy,
    [html, ...more].map((text, index) => readPage(index === 0 ? 'a.html' : `${index}.html`, text)),
  )
    .map(({ severity, code, path }) => {
      given.add(code);
      return `${severity} ${code} ${path}`;
    })
    .filter((one) => !one.includes('service-without-tag'));

const html = (body: string, lang = 'nb') => `<!doctype html>\n<html lang="${lang}">\n${body}`;

describe('a page beside its policy', () => {
  it.each<[name: string, body: string, wanted: readonly string[]]>([
    [
      'a slip of a purpose',
      '<script type="text/plain" data-purpose="anlytics" data-src="/a.js"></script>',
      ['error markup-unknown a.html:3 <script data-purpose>'],
    ],
    [
      'a purpose that is built in, and that the policy does not ask about',
      '<template data-category="merging"></template>',
      ['error markup-unknown a.html:3 <template data-category>'],
    ],
    [
      'one of several words',
      '<img data-purpose="ads !analytics,foo" data-src="/a.gif">',
      ['error markup-unknown a.html:3 <img data-purpose>'],
    ],
    ['a service that is gone', '<img data-service="gone">', ['error markup-unknown a.html:3 <img data-service>']],
    [
      'a script that runs at once',
      '<script src="https://connect.facebook.net/x.js"></script>',
      ['error markup-live a.html:3 <script src>'],
    ],
    [
      'a marked frame with a live address',
      '<iframe data-service="chat-desk" src="https://static.zdassets.com/x"></iframe>',
      ['error markup-live a.html:3 <iframe src>'],
    ],
    [
      'pictures of a set',
      '<img srcset="/own.png 1x, https://www.facebook.com/p.gif 2x">',
      ['error markup-live a.html:3 <img srcset>'],
    ],
    [
      'a pixel for those without scripts',
      '<noscript><img src="https://www.facebook.com/tr"></noscript>',
      ['error markup-live a.html:3 <img src>'],
    ],
    [
      'a style sheet of another host',
      '<link rel="stylesheet" href="https://fonts.example/a.css">',
      ['warning tag-without-service a.html:3 <link href>'],
    ],
    [
      'a held frame of another host',
      '<iframe data-purpose="chat" data-src="//maps.example/a"></iframe>',
      ['warning tag-without-service a.html:3 <iframe data-src>'],
    ],
    [
      'an address that a reference hides',
      '<script src="https&#58;//connect.facebook.net/x.js"></script>',
      ['error markup-live a.html:3 <script src>'],
    ],
    [
      'a policy that is no JSON',
      '<script type="application/json" id="assent-policy">{</script>',
      ['error page-unreadable a.html:3 <script id="assent-policy">'],
    ],
    [
      'another policy',
      '<script type="application/json" id="assent-policy">{"revision": 1}</script>',
      ['warning page-policy a.html:3 <script id="assent-policy">'],
    ],
    [
      'a policy whose parent nobody has merged in',
      '<script type="application/json" id="assent-policy">{"extends": "/a.json"}</script>',
      ['error extends-unresolved a.html:3 <script id="assent-policy">.extends'],
    ],
  ])('is told of %s', (_name, body, wanted) => {
    expect(check(html(body))).toEqual(wanted);
  });

  it.each([
    [
      'a held script',
      '<script type="text/plain" data-service="meta" src="https://connect.facebook.net/x.js"></script>',
    ],
    ['a held frame', '<iframe data-purpose="chat" data-src="https://static.zdassets.com/x"></iframe>'],
    ['a script of a required service', '<script src="https://js.stripe.com/v3"></script>'],
    [
      'what the site serves itself',
      '<script src="/a.js"></script><img src="b.gif"><a href="https://else.example">x</a>',
    ],
    ['a refusal', '<p data-purpose="!ads">No ads.</p>'],
    ['what stands in a template', '<template data-purpose="chat"><img src="https://static.zdassets.com/x"></template>'],
    ['what stands in a comment', '<!-- <script src="https://connect.facebook.net/x.js"></script> -->'],
    ['what stands in a script', "<script>'<img src=https://www.facebook.com/tr>'</script>"],
    [
      'the same policy',
      `<script id="assent-policy" type="application/json">${JSON.stringify(policyFile('shop'))}</script>`,
    ],
  ])('has nothing to say about %s', (_name, body) => {
    expect(check(html(body))).toEqual([]);
  });

  it('follows the base of the page, aliases and hosts of its own', () => {
    const policy = patched(policyFile('shop'), {
      set: { 'aliases.attributes': { 'data-cookieconsent': 'data-purpose' }, 'guard.hosts': ['cdn.example'] },
    });
    expect(
      check(
        html(
          '<base href="https://www.facebook.com/"><img src="tr"><i data-cookieconsent="x"></i><img src="//cdn.example/a">',
        ),
        policy,
      ),
    ).toEqual(['error markup-live a.html:3 <img src>', 'error markup-unknown a.html:3 <i data-cookieconsent>']);
  });

  it('is told of what is live of a service, though the policy calls its host the own one', () => {
    const policy = patched(policyFile('shop'), { set: { 'guard.hosts': ['www.facebook.com', '*.zdassets.com'] } });
    const live = '<img src="https://www.facebook.com/tr"><img src="https://static.zdassets.com/x">';
    expect(check(html(live), policy)).toEqual([
      'error markup-live a.html:3 <img src>',
      'error markup-live a.html:3 <img src>',
    ]);
  });

  it.each<[name: string, body: string, wanted: readonly string[]]>([
    [
      'a held script of its service',
      '<script type="text/plain" data-service="post" data-src="https://mail.example/a.js"></script>',
      ['error R-LAW-6 a.html:3 <script data-src>'],
    ],
    [
      'a held picture of the purpose and of what is required',
      '<img data-purpose="letters necessary" data-src="//mail.example/a.gif">',
      ['error R-LAW-6 a.html:3 <img data-src>'],
    ],
    [
      'what stands in a template of it',
      '<template data-purpose="letters"><iframe src="https://mail.example/"></iframe></template>',
      ['error R-LAW-6 a.html:3 <iframe src>'],
    ],
    ['what waits for ads as well', '<img data-purpose="letters ads" data-src="https://www.facebook.com/tr">', []],
    ['what the site serves itself', '<img data-purpose="letters" data-src="/a.gif">', []],
    ['what waits for nothing', '<img data-purpose="!letters" data-src="https://js.stripe.com/a.gif">', []],
  ])('is told what of a legitimate interest loads from others: %s', (_name, body, wanted) => {
    const policy = patched(policyFile('shop'), {
      set: {
        'purposes.3': { id: 'letters', basis: 'legitimate-interest' },
        'services.7': { id: 'post', purposes: ['letters'] },
      },
    });
    expect(check(html(body), policy)).toEqual(wanted);
  });

  it('is told of services that no page has, and of none when one of them has it', () => {
    const ids = (bodies: readonly string[]) =>
      checkPages(
        policyFile('shop'),
        bodies.map((body) => readPage('x', html(body))),
      )
        .filter(({ code }) => code === 'service-without-tag')
        .map(({ seen }) => seen);
    const tags = '<i data-service="meta"></i><img data-purpose="analytics" data-src="https://static.hotjar.com/a">';
    expect(ids([tags])).toEqual(['"google-analytics"', '"google-ads"', '"chat-desk"']);
    const others = '<i data-service="google-analytics google-ads chat-desk"></i>';
    expect(ids([tags, others])).toEqual([]);
  });

  it('is told of languages that do not ship, and of pages whose words can not be there', () => {
    expect(check(html('', 'la'))).toEqual(['warning R-LAW-17 a.html <html lang>']);
    expect(check('<p>')).toEqual(['warning R-LAW-17 a.html <html lang>']);
    expect(check(html('', 'en-GB'), undefined, [html('', 'nb')])).toEqual([]);
    expect(check(html('', 'en'), undefined, [html('', 'sv')])).toEqual([
      'warning R-LAW-17 a.html <html lang>',
      'warning R-LAW-17 1.html <html lang>',
    ]);
  });

  it('has a test for every code', () => {
    expect(Object.keys(pageCodes).filter((code) => !given.has(code))).toEqual([]);
  });
});

describe('reading a page', () => {
  it.each([
    '<',
    '<a ',
    '<!--',
    '<!-- <script',
    '<script>',
    '<script><!--',
    '</script',
    '<a b="',
    "<a b='c' ",
    '<svg>',
    '&#1',
    '<title></titl',
    '\n<p>',
    '--!',
  ])('takes no longer than the page is long, made of %j alone', (run) => {
    expect(
      isLinear((size) => {
        const text = run.repeat(size);
        return () => readPage('x', text);
      }, 256),
    ).toBe(true);
  });

  it('reads the first of two attributes of one name, in any letters, quotes and order', () => {
    const [tag] = readTags(`<IMG SRC='a>b' src=c  data-Purpose = "x &amp; y"/alt>`);
    expect(tag).toMatchObject({ name: 'img' });
    expect([...(tag?.attributes ?? [])]).toEqual([
      ['src', 'a>b'],
      ['data-purpose', 'x & y'],
      ['alt', ''],
    ]);
  });
});
