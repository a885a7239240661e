import { own } from '../core/unchecked.js';
import { plainText } from './plain-text.js';
import type { View } from './view.js';

/**
 * What became of what services had left: what was deleted, and what is still there and why. Of what a page can neither see nor
 * delete, only what may have come while its service was on.
 */
export function sweptLines({ say, language, swept }: View): readonly string[] {
  const list = new Intl.ListFormat(language, Object.setPrototypeOf({ type: 'unit' }, null));
  const line = (key: 'removed' | 'remains'): readonly string[] => {
    const names = swept.flatMap((item) => {
      const name = plainText(own(item, 'name'));
      if (own(item, 'state') !== key || (key === 'remains' && !own(item, 'withdrawn'))) return [];
      // An open connection, an error and too many things are all the browser's refusal.
      const reason = key === 'remains' && (say('why', plainText(own(item, 'reason'))) || say('why', 'failed'));
      return reason ? `${name} (${reason})` : name;
    });
    return names[0] ? [say(key).replace('{names}', () => list.format(new Set(names)))] : [];
  };
  return [...line('removed'), ...line('remains')];
}
