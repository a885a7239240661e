import { presetPurposes } from '../../core/preset-purposes.js';
import type { ServicePreset } from '../../core/service-preset.js';
import { fault } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { child, isObject, items, textOf } from '../place.js';
import type { Place } from '../place.js';

/** The signals that the presets want, under what the policy says of them itself. */
const signalsWith = (policy: Place, used: readonly ServicePreset[]): object | undefined => {
  const own = child(policy, 'signals').value;
  const wanted = used.flatMap(({ signal }) => (signal === undefined ? [] : [[signal, {}] as const]));
  if (wanted.length === 0 || (own !== undefined && !isObject(own))) return undefined;
  return { signals: { ...Object.fromEntries(wanted), ...own } };
};

/** Purposes that presets bring and that no layer describes. */
const purposesWith = (policy: Place, faults: PolicyFault[]): object | undefined => {
  const purposes = child(policy, 'purposes');
  const described = items(purposes).map((purpose) => textOf(child(purpose, 'id')));
  const served = items(child(policy, 'services')).flatMap((service) => items(child(service, 'purposes')).map(textOf));
  const missing = presetPurposes.filter(({ id }) => served.includes(id) && !described.includes(id));
  if (missing.length === 0 || (purposes.value !== undefined && !Array.isArray(purposes.value))) return undefined;
  for (const { id } of missing) {
    const at = { value: undefined, path: `purposes (${id})` };
    const wanted = 'its title and description in the languages of the site; those of the preset are in English';
    faults.push(fault({ code: 'preset-purpose', severity: 'note', at, wanted }));
  }
  return { purposes: [...items(purposes).map(({ value }) => value), ...missing] };
};

/** What a preset asks for can be refused, unless the policy makes the purpose required. */
const tellRequired = (policy: Place, used: readonly ServicePreset[], faults: PolicyFault[]): void => {
  const asked = new Set(used.flatMap(({ purposes }) => purposes));
  for (const purpose of items(child(policy, 'purposes'))) {
    const at = child(purpose, 'required');
    const isOurs = presetPurposes.some(({ id }) => id === child(purpose, 'id').value && asked.has(id));
    if (!isOurs || at.value !== true) continue;
    const wanted = 'to be meant: presets bring this purpose as one that can be refused';
    faults.push(fault({ code: 'preset-looser', severity: 'warning', at, wanted }));
  }
};

/** A policy with what its presets need besides their services. */
export const completePolicy = (value: unknown, used: readonly ServicePreset[], faults: PolicyFault[]): unknown => {
  if (used.length === 0 || !isObject(value)) return value;
  const policy = { value, path: '' };
  tellRequired(policy, used, faults);
  return { ...value, ...purposesWith(policy, faults), ...signalsWith(policy, used) };
};
