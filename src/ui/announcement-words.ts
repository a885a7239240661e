import { order } from 'assent:order-more';
import type { Announcement } from '../core/announcements.js';
import { own } from '../core/unchecked.js';
import type { MoreTexts } from '../locales/more/texts.js';
import type { PackedTexts } from '../locales/texts.js';
import { ownPath } from './own-path.js';
import { plainText } from './plain-text.js';

/** What one announcement says, in one language. */
export interface AnnouncementWords {
  readonly title: string;
  readonly text: string;
  /** Where it is another one than that of the interface, which has no words for it. */
  readonly language: string | undefined;
}

/** The words of the interface that announcements need. */
export interface MoreWords {
  readonly policy: unknown;
  readonly language: string;
  readonly say: (key: 'close' | keyof MoreTexts) => string;
}

export function createMoreWords(policy: unknown, texts: PackedTexts): MoreWords {
  const [language = ''] = texts;
  return {
    policy,
    language,
    say: (key) => {
      const ofSite = [language, language.replace(/-.*/, '')].map((tag) => ownPath(policy, 'texts', tag, key));
      return [...ofSite, texts[order.indexOf(key)]].map(plainText).find(Boolean) ?? '';
    },
  };
}

/**
 * Heading and text, both from one place: the site's words in the language shown, or those that stand in the announcement.
 * Where there are none, those of another language, and said to be: it is for everybody. Undefined where nobody has written any.
 */
export function wordsOfAnnouncement(
  { policy, language }: MoreWords,
  { id, source }: Announcement,
): AnnouncementWords | undefined {
  const read = (words: unknown, of?: string): AnnouncementWords => ({
    title: plainText(own(words, 'title')),
    text: plainText(own(words, 'text')),
    language: of,
  });
  const texts = own(policy, 'texts');
  const inLanguage = (tag: string, of?: string): AnnouncementWords =>
    read(ownPath(texts, tag, 'announcements', id), of);
  const found = [
    inLanguage(language),
    inLanguage(language.replace(/-.*/, '')),
    read(source),
    ...['en', ...Object.keys(Object(texts))].map((tag) => inLanguage(tag, tag)),
  ];
  const whole = found.find(({ title, text }) => title && text);
  // A text that has no heading, or a heading alone, is better than none.
  const part = found.find(({ title, text }) => title || text);
  return whole ?? (part && { ...part, title: part.title || part.text, text: '' });
}
