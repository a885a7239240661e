/** Values of one key, the strictest first. What is not here is no promise to visitors, and the nearer layer decides. */
const orders: Readonly<Record<string, readonly unknown[]>> = {
  withdrawal: ['reload', 'ask', 'keep'],
  'controller.formerly[].grants': ['void', 'keep'],
  'guard.mode': ['lockdown', 'enforce', 'warn', 'observe'],
  'guard.replay': ['elements', 'all'],
  'purposes[].required': [false, true],
  'purposes[].grade': ['explicit', 'standard'],
  'purposes[].basis': ['consent', 'legitimate-interest'],
  'purposes[].objection': [true, false],
  'services[].kind': ['class', 'device', 'reason', 'service'],
  'regions[].models[]': ['opt-in', 'opt-out', 'notice-only'],
};

/** The widest first: visitors are asked again about a wider one alone (src/core/reach.ts). */
const recipients: readonly unknown[] = ['other', 'partner', 'ecosystem', 'affiliate', 'processor', 'self'];
const classes: ReadonlySet<string> = new Set(['services[].provider.class', 'purposes[].recipients[].class']);

/** Whole numbers of which a layer may only lower one, or only raise it. What is no number from 0 on means the default. */
const numbers: Readonly<Record<string, 'lower' | 'raise'>> = {
  'cookie.days': 'lower',
  'receipts.deadline': 'lower',
  'purposes[].revision': 'raise',
};

/** One of them promises less data, the other that people are asked: what the parent says stays. */
const fixed: ReadonlySet<string> = new Set(['purposes[].detail']);

/** What silence of the parent promises: the default of a key, where a layer could only loosen that. */
const silences: Readonly<Record<string, unknown>> = {
  'cookie.days': 182,
  'purposes[].required': false,
  'purposes[].basis': 'consent',
};

/** What a parent that says nothing promises under this key; undefined where that is nothing. */
export const silenceOf = (name: string): unknown => (Object.hasOwn(silences, name) ? silences[name] : undefined);

const orderOf = (name: string): readonly unknown[] =>
  classes.has(name) ? recipients : Object.hasOwn(orders, name) ? (orders[name] ?? []) : [];

/**
 * Whether one value of a key asks less of the site than the other. `name` is the path with `[]` for each entry. A value that
 * is none of those that there are never wins over one that is.
 */
export const isLooser = (name: string, value: unknown, than: unknown): boolean => {
  if (fixed.has(name)) return value !== than;
  const direction = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
  if (direction !== undefined) {
    if (typeof than !== 'number') return false;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) return true;
    return direction === 'lower' ? value > than : value < than;
  }
  const order = orderOf(name);
  return order.includes(than) && (!order.includes(value) || order.indexOf(value) > order.indexOf(than));
};

/** Whether a layer may only tighten what stands under this key. */
export const isPromise = (name: string): boolean =>
  fixed.has(name) || classes.has(name) || Object.hasOwn(numbers, name) || Object.hasOwn(orders, name);
