/** A small valid policy: one analytics and one ads service. Top-level keys given here replace those of it. */
export function policyWith(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    revision: '1',
    controller: { name: 'Example Ltd', policyUrl: '/privacy' },
    services: [
      { id: 'acme-stats', name: 'Acme Stats', purposes: ['analytics'], provider: { name: 'Acme', class: 'processor' } },
      { id: 'acme-ads', name: 'Acme Ads', purposes: ['ads'], provider: { name: 'Acme', class: 'partner' } },
    ],
    ...changes,
  };
}
