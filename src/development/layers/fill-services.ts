import { fillPreset } from '../../core/fill-preset.js';
import type { PresetProblem } from '../../core/preset-problem.js';
import type { ServicePreset } from '../../core/service-preset.js';
import type { Code } from '../codes.js';
import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { nearestKey } from '../nearest-key.js';
import { child, entries, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';
import { quote } from '../show.js';
import type { Severity } from '../severity.js';

/** What was probably meant is told of so many: each takes a look at all names. */
const mostHints = 20;

/** Finds a preset by its name; undefined where there is none. */
export type FindPreset = (name: string) => ServicePreset | undefined;

const kinds: Readonly<Record<PresetProblem['kind'], readonly [Code, Severity]>> = {
  key: ['preset-entry', 'error'],
  parameter: ['preset-parameter', 'error'],
  looser: ['preset-looser', 'error'],
  less: ['preset-looser', 'warning'],
  silent: ['preset-parameter', 'note'],
};

const placeOf = (entry: Place, key: string): Place => key.split('.').reduce((place, part) => child(place, part), entry);

/** Entries of a policy that name a preset. */
export const presetEntries = (policy: Place): readonly Place[] =>
  items(child(policy, 'services')).filter((entry) => child(entry, 'preset').value !== undefined);

/** Names of the presets that a policy wants. */
export const presetNames = (policy: Place): readonly string[] =>
  presetEntries(policy).map((entry) => textOf(child(entry, 'preset')));

/**
 * A policy with the services of its presets filled in. What names no preset that is known stays as it is, and so stays
 * closed in a browser.
 */
export const fillServices = (
  policy: Place,
  find: FindPreset,
  known: readonly string[],
  faults: PolicyFault[],
): { readonly policy: Place; readonly used: readonly ServicePreset[] } => {
  const used: ServicePreset[] = [];
  const filled = new Map<unknown, unknown>();
  let hints = 0;
  for (const entry of presetEntries(policy)) {
    const at = child(entry, 'preset');
    const preset = find(textOf(at));
    if (preset === undefined) {
      const near = hints < mostHints ? nearestKey(textOf(at), known) : undefined;
      hints += 1;
      const wanted = `the name of a preset${near === undefined ? '' : `, such as ${quote(near)}`}`;
      faults.push(fault({ code: 'preset-unknown', severity: 'error', at, wanted }));
      continue;
    }
    const { service, problems } = fillPreset(preset, entry.value);
    for (const { kind, key, wanted } of problems) {
      const [code, severity] = kinds[kind];
      faults.push(fault({ code, severity, at: placeOf(entry, key), wanted }));
    }
    used.push(preset);
    filled.set(entry.value, service);
  }
  if (used.length === 0 || !isObject(policy.value)) return { policy, used };
  const services = items(child(policy, 'services')).map(({ value }) => filled.get(value) ?? value);
  const own = Object.fromEntries(entries(policy).map(([key, { value }]) => [key, value]));
  return { policy: { ...policy, value: { ...own, services } }, used };
};
