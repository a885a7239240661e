import { fillPreset } from './core/fill-preset.js';
import type { Service, ServiceFromPreset } from './core/policy.js';
import type { ServicePreset } from './core/service-preset.js';

/*
 * assent/services: presets as services of a policy that is written in code. The presets themselves are entries of their own,
 * assent/services/<name>.
 */
export { presetPurposes } from './core/preset-purposes.js';
export type { PresetParameter, ServicePreset, SignalName } from './core/service-preset.js';

/** What a site says about a service of a preset: the keys of `ServiceFromPreset`. */
export type PresetChanges<P extends ServicePreset> = Omit<ServiceFromPreset, 'preset' | 'as' | 'parameters'> & {
  readonly parameters?: { readonly [Name in keyof P['parameters']]?: string };
};

/**
 * A preset as a service. What the site says is added, or wins where visitors are told and asked no less; anything else
 * is left out, and `assent validate` says so.
 */
export function serviceFrom<const P extends ServicePreset>(
  preset: P,
  changes?: PresetChanges<P>,
): Service & { readonly id: P['id'] };
export function serviceFrom<const P extends ServicePreset, const Id extends string>(
  preset: P,
  changes: PresetChanges<P> & { readonly as: Id },
): Service & { readonly id: Id };
export function serviceFrom(preset: ServicePreset, changes: unknown = {}): Service {
  return fillPreset(preset, changes).service;
}
