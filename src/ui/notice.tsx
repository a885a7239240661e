import type { JSX } from 'preact';
import { Answers } from './answers.js';
import type { Question } from './question.js';
import { Signal } from './signal.js';
import { SiteLinks } from './site-links.js';
import type { View } from './view.js';

interface NoticeProps {
  readonly view: View;
  readonly question: Question;
}

/** The first layer, within its frame. */
export function Notice({ view, question }: NoticeProps): JSX.Element {
  const { say, sayCount } = view;
  return (
    <>
      <div class="body">
        <h2 id="title" tabindex={-1}>
          {say('title')}
        </h2>
        <p>{question.intro}</p>
        <Signal view={view} />
        <ul>
          {question.items.map(([name, text, changes]) => (
            <li>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p class="soft">
                <bdi>{text}</bdi>
              </p>
              {changes && <p>{changes}</p>}
            </li>
          ))}
        </ul>
        <SiteLinks view={view} recipients={sayCount('recipients', question.recipients)} />
      </div>
      <Answers view={view} third="choose" />
    </>
  );
}
