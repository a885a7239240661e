import type { JSX } from 'preact';
import type { Announcement } from '../core/announcements.js';
import { own } from '../core/unchecked.js';
import { isRightToLeft } from './is-right-to-left.js';
import { Link } from './link.js';
import { wordsOfAnnouncement } from './announcement-words.js';
import type { AnnouncementWords, MoreWords } from './announcement-words.js';

interface AnnouncementProps {
  readonly announcement: Announcement;
  readonly words: MoreWords;
}

/** What it is about, and the day. */
function About({ announcement: { kind, time }, words: { say, language } }: AnnouncementProps): JSX.Element {
  // `Intl` takes inherited options as well. A day is the same one everywhere.
  const options = Object.setPrototypeOf({ dateStyle: 'long', timeZone: 'UTC' }, null);
  const date = time ? new Intl.DateTimeFormat(language, options).format(time) : '';
  return <p class="soft">{[kind && say(kind), date].filter(Boolean).join(' · ')}</p>;
}

const spoken = ({ language }: AnnouncementWords): { readonly lang?: string; readonly dir?: 'rtl' | 'ltr' } =>
  language ? { lang: language, dir: isRightToLeft(language) ? 'rtl' : 'ltr' } : {};

function Said(props: AnnouncementProps & { readonly said: AnnouncementWords }): JSX.Element {
  const { announcement, words, said } = props;
  const { title, text } = said;
  return (
    <>
      {text && (
        <p {...spoken(said)}>
          <bdi>{text}</bdi>
        </p>
      )}
      <Link label={words.say('more')} address={own(announcement.source, 'url')} owner={title} />
    </>
  );
}

interface ShownProps extends AnnouncementProps {
  /** At the lower edge of the window. */
  readonly isBelow: boolean;
  readonly close: () => void;
}

/** One announcement in the page: a landmark with a heading and one control, which closes it and does nothing else. */
export function ShownAnnouncement({ announcement, words, isBelow, close }: ShownProps): JSX.Element | undefined {
  const said = wordsOfAnnouncement(words, announcement);
  return (
    said && (
      <section
        class={isBelow ? 'announcement below' : 'announcement'}
        data-announcement={announcement.id}
        aria-labelledby="announcement"
      >
        <div class="said">
          <About announcement={announcement} words={words} />
          <h2 id="announcement" tabindex={-1} {...spoken(said)}>
            <bdi>{said.title}</bdi>
          </h2>
          <Said announcement={announcement} words={words} said={said} />
        </div>
        <div class="end">
          <button data-action="acknowledge" onClick={close}>
            {words.say('close')}
          </button>
        </div>
      </section>
    )
  );
}

interface ListProps {
  readonly announcements: readonly Announcement[];
  readonly words: MoreWords;
  readonly isOpen: boolean;
}

/** All of them, in the preferences: closed or not, over or not. */
export function AnnouncementList({ announcements, words, isOpen }: ListProps): JSX.Element | undefined {
  const items = announcements.flatMap((announcement) => {
    const said = wordsOfAnnouncement(words, announcement);
    return said ? [{ announcement, said }] : [];
  });
  if (!items[0]) return undefined;
  return (
    <details open={isOpen || undefined}>
      <summary>{words.say('announcements')}</summary>
      <ul>
        {items.map(({ announcement, said }) => (
          <li data-announcement={announcement.id}>
            <About announcement={announcement} words={words} />
            <h3 {...spoken(said)}>
              <bdi>{said.title}</bdi>
            </h3>
            <Said announcement={announcement} words={words} said={said} />
          </li>
        ))}
      </ul>
    </details>
  );
}
