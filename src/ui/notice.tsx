import type { JSX } from 'preact';
import { Answers } from './answers.js';
import type { Question } from './question.js';
import { Signal } from './signal.js';
import { SiteLinks } from './site-links.js';
import type { View } from './view.js';

interface NoticeProps {
  readonly view: View;
  readonly question: Question;
  /** Class names of its shape and place. */
  readonly placement: string;
}

/** The first layer. A landmark, not a dialog: it takes no focus and the page stays usable. */
export function Notice({ view, question, placement }: NoticeProps): JSX.Element {
  const { say, sayCount } = view;
  return (
    <section class={`notice ${placement}`} aria-labelledby="title">
      <div class="body">
        <h2 id="title">{say('title')}</h2>
        <p>{question.intro}</p>
        <ul>
          {question.items.map(([name, text]) => (
            <li>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p class="soft">
                <bdi>{text}</bdi>
              </p>
            </li>
          ))}
        </ul>
        <Signal view={view} />
        <SiteLinks view={view} recipients={sayCount('recipients', question.recipients)} />
      </div>
      <Answers view={view} third="choose" />
    </section>
  );
}
