import type { CodeFacts } from './code-facts.js';

/** Pages beside the policy (`assent validate --page`). */
export const pageCodes = {
  'page-unreadable': {
    severities: ['error'],
    finds: 'A policy in the page\'s `<script id="assent-policy">` that is no JSON.',
    reason: 'Without a policy everything optional stays closed, and nobody is asked.',
    source: 'README.md',
    remedy: 'Correct the JSON in the page.',
  },
  'page-policy': {
    severities: ['warning'],
    finds: 'A page that has another policy in it than the one that is checked.',
    reason: 'What was checked is not what visitors get.',
    source: 'README.md',
    remedy: 'Put the checked policy into the page.',
  },
  'markup-unknown': {
    severities: ['error'],
    finds: 'Marks in a page that name a purpose or service that the policy does not know.',
    reason: 'What carries them is held for good.',
    source: 'README.md, Markup',
    remedy: 'Correct the id, or add the purpose or service.',
  },
  'markup-live': {
    severities: ['error'],
    finds: 'An address of an optional service that the page requests by itself, without marks.',
    reason: 'The browser requests it before anybody has decided.',
    source: 'ePrivacy Directive art. 5(3); EDPB Guidelines 2/2023',
    remedy: 'Mark the element: `data-service`, `data-src`, and for scripts `type="text/plain"`.',
  },
  'tag-without-service': {
    severities: ['warning'],
    finds: 'An address of another host that no service of the policy names.',
    reason: 'Visitors are not told who receives their data (UI-37).',
    source: 'GDPR art. 13(1)(e)',
    remedy: 'Add the host to the `match` of its service, or to `guard.hosts` where it is the own one.',
  },
  'service-without-tag': {
    severities: ['note'],
    finds: 'An optional service that has no scripts of its own and occurs on none of the pages.',
    reason: 'Visitors are asked about something that may not be there.',
    source: 'GDPR art. 5(1)(a)',
    remedy: 'Take the service out, or name a page that has it.',
  },
  'R-LAW-17': {
    severities: ['warning'],
    finds:
      'Words of the site in one language that another language of the policy lacks; a language that does not ship; a page in a language that the words of the site lack.',
    reason: 'Visitors read two languages in one layer, or less than others do.',
    source: 'GDPR art. 12(1); ANPD cookie guide (2022)',
    remedy: 'Add the words to `texts`.',
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;
