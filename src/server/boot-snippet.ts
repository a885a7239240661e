import { attempt } from '../core/attempt.js';
import type { Policy } from '../core/policy.js';
import { listOf, own, textOf } from '../core/unchecked.js';
import { knownPolicy } from './known-policy.js';
import type { ServerDecision } from './read-decision.js';

export interface BootOptions {
  /** Address of `assent.js`, with the other files beside it. */
  readonly src?: string | undefined;
  /** For a Content-Security-Policy: everything that assent loads or releases carries it on. */
  readonly nonce?: string | undefined;
  /** BCP 47 tag of the interface's language. Otherwise the page's, then the browser's, which no line can tell of ahead. */
  readonly language?: string | undefined;
}

type Decided = Pick<ServerDecision, 'act' | 'age' | 'answers' | 'isCurrent' | 'optOut' | 'region'>;

const DEFAULT_SRC = '/assent/assent.js';

/** Some browsers and proxies send the signal and tell scripts nothing of it. It can only be added: nothing takes it away. */
const SIGNAL = "Reflect.defineProperty(Navigator.prototype,'globalPrivacyControl',{value:true,configurable:true})";

/**
 * What starts assent in a page that a server writes, as HTML for its head: the policy, the tag with the region and the age
 * that were used for the decision, the opt-out signal for scripts where the request had it, and, for visitors who must see something, lines that let the interface come at once.
 * Those whose choice fits get none.
 */
export function bootSnippet(policy: Policy | string, decision: Decided, options: BootOptions = {}): string {
  const option = (name: keyof BootOptions): string => textOf(own(options, name));
  const src = option('src') || DEFAULT_SRC;
  const nonce = option('nonce');
  const language = option('language');
  const [address = ''] = src.split(/[?#]/);
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const known = attempt(() => knownPolicy(policy));
  const said = (name: 'region' | 'age'): string => textOf(own(decision, name));
  return [
    ...filesFor(decision, known?.value, language).map((file) =>
      element('link', { rel: 'modulepreload', href: folder + file, nonce }),
    ),
    ...(own(decision, 'optOut') === true ? [`${element('script', { nonce })}${SIGNAL}</script>`] : []),
    `${element('script', { type: 'application/json', id: 'assent-policy' })}${known?.texts[1] ?? ''}</script>`,
    `${element('script', { async: 'async', src, nonce, 'data-region': said('region'), 'data-age': said('age'), 'data-language': language })}</script>`,
  ].join('\n');
}

/** What the boot file will ask for beside itself. Whatever is no decision is none. */
function filesFor(decision: unknown, policy: unknown, language: string): string[] {
  const isCurrent = own(decision, 'isCurrent') === true;
  const isOpen = listOf(own(decision, 'answers')).some((answer) => own(answer, 'reason') === 'undecided');
  if (isCurrent && !isOpen) return [];
  // As the boot file takes it: the base of the tag.
  const [base] = /[a-z]{2,3}/.exec(language.toLowerCase()) ?? [];
  return [
    'assent-ui.js',
    ...(own(decision, 'act') && !isCurrent ? ['assent-past.js'] : []),
    ...(isSwayed(policy) ? ['assent-region.js'] : []),
    ...(base ? [`locales/${base}.js`] : []),
  ];
}

/** Judged by more than what it asks, as src/interface.ts finds it out: rules for regions, and switches for classes. */
function isSwayed(policy: unknown): boolean {
  return (
    own(policy, 'regions') !== undefined || listOf(own(policy, 'services')).some((one) => own(one, 'kind') === 'class')
  );
}

/** A start tag, without the attributes that are empty. */
function element(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${forAttribute(value)}"` : ''));
  return `<${name}${written.join('')}>`;
}

function forAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
