import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../build/policy-schema.mjs';
import { startDemo } from '../../demo/server.mjs';
import type { PolicyFault } from '../../src/development.js';
import { useCommand } from '../support/command.js';
import { historyOf } from '../support/history.js';
import { patched, policyFile, policyPath } from '../support/policy-file.js';
import { fixturePage } from '../support/page.js';
import { useRecorder } from '../support/recorder.js';

/* The command `assent`, run as a process from dist. */

const recorder = useRecorder();
const { run, write, folder } = useCommand();

interface Report {
  readonly strict: boolean;
  readonly errors: number;
  readonly faults: readonly PolicyFault[];
}

const report = async (words: readonly string[], environment?: Readonly<Record<string, string>>) => {
  const { code, out } = await run(['validate', ...words, '--json'], environment);
  const { strict, errors, faults } = JSON.parse(out) as Report;
  return { code, strict, errors, faults, codes: faults.map((fault) => fault.code) };
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

describe('assent validate', () => {
  it('ends with 0 where there is nothing to change, and says so', async () => {
    expect(await run(['validate', policyPath('shop'), '--strict'])).toEqual({
      code: 0,
      out: '',
      told: '0 errors, 0 warnings, 0 notes (strict)\n',
    });
  });

  it('ends with 1 at an error, with path, reason, source and remedy on the standard output', async () => {
    const file = await write('slip.json', patched(policyFile('shop'), { set: { 'services.2.purposes': ['stats'] } }));
    const { code, out, told } = await run(['validate', file]);
    expect(code).toBe(1);
    expect(out).toBe(
      `error purpose-unknown services[2].purposes[0]
  saw "stats", wanted the id of a purpose that the policy knows
  Why: What waits for an unknown purpose never runs. (docs/policy.md)
  What to do: Correct the id, or list the purpose.
`,
    );
    expect(told).toBe('1 error, 0 warnings, 0 notes\n');
  });

  it('tells the same as JSON', async () => {
    const file = await write('guilt.json', patched(policyFile('shop'), { set: { 'texts.nb.rejectAll': 'No thanks' } }));
    const { faults } = await report([file]);
    expect(faults).toEqual([
      {
        code: 'UI-09',
        severity: 'warning',
        path: 'texts.nb.rejectAll',
        seen: '"No thanks"',
        wanted: 'neutral words instead of "no thanks"',
        message: 'texts.nb.rejectAll: saw "No thanks", wanted neutral words instead of "no thanks"',
        reason: expect.any(String) as string,
        source: expect.any(String) as string,
        remedy: 'Say neutrally what happens.',
      },
    ]);
  });

  it('is strict when it is asked to be and where CI says so, but not against --no-strict', async () => {
    const file = await write('long.json', patched(policyFile('shop'), { set: { 'cookie.days': 396 } }));
    const codeOf = async (words: readonly string[], environment?: Readonly<Record<string, string>>) => {
      const { code, strict } = await report([file, ...words], environment);
      return [code, strict];
    };
    expect(await codeOf([])).toEqual([0, false]);
    expect(await codeOf(['--strict'])).toEqual([1, true]);
    expect(await codeOf([], { CI: 'true' })).toEqual([1, true]);
    expect(await codeOf([], { CI: 'false' })).toEqual([0, false]);
    expect(await codeOf(['--no-strict'], { CI: 'true' })).toEqual([0, false]);
  });

  it.each<[name: string, words: readonly string[]]>([
    ['no command', []],
    ['an unknown command', ['verify']],
    ['no policy', ['validate']],
    ['two policies', ['validate', policyPath('shop'), policyPath('news')]],
    ['an unknown option', ['validate', policyPath('shop'), '--quick']],
    ['a policy that is not there', ['validate', 'nowhere.json']],
    ['a policy that is no JSON', ['validate', 'text.json']],
    ['a page that is not there', ['validate', policyPath('shop'), '--page', 'nowhere.html']],
    ['a page that can not be had', ['validate', policyPath('shop'), '--page', 'http://127.0.0.1:9/']],
    ['a folder that is not there', ['flatten', policyPath('shop'), '--out', 'nowhere/policy.json']],
  ])('ends with 2, without a result, at %s', async (_name, words) => {
    await write('text.json', '{ revision: 1 }');
    const { code, out, told } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(told).not.toBe('');
    expect(told).not.toContain('    at ');
  });

  it('puts nothing into a terminal that moves its cursor', async () => {
    const file = await write('escape.json', { revision: 1, '\u001b[2J\u009b1m': 1 });
    const { out } = await run([
      'validate',
      file,
      '--page',
      await write('\u001b[2J.html', '<i data-purpose="\u001b[2J">'),
    ]);
    expect(out).toContain('markup-unknown');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  });
});

describe('assent validate --page', () => {
  const policy = patched(policyFile('shop'), { set: { 'services.4.match': ['127.0.0.1'] } });

  it('joins the policy with pages from files and from the web, and requests nothing of what is in them', async () => {
    const { site, thirdParty } = recorder;
    const file = await write('shop.json', policy);
    const body = `<script data-service="meta" src="${thirdParty.url}/live.js"></script><i data-purpose="gone"></i>`;
    const address = site.page('/shop', fixturePage({ policy, body, lang: 'nb' }).html);
    const page = await write('page.html', '<html lang=nb>\n<script type="text/plain" data-service="metta"></script>');
    const { code, faults } = await report([file, '--page', address, '--page', page]);
    expect(code).toBe(1);
    expect(faults.filter(({ severity }) => severity === 'error').map((fault) => [fault.code, fault.path])).toEqual([
      ['markup-live', `${address}:13 <script src>`],
      ['markup-unknown', `${address}:13 <i data-purpose>`],
      ['markup-unknown', `${page}:2 <script data-service>`],
    ]);
    expect(site.requests().map(({ path }) => path)).toEqual(['/shop']);
    expect(thirdParty.requests()).toEqual([]);
  });

  it('is satisfied by the demo, in every language that it has', async () => {
    const demo = await startDemo({ port: 0, quiet: true });
    try {
      const pages = ['', 'article', 'product', 'privacy', 'de/', 'ar/'].flatMap((path) => [
        '--page',
        `${demo.siteUrl}/${path}`,
      ]);
      const text = await readFile(fromRoot('demo/policy.json'), 'utf8');
      const file = await write('demo.json', text.replaceAll('http://127.0.0.1:8081', demo.thirdPartyUrl));
      const { code, faults } = await report([file, '--strict', ...pages]);
      expect(faults.map((fault) => `${fault.severity} ${fault.code} ${fault.path}`)).toEqual([
        'note cookie-prefix cookie.name',
      ]);
      expect(code).toBe(0);
    } finally {
      await demo.close();
    }
  });

  it('is satisfied by a page whose tags wait', async () => {
    const file = await write('shop.json', policy);
    const tags = ['google-analytics', 'hotjar', 'meta', 'google-ads', 'chat-desk']
      .map((id) => `<script type="text/plain" data-service="${id}" data-src="https://a.example/${id}.js"></script>`)
      .join('\n');
    const page = await write('good.html', fixturePage({ policy, body: tags, lang: 'nb' }).html);
    expect(await run(['validate', file, '--page', page, '--strict'])).toMatchObject({ code: 0, out: '' });
  });
});

describe('presets', () => {
  const facts = { controller: { name: 'Shop Ltd' }, revision: 1 };
  const matomo = { preset: 'matomo', parameters: { host: 'stats.example' }, retention: 180 };

  it('are filled in by flatten, with what they need besides', async () => {
    const file = await write('presets.json', { ...facts, services: [matomo, { preset: 'vimeo' }] });
    const { code, out, told } = await run(['flatten', file]);
    expect(code).toBe(0);
    expect(told).toMatch(/^note preset-purpose purposes \(embeds\)/);
    expect(JSON.parse(out)).toMatchObject({
      services: [
        { id: 'matomo', purposes: ['analytics'], match: ['stats.example'], retention: 180 },
        { id: 'vimeo', purposes: ['embeds'], provider: { name: 'Vimeo.com, Inc.', country: 'US' } },
      ],
      purposes: [{ id: 'embeds' }],
      signals: { matomo: {} },
    });
  });

  it('write nothing where one is not known, or is asked to do less', async () => {
    const services = [{ preset: 'mattomo' }, { preset: 'google-ads', notFor: ['ads'] }];
    const file = await write('wrong.json', { ...facts, services });
    const { code, out, told } = await run(['flatten', file]);
    expect([code, out]).toEqual([1, '']);
    expect(told).toContain('wanted the name of a preset, such as "matomo"');
    expect(told).toContain('error preset-looser services[1].notFor');
    expect(told).toMatch(/Nothing was written\.\n$/);
  });

  it('find none outside of their folder', async () => {
    const file = await write('outside.json', { ...facts, services: [{ preset: '../policy.schema' }] });
    expect((await run(['flatten', file])).told).toContain('error preset-unknown services[0].preset');
  });

  it('are checked by validate as visitors would get them', async () => {
    const policy = patched(policyFile('shop'), { set: { 'services.0': matomo } });
    const { codes } = await report([await write('checked.json', policy)]);
    expect(codes).not.toContain('preset-unresolved');
    expect(codes).toContain('R-LAW-15');
    const { told } = await run(['validate', await write('checked.json', policy)]);
    expect(told).toMatch(/^Checked with its presets: serve what `assent flatten` writes\.$/m);
  });
});

describe('assent flatten', () => {
  const group = policyFile('device-group');
  const product = policyFile('device-shop');

  it('writes one policy without a parent, which a strict check accepts, and tells what came from where', async () => {
    await write('device-group.json', group);
    const file = await write('device-shop.json', product);
    const target = join(folder(), 'policy.json');
    const { code, out, told } = await run(['flatten', file, '--out', target]);
    expect([code, out]).toEqual([0, '']);
    expect(told).toMatch(/^note layer-overrides controller\.name$/m);
    expect(told).toMatch(/^device-group\.json: controller\.contact, .*services\.lumen/m);
    const policy = JSON.parse(await readFile(target, 'utf8')) as Record<string, unknown>;
    expect(policy).not.toHaveProperty('extends');
    // Where the file lies is not for visitors.
    expect(JSON.stringify(policy)).not.toContain(folder());
    expect(await run(['validate', target, '--strict'])).toMatchObject({ code: 0, out: '' });
    expect((await run(['flatten', file])).out).toBe(await readFile(target, 'utf8'));
  });

  it.each<[name: string, parent: object | undefined, changes: object, code: string]>([
    ['a loosening', group, { withdrawal: 'keep' }, 'R-LAW-70'],
    ['a cycle', { ...group, extends: 'child.json' }, {}, 'extends-cycle'],
    ['a missing parent', undefined, {}, 'extends-unreachable'],
    ['a missing parent of the parent', { ...group, extends: 'gone.json' }, {}, 'extends-unreachable'],
  ])('writes nothing and ends with 1 at %s; so does the check', async (_name, parent, changes, code) => {
    if (parent) await write('parent.json', parent);
    const file = await write('child.json', { ...product, ...changes, extends: parent ? 'parent.json' : 'gone.json' });
    const target = join(folder(), 'never.json');
    const { code: exit, out, told } = await run(['flatten', file, '--out', target]);
    expect([exit, out]).toEqual([1, '']);
    expect(told).toMatch(new RegExp(`^error ${code} `, 'm'));
    expect(told).toMatch(/Nothing was written\.\n$/);
    expect(await exists(target)).toBe(false);
    const checked = await report([file]);
    expect(checked.code).toBe(1);
    expect(checked.codes).toContain(code);
  });

  it('finds a parent by a path of the site below the root, and by an address', async () => {
    await write('group.json', group);
    const byRoot = await write('by-root.json', { ...product, extends: '/group.json' });
    expect((await run(['flatten', byRoot, '--root', folder()])).code).toBe(0);
    const address = recorder.site.file(
      '/deep/group.json',
      JSON.stringify({ ...patched(policyFile('device-group'), { drop: ['regions'] }), extends: '../base.json' }),
    );
    recorder.site.file('/base.json', '{ "notice": { "theme": "dark" } }');
    const byAddress = await write('by-address.json', { ...product, extends: address });
    const { code, out } = await run(['flatten', byAddress]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ notice: { layout: 'bar', theme: 'dark' } });
  });

  it.each<[name: string, address: () => string, code: string]>([
    ['that answers too late', () => `${recorder.site.file('/slow.json', '{}')}?delay=20000`, 'extends-slow'],
    ['that is not there', () => `${recorder.site.url}/gone.json`, 'extends-unreachable'],
    ['that is a page', () => recorder.site.page('/error', '<h1>Error</h1>'), 'extends-invalid'],
    ['that is a list', () => recorder.site.file('/list.json', '[]'), 'extends-invalid'],
    [
      'that is too large',
      () => recorder.site.file('/large.json', JSON.stringify({ id: 'x'.repeat(5_000_000) })),
      'extends-invalid',
    ],
    ['in the clear', () => 'http://group.example/policy.json', 'extends-unreachable'],
  ])('fails closed at a parent %s', async (_name, address, code) => {
    const file = await write('child.json', { ...product, extends: address() });
    const { code: exit, out, told } = await run(['flatten', file]);
    expect([exit, out]).toEqual([1, '']);
    expect(told).toMatch(new RegExp(`^error ${code} extends$`, 'm'));
  });
});

