import { listOf, own } from '../../core/unchecked.js';
import { answerCalls } from '../frames/answer-calls.js';
import type { SignalState } from '../signal.js';
import { readUses } from '../us/read-uses.js';
import type { Uses } from '../us/read-uses.js';
import type { GppOptions, GppPage, GppPing } from './page.js';
import { sectionFor, supportedAPIs, writeSections } from './sections.js';
import type { GppUse } from './sections.js';

/**
 * Lets sections be read, and frames ask. What it gives back brings them up to date, in the order of the standard: first
 * nobody is to use them, then they change, and last they can be used again. They can't as long as what they are about is
 * asked, or the preferences are open.
 */
export function fill(page: GppPage, options?: GppOptions): (state: SignalState) => void {
  const { window, ping, tell } = page;
  const said: Partial<GppPing> = { ...ping };
  const set = <Key extends 'cmpStatus' | 'cmpDisplayStatus' | 'signalStatus'>(key: Key, value: GppPing[Key]): void => {
    ping[key] = value;
    if (said[key] === value) return;
    said[key] = value;
    tell(key, value);
  };
  const { sale, sharing, targeted, states, region, mspa, cmp } = {
    ...{ sale: 'ads', sharing: 'ads', targeted: 'ads', states: '', region: '', mspa: '', cmp: 1 },
    ...options,
  };
  const uses: readonly (readonly [GppUse, string])[] = [
    ['sale', sale],
    ['sharing', sharing],
    ['targeted', targeted],
  ];
  ping.cmpId = Number(cmp);
  ping.supportedAPIs = supportedAPIs(!!states);
  page.read = (command, parameter) => {
    const [prefix = '', field = ''] = String(parameter).split('.');
    const parts = listOf(own(ping.parsedSections, prefix));
    if (command === 'hasSection') return !!parts[0];
    if (command === 'getSection') return parts[0] ? parts : null;
    return command === 'getField' ? (own(Object.assign({}, ...parts), field) ?? null) : null;
  };
  set('cmpStatus', 'loading');
  page.hand(
    answerCalls(window, '__gpp', (command, answer, parameter) => Object(window).__gpp(command, answer, parameter)),
  );

  let read: Uses<GppUse> | undefined;
  const host = (): Element | null => window.document.querySelector('#assent');
  const change = (now: Uses<GppUse>): void => {
    const layer = host()?.getAttribute('data-state') ?? 'closed';
    const sections = writeSections({ ...now, mspa: !!mspa, section: sectionFor(region || now.rule, !!states) });
    const isChanged = sections.gppString !== ping.gppString;
    const isReady = now.isSettled && layer !== 'preferences';
    set('cmpStatus', 'loaded');
    if (isChanged || !isReady) set('signalStatus', 'not ready');
    set('cmpDisplayStatus', layer === 'closed' ? 'hidden' : 'visible');
    Object.assign(ping, sections);
    if (isChanged) for (const prefix of Object.keys(sections.parsedSections)) tell('sectionChange', prefix);
    if (isReady && !isDue) set('signalStatus', 'ready');
  };

  let isDue = false;
  let isChanging = false;
  const show = (): void => {
    isDue = true;
    // Whoever listens has made another choice: it comes next, and until then nothing is to be used.
    if (isChanging) ping.signalStatus = 'not ready';
    while (read && isDue && !isChanging) {
      isDue = false;
      isChanging = true;
      try {
        change(read);
      } finally {
        isChanging = false;
      }
    }
  };

  // The host lies beside the body, and comes when that is there.
  const observer = new MutationObserver(() => {
    watch();
    show();
  });
  const watch = (): void => {
    observer.observe(window.document.documentElement, { childList: true });
    const element = host();
    if (element) observer.observe(element, { attributeFilter: ['data-state'] });
  };
  watch();

  return (state) => {
    read = readUses(window, state, uses);
    show();
  };
}
