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
  readonly loadOnce: ((event: Event) => void) | undefined;
  readonly allow: (event: Event) => void;
}

/** Pictures come from the site itself: one of somebody else would be the request that is held. */
function ownPicture(address: string | null): string | undefined {
  const href = address ? safeHref(address) : undefined;
  return href && new URL(href).origin === location.origin ? href : undefined;
}

export function Placeholder({ words, description, thumbnail, loadOnce, allow }: PlaceholderProps): JSX.Element {
  const { say, nameOf, entryOf } = words;
  const { title, owner, provider, purposes, services } = description;
  const picture = ownPicture(thumbnail);
  const name = title || owner;
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
            {title && (
              <>
                <bdi>{owner}</bdi>
                {provider && ' · '}
              </>
            )}
            <bdi>{provider}</bdi>
          </p>
          <p>{say('held').replace('{names}', () => purposes)}</p>
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
          {loadOnce && button('load-once', say('loadOnce'), loadOnce)}
          {button('allow', say('allow'), allow)}
        </div>
      </div>
    </div>
  );
}
