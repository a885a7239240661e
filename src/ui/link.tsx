import type { JSX } from 'preact';
import { plainText } from './plain-text.js';
import { safeHref } from './safe-href.js';

interface LinkProps {
  readonly label: string;
  /** As written in the policy. */
  readonly address: unknown;
  /** The field is a way to reach somebody, by mail or telephone too. */
  readonly isContact?: boolean;
  /** Whose it is, where the label alone would be said many times. */
  readonly owner?: string;
}

/** A link where the address may be one, else label and address as text. Nothing without an address. */
export function Link({ label, address, isContact, owner }: LinkProps): JSX.Element | '' {
  const text = plainText(address);
  const href = safeHref(text, isContact);
  return (
    text &&
    (href ? (
      <a href={href} rel="noopener noreferrer" aria-label={owner && `${label}: ${owner}`}>
        {label}
      </a>
    ) : (
      <span>
        {label}: <bdi>{text}</bdi>
      </span>
    ))
  );
}
