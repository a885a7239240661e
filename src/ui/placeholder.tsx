import type { JSX } from 'preact';
import type { EmbedDescription } from './describe-embed.js';
import { Link } from './link.js';
import { ownPath } from './own-path.js';
import { safeHref } from './safe-href.js';
import type { Words } from './words.js';

interface PlaceholderProps {
  readonly words: Words;
  readonly description: EmbedDescription;
  readonly thumbnail: string | null;
  readonly once: ((event: Event) => void) | undefined;
  readonly always: ((event: Event) => void) | undefined;
}

/** Pictures come from the site itself: one of somebody else would be the request that is held. */
function ownPicture(address: string | null): string | undefined {
  const href = address ? safeHref(address) : undefined;
  return href && new URL(href).origin === location.origin ? href : undefined;
}

export function Placeholder({ words, description, thumbnail, once, always }: PlaceholderProps): JSX.Element {
  const { say, nameOf, entryOf } = words;
  const { name, about, purposes, services } = description;
  const picture = ownPicture(thumbnail);
  const button = (action: string, label: string, act: (event: Event) => void): JSX.Element => (
    <button data-action={action} aria-label={`${label}: ${name}`} onClick={act}>
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={name}>
      {picture && <img src={picture} alt="" />}
      <div class="card">
        <div class="body">
          <p class="name">
            <bdi>{name}</bdi>
          </p>
          <p class="soft">
            <bdi>{about}</bdi>
          </p>
          <p>
            <bdi>{purposes}</bdi> · {say('off')}
          </p>
          <p class="links">
            {services.map((rule) => (
              <Link
                label={say('policy')}
                address={ownPath(entryOf(rule), 'provider', 'policyUrl')}
                owner={nameOf(rule)}
              />
            ))}
          </p>
        </div>
        <div class="answers">
          {once && button('load-once', say('loadOnce'), once)}
          {always && button('allow', say('allow'), always)}
        </div>
      </div>
    </div>
  );
}
