import type { ServicePreset } from '../src/core/service-preset.js';

export function servicePresets(): Promise<readonly (readonly [name: string, preset: ServicePreset])[]>;
