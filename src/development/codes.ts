import type { CodeFacts } from './codes/code-facts.js';
import { fairnessCodes } from './codes/fairness.js';
import { layerCodes } from './codes/layers.js';
import { lawCodes } from './codes/law.js';
import { pageCodes } from './codes/pages.js';
import { presetCodes } from './codes/presets.js';
import { structureCodes } from './codes/structure.js';

const all = { ...structureCodes, ...layerCodes, ...presetCodes, ...pageCodes, ...fairnessCodes, ...lawCodes };

/** Stable name of a rule. */
export type Code = keyof typeof all;

/** Every rule, with what is said about it wherever it is broken. */
export const codes: Readonly<Record<Code, CodeFacts>> = all;
