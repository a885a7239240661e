// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashed } from '../../../src/core/record.js';
import { bootSnippet } from '../../../src/server/boot-snippet.js';
import { readDecision } from '../../../src/server/read-decision.js';
import { policyWith } from '../../support/policy-with.js';
import { arrive, decide, NOW, recordOf } from '../../support/visitor.js';

const policy = policyWith();
const read = (of: unknown, record?: string, facts: object = {}) =>
  readDecision(record && `assent=${record}`, of as string, { now: NOW, ...facts });
const first = read(policy);

/** The elements that a browser makes of it. */
function elementsOf(html: string): Element[] {
  const { head, body } = new DOMParser().parseFromString(`<!doctype html><head>${html}<i></i>`, 'text/html');
  return [...head.children, ...body.children];
}

const attributesOf = (element: Element | undefined): Record<string, string> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
const linked = (html: string): string[] =>
  elementsOf(html).flatMap((element) => (element.localName === 'link' ? [element.getAttribute('href') ?? ''] : []));

describe('the boot lines', () => {
  it('are the policy and the tag, and the interface ahead for those who must see it', () => {
    const elements = elementsOf(bootSnippet(policy as never, first, { language: 'de-AT', nonce: 'abc' }));
    expect(elements.map(({ localName }) => localName)).toEqual(['link', 'link', 'script', 'script', 'i']);
    expect(elements.slice(0, -1).map(attributesOf)).toEqual([
      { rel: 'modulepreload', href: '/assent/assent-ui.js', nonce: 'abc' },
      { rel: 'modulepreload', href: '/assent/locales/de.js', nonce: 'abc' },
      { type: 'application/json', id: 'assent-policy' },
      { async: 'async', src: '/assent/assent.js', nonce: 'abc', 'data-language': 'de-AT' },
    ]);
    expect(JSON.parse(elements[2]?.textContent ?? '')).toEqual(policy);
  });

  it('tell scripts of the opt-out signal of the request, and never take it away', () => {
    const told = (facts: object): unknown => {
      const scripts = elementsOf(bootSnippet(policy as never, read(policy, undefined, facts), { nonce: 'abc' }));
      const inline = scripts.find(
        (element) => element.localName === 'script' && !element.getAttribute('type') && !element.hasAttribute('src'),
      );
      return inline && [inline.getAttribute('nonce'), inline.textContent];
    };
    expect(told({})).toBeUndefined();
    expect(told({ optOut: false })).toBeUndefined();
    expect(told({ optOut: '1' })).toBeUndefined();
    expect(told({ optOut: true })).toEqual(['abc', expect.stringContaining("'globalPrivacyControl',{value:true")]);
  });

  it.each([
    [{ region: 'US-CA' }, { 'data-region': 'US-CA' }],
    [{ age: '13-15' }, { 'data-age': '13-15' }],
    [
      { region: 'GB', age: 'adult' },
      { 'data-region': 'GB', 'data-age': 'adult' },
    ],
    // The page is not told less than the server was.
    [
      { region: ['GB'], age: 15 },
      { 'data-region': '?', 'data-age': '?' },
    ],
    [{ region: '', age: '' }, {}],
  ])('name the region and the age that were used for the decision: %j', (facts, said) => {
    const decision = read(policy, undefined, facts);
    const [tag] = elementsOf(bootSnippet(policy as never, decision)).slice(-2);
    expect(attributesOf(tag)).toEqual({ async: 'async', src: '/assent/assent.js', ...said });
  });

  it('load the interface for those of whom an age locks something, as no record fits the page then', () => {
    const around = { age: '13-15' };
    const decision = read(policy, recordOf(policy, decide(arrive(policy, around), {}), around), around);
    expect(decision.explain('ads').reason).toBe('locked');
    expect(linked(bootSnippet(policy as never, decision))).toEqual(['/assent/assent-ui.js', '/assent/assent-past.js']);
  });

  it.each([
    ['/a/assent.js', '/a/'],
    ['assent.js?v=1/2#3', ''],
    ['https://cdn.example/x/assent.js?v=/', 'https://cdn.example/x/'],
  ])('take the other files from beside %s', (src, folder) => {
    expect(linked(bootSnippet(policy as never, first, { src, language: 'en' }))).toEqual([
      `${folder}assent-ui.js`,
      `${folder}locales/en.js`,
    ]);
  });

  it('load nothing ahead for those whose choice fits, and what is needed for the others', () => {
    const decided = decide(arrive(policy), { analytics: true, ads: false });
    const files = (record: string, of: unknown = policy): string[] =>
      linked(bootSnippet(of as never, read(of, record)));
    expect(files(recordOf(policy, decided))).toEqual([]);
    // Something is left to be asked.
    expect(files(recordOf(policy, decide(arrive(policy), { analytics: true })))).toEqual(['/assent/assent-ui.js']);
    expect(files(recordOf(policy, decided), policyWith({ revision: '2' }))).toEqual([
      '/assent/assent-ui.js',
      '/assent/assent-past.js',
    ]);
    expect(files('garbage')).toEqual(['/assent/assent-ui.js']);
  });

  it.each<[what: string, changes: object]>([
    ['rules for regions', { regions: { GB: { models: {} } } }],
    ['switches for classes', { services: [{ id: 'all', name: 'All', purposes: ['ads'], kind: 'class' }] }],
  ])('let the rules of a policy with %s come with the interface', (_what, changes) => {
    const of = policyWith({ ...changes });
    const files = ['/assent/assent-ui.js', '/assent/assent-region.js'];
    for (const one of [of, JSON.stringify(of, null, 2)]) {
      expect(linked(bootSnippet(one as never, read(one)))).toEqual(files);
    }
    const decided = decide(arrive(of), { analytics: true, ads: false, all: false });
    expect(linked(bootSnippet(of as never, read(of, recordOf(of, decided))))).toEqual([]);
  });

  it.each([null, undefined, 1, {}, { answers: 1, isCurrent: 1, region: 7 }, { answers: [null] }])(
    'take %j for no decision: the interface comes, and the page is told no region',
    (decision) => {
      const html = bootSnippet(policy as never, decision as never, { language: 'en' });
      expect(linked(html)).toEqual(['/assent/assent-ui.js', '/assent/locales/en.js']);
      expect(html).not.toMatch(/data-region|data-age/);
    },
  );

  it('hold a policy of which the record of the page fits', () => {
    const of = policyWith({ controller: { name: '</script><!--<script>\u2028', policyUrl: '/privacy' } });
    const text =
      elementsOf(bootSnippet(of as never, first)).find(({ id }) => id === 'assent-policy')?.textContent ?? '';
    const decided = recordOf(of, decide(arrive(of), { analytics: true, ads: true }));
    const fields = decided
      .split('~')
      .map((field, index) => (index === 4 ? hashed(`${text}undefinedfalseundefined`) : field));
    const body = [...fields.slice(0, -1), ''].join('~');
    const decision = read(of, body + hashed(body));
    expect(decision.isCurrent).toBe(true);
    expect(linked(bootSnippet(of as never, decision))).toEqual([]);
  });
});

