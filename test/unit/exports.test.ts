import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';

const built = (name: string) => new URL(`../../dist/${name}`, import.meta.url);

/** Runs code in a Node of its own, so that nothing of the test runner is in its way. */
async function inPlainNode(code: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
  return JSON.parse(stdout);
}

const namesOf = (name: string) =>
  inPlainNode(`console.log(JSON.stringify(Object.keys(await import(${JSON.stringify(built(name).href)})).sort()))`);

describe('the names that each built entry exports', () => {
  it.each([
    ['index.js', ['createAssent']],
    ['server.js', ['bootSnippet', 'contentSecurityPolicy', 'readDecision', 'receiveReceipt', 'renewCookie']],
    ['development.js', ['flattenPolicy', 'formatFault', 'showFaults', 'validatePolicy', 'watchDrift']],
    ['account.js', ['createAccount']],
    ['signals/consent-mode.module.js', ['consentMode', 'consentStates', 'signal']],
    ['signals/meta.module.js', ['meta', 'metaCalls', 'signal']],
    ['signals/tcf.module.js', ['signal', 'tcf']],
    ['signals/wp-consent.module.js', ['signal', 'wpConsent', 'wpConsentCalls']],
    ['regions/gb.js', ['profile']],
    ['services.js', ['presetPurposes', 'serviceFrom']],
    ['services/matomo.js', ['preset']],
    ['assent-past.js', ['recollect']],
    ['assent-sweep.js', ['sweep']],
    ['assent-region.js', ['ruleFor']],
    ['assent-receipts.js', ['attest']],
    ['assent-tcf.js', ['startTcf']],
    ['assent-vendors.js', ['openVendorLayer', 'sayVendors']],
  ])('%s', async (name, names) => {
    expect(await namesOf(name)).toEqual(names);
  });

  it('assent-ui.js, and by short names what the files that it loads on demand take from it', async () => {
    const names = await namesOf('assent-ui.js');
    const short = new Set(['createDesk']);
    expect(names).toEqual(expect.arrayContaining([...short]));
    for (const [file, exported] of [
      ['assent-preferences.js', 'createPreferences'],
      ['assent-participants.js', 'participants'],
      ['assent-placeholder.js', 'startPlaceholders'],
      ['assent-appearance.js', 'Languages applyTokens createNoticeDialog'],
    ] as const) {
      const text = await readFile(fileURLToPath(built(file)), 'utf8');
      // What it loads later is a file of its own.
      expect(text.match(/\bimport\b(?!Node|\(|[^;]*assent-attend)/g)).toHaveLength(1);
      const taken = /^import\{([^}]*)\}from"\.\/assent-ui\.js"/.exec(text)?.[1] ?? '';
      for (const name of taken.split(',')) short.add(name.replace(/ as .*/, ''));
      expect(await namesOf(file)).toEqual(exported.split(' '));
    }
    expect([...short].sort()).toEqual(names);
  });

  it.each([
    ...['assent.js', 'assent-account.js', 'assent-guard.js', 'assent-lockdown.js', 'signals/consent-mode.js'],
    'signals/meta.js',
  ])('%s is a classic script: no export, no import but the ones it makes later', async (name) => {
    const text = await readFile(fileURLToPath(built(name)), 'utf8');
    expect(text).not.toMatch(/\bexport\b/);
    expect(text).not.toMatch(/\bimport\b(?!\s*\()/);
    expect(() => new Script(text)).not.toThrow();
  });
});

describe('cli.js', () => {
  it('needs nothing but Node, and names no page', async () => {
    const text = await readFile(fileURLToPath(built('cli.js')), 'utf8');
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
    const imports = [...text.matchAll(/^import .* from ['"]([^'"]+)['"]/gm)].map(([, name]) => name);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    expect(text).not.toMatch(/\bdocument\./);
  });
});

describe.each(['index.js', 'server.js', 'account.js'])('importing %s where there is no page', (name) => {
  it('adds no global and keeps nothing running', async () => {
    const seen = await inPlainNode(`
      const before = new Set(Reflect.ownKeys(globalThis));
      await import(${JSON.stringify(built(name).href)});
      const after = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      console.log(JSON.stringify({ after, running: process.getActiveResourcesInfo().filter((name) => name === 'Timeout') }));
    `);
    expect(seen).toEqual({ after: [], running: [] });
  });

  it('does not so much as look at a page', async () => {
    const touched = await inPlainNode(`
      const touched = [];
      for (const name of ['window', 'document', 'navigator', 'localStorage', 'location', 'customElements', 'trustedTypes']) {
        Object.defineProperty(globalThis, name, { configurable: true, get: () => void touched.push(name) });
      }
      await import(${JSON.stringify(built(name).href)});
      console.log(JSON.stringify(touched));
    `);
    expect(touched).toEqual([]);
  });
});
