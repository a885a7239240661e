import { createAssent } from '../../src/index.js';
import { serviceFrom } from '../../src/services.js';
import { preset as matomo } from '../../src/services/matomo.js';

/*
 * Nothing here runs: the type checker is the test. A line that must not compile is marked, and the mark itself is an
 * error when it does.
 */

export function presetsInCode(): void {
  const assent = createAssent({
    controller: { name: 'Shop Ltd' },
    revision: 1,
    services: [serviceFrom(matomo), serviceFrom(matomo, { as: 'stats', parameters: { host: 'stats.example' } })],
  });
  assent.allows('matomo');
  assent.allows('stats');
  // @ts-expect-error: no service has this id.
  assent.allows('hotjar');

  // @ts-expect-error: the preset has no such parameter.
  serviceFrom(matomo, { parameters: { account: '7' } });
  // @ts-expect-error: purposes are added by `alsoFor`.
  serviceFrom(matomo, { purposes: ['necessary'] });
  // @ts-expect-error: nothing of it has been filled in.
  createAssent({ controller: { name: 'Shop Ltd' }, revision: 1, services: [{ preset: 'matomo' }] });
}