describe('whatever stands in a policy or an option', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom('</script>', '<!--', '<script>', '-->', '"', "'", '>', '<', '&quot;', '&', '\u2028', '\\', '/'),
      )
      .map((parts) => parts.join('')),
  );

  it('stays inside the policy', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        for (const of of [{ ...policy, [one]: two }, JSON.stringify({ ...policy, texts: two, [one]: one }, null, 1)]) {
          const html = bootSnippet(of as never, first);
          const elements = elementsOf(html);
          expect(elements.map(({ localName }) => localName)).toEqual(['link', 'script', 'script', 'i']);
          expect(JSON.parse(elements[1]?.textContent ?? '')).toEqual(typeof of === 'string' ? JSON.parse(of) : of);
          expect(html).not.toMatch(/[\u2028\u2029]/);
          expect(html.match(/<\/script/gi)).toHaveLength(2);
          expect(html).not.toContain('<!--');
        }
      }),
    );
  });

  it('stays inside its attribute', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, nasty, (src, nonce, language, region, age) => {
        const html = bootSnippet(policy as never, { ...first, region, age }, { src, nonce, language });
        const markup = html.replace(/>\{.*\}</, '><');
        expect(markup).toMatch(
          /^(<link( [a-z]+="[^"<>]*")+>\n)+<script( [a-z]+="[^"<>]*")+><\/script>\n<script( [a-z-]+="[^"<>]*")+><\/script>$/,
        );
      }),
    );
  });

  it('nothing throws, and without a policy the page finds none', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (of, options) => {
        expect(bootSnippet(of as never, first, options as object)).toContain(' id="assent-policy">');
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (decision) => {
        expect(bootSnippet(policy as never, decision as never)).toContain(' id="assent-policy">{');
      }),
    );
    for (const of of [undefined, null, [], 'no JSON', '</script>']) {
      expect(elementsOf(bootSnippet(of as never, first))[1]?.textContent).toBe('');
    }
  });
});