describe('assent receipt verify', () => {
  const download = (receipts: readonly unknown[]) => ({ format: 'assent-history-1', receipts });

  it('ends with 0 for a history that nobody has touched', async () => {
    const file = await write('history.json', download(await historyOf([{ ads: true }, { ads: false }])));
    expect(await run(['receipt', 'verify', file])).toEqual({ code: 0, out: '', told: '2 receipts, 0 faults\n' });
  });

  it('ends with 1 and says what is wrong where one was changed or taken out', async () => {
    const [first, second, third] = await historyOf([{ ads: true }, { ads: false }, { ads: true }]);
    const file = await write('changed.json', download([{ ...first, revision: '9' }, third]));
    expect(second).toBeDefined();
    const { code, out, told } = await run(['receipt', 'verify', file]);
    expect([code, told]).toEqual([1, '2 receipts, 2 faults\n']);
    expect(out).toContain('changed: receipt 1 was changed');
    expect(out).toContain('chain: receipt 2 does not follow');
    const { out: json } = await run(['receipt', 'verify', file, '--json']);
    expect(JSON.parse(json)).toMatchObject({ receipts: 2, faults: [{ code: 'changed' }, { code: 'chain' }] });
  });

  it('ends with 0 and a note where the beginning is missing: a later receipt alone, or a history of the newest', async () => {
    const [, second, third] = await historyOf([{ ads: true }, { ads: false }, { ads: true }]);
    const note = 'note cut: receipt 1 is the first here and not the first of the history: older ones were dropped\n';
    for (const [name, value, count] of [
      ['later.json', second, 1],
      ['newest.json', download([second, third]), 2],
    ] as const) {
      const file = await write(name, value);
      const told = `${count} receipts, 0 faults, 1 note\n`;
      expect(await run(['receipt', 'verify', file])).toEqual({ code: 0, out: note, told });
      const { code, out } = await run(['receipt', 'verify', file, '--json']);
      expect([code, JSON.parse(out)]).toMatchObject([0, { faults: [], notes: [{ index: 0, code: 'cut' }] }]);
    }
    const file = await write('both.json', download([{ ...second, revision: '9' }]));
    expect(await run(['receipt', 'verify', file])).toMatchObject({ code: 1, told: '1 receipts, 1 faults, 1 note\n' });
  });

  it('ends with 2 for what is no history, no file or no words', async () => {
    const file = await write('other.json', { a: 1 });
    for (const words of [[file], ['missing.json'], []])
      expect((await run(['receipt', 'verify', ...words])).code).toBe(2);
    expect((await run(['receipt', 'check', file])).code).toBe(2);
  });
});
