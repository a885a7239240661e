import type { CodeFacts } from './code-facts.js';

const layers = 'docs/layers.md';

/** Layers of a policy (`extends`). */
export const layerCodes = {
  'extends-unresolved': {
    severities: ['error'],
    finds: 'A parent policy is named and not merged in.',
    reason: 'Browsers fetch no parent: what it says more strictly is not known there, so nothing optional runs.',
    source: layers,
    remedy: 'Serve what `assent flatten` writes.',
  },
  'extends-unreachable': {
    severities: ['error'],
    finds: 'A parent policy that is missing or can not be had.',
    reason: 'What it says more strictly is not known.',
    source: layers,
    remedy: 'Correct the address, or try again when its server answers.',
  },
  'extends-slow': {
    severities: ['error'],
    finds: 'A parent policy that takes longer than 5 seconds.',
    reason: 'What it says more strictly is not known.',
    source: layers,
    remedy: 'Keep a copy of the parent beside the policy.',
  },
  'extends-invalid': {
    severities: ['error'],
    finds: 'A parent policy that is no JSON object, or larger than 4 MiB.',
    reason: 'What it says more strictly is not known.',
    source: layers,
    remedy: 'Correct the parent.',
  },
  'extends-cycle': {
    severities: ['error'],
    finds: 'A policy that is its own parent, directly or through others.',
    reason: 'There is no first layer to begin with.',
    source: layers,
    remedy: 'Take one `extends` out.',
  },
  'extends-depth': {
    severities: ['error'],
    finds: 'More than 8 layers.',
    reason: 'Nobody can tell which policy applies.',
    source: layers,
    remedy: 'Flatten the parents first.',
  },
  'layer-overrides': {
    severities: ['note'],
    finds: 'A value that two layers give differently; the nearer one counts.',
    reason: 'Whoever reads the parent expects its value.',
    source: 'GDPR art. 5(1)(a), 13',
    remedy: 'Nothing, if it is meant so.',
  },
  'R-LAW-70': {
    severities: ['error'],
    finds: 'A layer that asks less than its parent.',
    reason: 'A product may tighten what its group has promised, never loosen it. The stricter value counts.',
    source: 'GDPR art. 5(1)(a), 24',
    remedy: 'Take the looser value out, or change the parent.',
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;
