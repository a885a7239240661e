import type { Assent } from '../../browser/api.js';
import { strictly } from '../fault.js';
import type { PolicyFault } from '../fault.js';
import { checkPages } from '../page/check-pages.js';
import { show } from '../show.js';
import { bySeverity, validatePolicy } from '../validate-policy.js';
import { readDocument } from './read-document.js';
import { styles } from './styles.js';

export interface ShowFaultsOptions {
  /** Warnings are errors, as on the command line. Default: false. */
  readonly strict?: boolean;
  /** Its warnings are listed, too, as they come. */
  readonly assent?: Pick<Assent, 'on'>;
}

interface Line {
  readonly heading: string;
  readonly texts: readonly string[];
}

const lineOf = ({ severity, code, path, message, reason, source, remedy }: PolicyFault): Line => ({
  heading: `${severity} ${code} ${path}`,
  texts: [message.slice(path.length + 2), `${reason} (${source})`, remedy],
});

const create = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.append(...children);
  return element;
};

const itemOf = ({ heading, texts }: Line): HTMLLIElement =>
  create('li', create('code', heading), ...texts.map((text) => create('p', text)));

/** A region of its own that takes no focus; text nodes alone. */
const createList = (): { readonly host: HTMLElement; readonly add: (lines: readonly Line[]) => void } => {
  const host = document.createElement('div');
  host.id = 'assent-faults';
  host.lang = 'en';
  const root = host.attachShadow({ mode: 'open' });
  // Made by script, so that a Content-Security-Policy without inline styles lets it through.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const close = create('button', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => host.remove());
  const title = create('h2');
  title.id = 'title';
  const list = create('ul');
  const section = create('section', create('header', title, close), list);
  section.tabIndex = 0;
  section.setAttribute('role', 'region');
  section.setAttribute('aria-labelledby', 'title');
  root.append(section);
  const add = (lines: readonly Line[]): void => {
    if (lines.length === 0) return;
    list.append(...lines.map(itemOf));
    title.textContent = `assent: ${list.children.length} to look at`;
    if (!host.isConnected) document.body.append(host);
  };
  return { host, add };
};

/**
 * Lists in the page, for those who build it, what `validatePolicy` and `assent validate --page` find. Nothing is shown
 * while there is nothing to say. Gives back what takes the list away.
 */
export const showFaults = (policy: unknown, { strict = false, assent }: ShowFaultsOptions = {}): (() => void) => {
  const { host, add } = createList();
  let isOver = false;
  const check = (): void => {
    if (isOver) return;
    // One page does not tell whether a service has a tag on another one.
    const onPage = checkPages(policy, [readDocument()]).filter(({ code }) => code !== 'service-without-tag');
    const found = [...validatePolicy(policy), ...onPage];
    add(bySeverity(strict ? found.map(strictly) : found).map(lineOf));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', check, { once: true });
  else check();
  const stop = assent?.on('warning', ({ code, about, seen }) => {
    if (!isOver) add([{ heading: `warning ${code} ${about}`, texts: [`saw ${show(seen)}`] }]);
  });
  return () => {
    isOver = true;
    stop?.();
    host.remove();
  };
};
