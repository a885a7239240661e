/** Values of one key, the strictest first. What is not here is no promise to visitors, and the nearer layer decides. */
const orders: Readonly<Record<string, readonly unknown[]>> = {
  withdrawal: ['reload', 'ask', 'keep'],
  'guard.mode': ['lockdown', 'enforce', 'warn', 'observe'],
  'guard.replay': ['elements', 'all'],
  'purposes[].required': [false, true],
  'purposes[].grade': ['explicit', 'standard'],
  'purposes[].basis': ['consent', 'legitimate-interest'],
  'services[].kind': ['class', 'device', 'reason', 'service'],
  'regions[].models[]': ['opt-in', 'opt-out', 'notice-only'],
};

/** What silence of the parent promises: the default of a key, where a layer could only loosen that. */
const silences: Readonly<Record<string, unknown>> = {
  'purposes[].required': false,
  'purposes[].basis': 'consent',
};

/** What a parent that says nothing promises under this key; undefined where that is nothing. */
export const silenceOf = (name: string): unknown => (Object.hasOwn(silences, name) ? silences[name] : undefined);

/** Whether one value of a key asks less of the site than the other. `name` is the path with `[]` for each entry. */
export const isLooser = (name: string, value: unknown, than: unknown): boolean => {
  if (name === 'cookie.days') return typeof value === 'number' && typeof than === 'number' && value > than;
  const order = orders[name] ?? [];
  return order.includes(value) && order.includes(than) && order.indexOf(value) > order.indexOf(than);
};

/** Whether a layer may only tighten what stands under this key. */
export const isPromise = (name: string): boolean => name === 'cookie.days' || Object.hasOwn(orders, name);
