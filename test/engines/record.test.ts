import { expect, it } from 'vitest';
import { choose, isLayer } from '../support/engines/answers.js';
import { inEveryEngine } from '../support/engines/in-every-engine.js';
import { ask } from '../support/visit.js';
import vectors from '../vectors/record.json' with { type: 'json' };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** As docs/record.md defines it. */
function hashOf(text: string): string {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619) >>> 0;
  return hash.toString(36);
}

const answers = [
  { vector: 'all refused under a minimal policy', call: undefined, action: 'reject-all' },
  { vector: 'all granted under a minimal policy', call: undefined, action: 'accept-all' },
  { vector: 'one purpose granted, the other undecided', call: 'update({ analytics: true })', action: undefined },
] as const;

inEveryEngine(({ recorder, visit }) => {
  it.for(answers)('writes the documented record: $vector', async ({ vector, call, action }) => {
    const wanted = vectors.write.find((one) => one.name === vector)?.record.split('~') ?? [];
    recorder.site.file('/policy.json', vectors.policies.minimal);
    const page = await visit({ attributes: { 'data-policy': '/policy.json' } });
    await isLayer(page, 'notice');
    const before = Date.now();
    if (action) await choose(page, action);
    else await ask(page, call);
    const after = Date.now();

    const [record, ...others] = await page.cookies();
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      name: 'assent',
      domain: 'localhost',
      path: '/',
      sameSite: 'lax',
      secure: false,
      httpOnly: false,
    });
    const fields = record?.value.split('~') ?? [];
    const [, time = ''] = fields;
    const check = fields.at(-1);
    const at = Number.parseInt(time, 36) * MINUTE;
    expect(at).toBeGreaterThan(before - MINUTE);
    expect(at).toBeLessThanOrEqual(after);
    // All but the time and what depends on it.
    const isSame = (_: string, index: number): boolean => index !== 1 && index !== wanted.length - 1;
    expect(fields.filter(isSame)).toEqual(wanted.filter(isSame));
    expect(check).toBe(hashOf(`${fields.slice(0, -1).join('~')}~`));
    // The browser may count from when it was stored, a minute is the resolution of the record.
    const days = ((record?.expires ?? 0) * 1000 - at) / DAY;
    expect(days).toBeCloseTo(182, 2);

    const decision = await ask(page, 'decision');
    await page.reload();
    await isLayer(page, action ? 'closed' : 'notice');
    expect(await ask(page, 'decision')).toEqual(decision);
    expect(await page.cookies()).toEqual([record]);
  });
});
