import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { fromRoot } from '../../build/policy-schema.mjs';
import { validatePolicy } from '../../src/development/validate-policy.js';
import { useBrowser } from '../support/browser.js';
import { choose, isLayer, watch } from '../support/visit.js';

const browser = useBrowser();
let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill();
  running = undefined;
});

/** Starts an example in a process of its own and gives back its address. */
async function start(example: string): Promise<string> {
  const words = [fromRoot('test/support/serve-example.mjs'), fromRoot(`docs/examples/${example}`)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error(`${example} has not started.`);
}

/** What has been asked of the third party, whose answers come from here. */
async function answerStats(page: Page): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route('https://stats.example/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/javascript', body: 'window.counted = true;' });
  });
  return asked;
}

const said = (page: Page): Promise<string | null> => page.locator('body > p').textContent();

describe.each(['express.mjs', 'fetch.mjs'])('docs/examples/%s', (example) => {
  it('holds the tag until it is granted, keeps the cookie, and loads the interface for nobody who has decided', async () => {
    const url = await start(example);
    const page = await browser.page();
    const { errors, warnings } = watch(page);
    const asked = await answerStats(page);
    const first = await page.goto(url);
    const firstHeaders = await first?.allHeaders();
    expect(firstHeaders?.['content-security-policy']).toMatch(/^default-src 'self'/);
    expect(firstHeaders?.['content-security-policy']).not.toContain('stats.example');
    expect(firstHeaders?.['vary']).toBe('Cookie, Sec-GPC');
    expect(firstHeaders?.['cache-control']).toBe('private, no-cache');
    expect(firstHeaders).not.toHaveProperty('set-cookie');
    await isLayer(page, 'notice');
    expect([await said(page), asked]).toEqual(['Your visit is not counted.', []]);

    const reloaded = page.waitForEvent('load');
    await choose(page, 'accept-all').catch(() => {});
    await reloaded;
    await page.waitForFunction('window.counted');
    expect([await said(page), asked]).toEqual(['Your visit is counted.', ['https://stats.example/s.js']]);

    const files: string[] = [];
    page.on('request', (request) => files.push(new URL(request.url()).pathname));
    const [written] = await page.context().cookies();
    const again = await page.goto(url);
    await isLayer(page, 'closed');
    expect(files.sort()).toEqual(['/', '/assent/assent.js', '/s.js']);
    const headers = await again?.allHeaders();
    expect(headers?.['content-security-policy']).toContain(' stats.example:*');
    expect(headers?.['set-cookie']).toContain(`assent=${written?.value};`);
    const [kept, ...others] = await page.context().cookies();
    expect([kept?.value, others]).toEqual([written?.value, []]);

    const withdrawn = page.waitForEvent('load');
    await page.evaluate('void assent.rejectAll()').catch(() => {});
    await withdrawn;
    await isLayer(page, 'closed');
    expect(await said(page)).toBe('Your visit is not counted.');
    expect(asked).toHaveLength(2);
    expect([errors, warnings]).toEqual([[], []]);
  });
});

describe('docs/server.md', () => {
  it.each(['express.mjs', 'fetch.mjs', 'policy.json'])('shows docs/examples/%s as it runs', (name) => {
    const guide = readFileSync(fromRoot('docs/server.md'), 'utf8');
    expect(guide).toContain(`\n${readFileSync(fromRoot(`docs/examples/${name}`), 'utf8')}\`\`\``);
  });

  it('has a policy without faults', () => {
    expect(validatePolicy(JSON.parse(readFileSync(fromRoot('docs/examples/policy.json'), 'utf8')))).toEqual([]);
  });
});
