import type { CodeFacts } from './code-facts.js';

const services = 'docs/services.md';

/** Services whose facts come from a preset. */
export const presetCodes = {
  'preset-unresolved': {
    severities: ['error'],
    finds: 'A service that names a preset and is not filled in.',
    reason: 'Browsers know no presets: they drop the service, and what is marked with it never runs.',
    source: services,
    remedy: 'Serve what `assent flatten` writes.',
  },
  'preset-unknown': {
    severities: ['error'],
    finds: 'A preset that there is not.',
    reason: 'Nothing is known of the service, so that it stays closed.',
    source: services,
    remedy: 'Correct the name, or describe the service yourself.',
  },
  'preset-entry': {
    severities: ['error'],
    finds: 'A key beside a preset that is not known there, or has a value of another kind.',
    reason: 'What the preset says stays, which is not what was meant.',
    source: services,
    remedy: 'Correct the key or its value.',
  },
  'preset-parameter': {
    severities: ['error', 'note'],
    finds: 'A parameter of a preset that is missing where its script needs it, is not known, or is no such value.',
    reason: 'The script is left out; a host that is not known is not guarded.',
    source: services,
    remedy: 'Give the parameter as the table of presets describes it.',
  },
  'preset-looser': {
    severities: ['error', 'warning'],
    finds:
      'A service that asks or tells less than its preset: refused where nothing could be refused any more, or a third party would be told as the site itself; else reported.',
    reason: 'Visitors are asked for what a service really does, not for what it is called here.',
    source: 'GDPR art. 5(1)(a), 13; ePrivacy Directive art. 5(3)',
    remedy: 'Take it out, unless the service is set up so that it is true.',
    staysWarning: true,
  },
  'preset-purpose': {
    severities: ['note'],
    finds: 'A purpose that a preset brings and the policy does not describe.',
    reason: 'It is described in English alone.',
    source: services,
    remedy: 'List the purpose, with words in the languages of the site.',
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;
