import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { servicePresets } from '../../../build/service-presets.mjs';

/** Every file of the folder but those that say what they have in common. */
const names = readdirSync('src/signals')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'signal' && !/^(connect|tell)-/.test(name))
  .sort();

it('are those that a policy can name: with another one nothing would run', () => {
  const { $defs } = JSON.parse(readFileSync('src/core/policy.schema.json', 'utf8')) as {
    $defs: { signalName: { pattern: string } };
  };
  expect($defs.signalName.pattern).toBe(`^(${names.join('|')})$`);
});

it('are the only ones that presets want', async () => {
  const wanted = (await servicePresets()).flatMap(([, { signal }]) => signal ?? []);
  expect(wanted.length).toBeGreaterThan(10);
  for (const name of wanted) expect(names).toContain(name);
});
