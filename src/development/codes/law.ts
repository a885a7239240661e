import type { CodeFacts } from './code-facts.js';

/** What the law asks of a policy besides. `R-LAW-17` and `R-LAW-70` are with pages and layers. */
export const lawCodes = {
  'region-protected': {
    severities: ['warning'],
    finds: 'A region asks less than opt-in for personalized ads or merging.',
    reason: 'Visitors are promised a choice about both, wherever they are.',
    source: 'GDPR art. 6(1)(a); the promise of this product, wider than some laws',
    remedy: 'Use `opt-in`.',
  },
  'R-LAW-6': {
    severities: ['error', 'warning'],
    finds:
      'A built-in purpose that rests on a legitimate interest, a service of such a purpose with cookies, storage, scripts or addresses, or an element of a page that it releases and that loads from another host (errors); such a purpose without any rule in `regions` (warning).',
    reason: 'A legitimate interest allows nothing on the device of a visitor.',
    source: 'ePrivacy Directive art. 5(3); EDPB Cookie Banner Taskforce (2023)',
    remedy: 'Use `"basis": "consent"`, or take the service out of the purpose.',
  },
  'R-LAW-7': {
    severities: ['warning'],
    finds: 'A purpose about sensitive data that is not of the grade `explicit`.',
    reason: 'Sensitive data needs an act of its own, never part of accept all.',
    source: 'GDPR art. 9(2)(a); PIPL art. 29',
    remedy: 'Set `"grade": "explicit"`.',
  },
  'R-LAW-12': {
    severities: ['error', 'warning'],
    finds:
      'A region of the EEA or the UK, or `*` where one of them has no entry of its own, that asks less than opt-in: for anything but measuring the audience (error); for that, without a source. Measuring that is exempt there and shared with ads or merging, run by a partner or an `other` company, or whose cookies others read (errors), that is not said to be `aggregate`, or whose cookies live longer than 13 months.',
    reason: 'Only the measuring of the own audience may be exempt there, under conditions.',
    source: 'ePrivacy Directive art. 5(3); CNIL 2020; PECR Schedule A1',
    remedy: 'Use `opt-in`, or name the rule in `source` and keep to its conditions.',
  },
  'R-LAW-14': {
    severities: ['warning'],
    finds: 'An introduction that does not say who asks, `{controller}`.',
    reason: 'The first layer names the controller.',
    source: 'GDPR art. 13(1)(a), recital 42',
    remedy: 'Put `{controller}` into it.',
  },
  'R-LAW-15': {
    severities: ['warning'],
    finds: 'A service without provider, or a provider of another company without country.',
    reason: 'Visitors are told who receives their data, and where.',
    source: 'GDPR art. 13(1)(e) and (f)',
    remedy: 'Add `provider` and its `country`.',
  },
  'R-LAW-22': {
    severities: ['warning'],
    finds: 'A lifetime below 180 days.',
    reason: 'Who has refused is asked again too soon.',
    source: 'CNIL, deliberation 2020-092; ÚOOÚ; Garante (2021)',
    remedy: 'Leave `cookie.days` out, or set 182.',
  },
  'R-LAW-29': {
    severities: ['warning'],
    finds: 'A purpose that does not say what stops working without it.',
    reason: 'Visitors know before they decide what a refusal means.',
    source: 'GDPR art. 13(2)(e)',
    remedy: 'Add `consequence`: one neutral sentence.',
  },
  'R-LAW-42': {
    severities: ['warning'],
    finds: 'Merging is listed, and no service is named for it.',
    reason: 'Visitors are told which services and devices are linked.',
    source: 'GDPR art. 5(1)(b), recital 43',
    remedy: 'List the services that take part, with the purpose `merging`.',
  },
  'R-LAW-64': {
    severities: ['error'],
    finds: 'A key that asks visitors for their age.',
    reason: 'A notice asks for no data.',
    source: 'GDPR art. 5(1)(c)',
    remedy: 'Take the key out.',
  },
  'R-LAW-67': {
    severities: ['error'],
    finds: 'An announcement that asks for consent, or takes something for it.',
    reason: 'What everybody is told is no question, and closing it no answer.',
    source: 'GDPR art. 4(11), 7(2) and 34; PIPL art. 22',
    remedy: 'Say what happens. What needs consent is a purpose, and raises its `revision`.',
  },
  'R-LAW-68': {
    severities: ['warning'],
    finds: 'An announcement of another owner, and no `controller.formerly`.',
    reason: 'The policy has to decide what becomes of what the former controller was granted.',
    source: 'GDPR art. 4(11); PIPL art. 22',
    remedy: 'List the former controller, with `"grants": "keep"` or `"void"`.',
  },
  'R-LAW-69': {
    severities: ['error'],
    finds: 'A key that looks up where the visitor is.',
    reason: "The region comes from the site's server; assent asks nobody.",
    source: 'GDPR art. 5(1)(c)',
    remedy: 'Take the key out and use `data-region`.',
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;
