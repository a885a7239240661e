import type { JSX } from 'preact';
import type { Switched } from './vendor-draft.js';
import type { VendorView } from './vendor-view.js';

interface VendorRowProps {
  /** Unique in the root. */
  readonly id: string;
  readonly label: string;
  /** What it is about, by the id of an element. */
  readonly about: string;
  readonly kind: Switched;
  readonly of: number;
  readonly view: VendorView;
}

/** One switch with its state in words. */
export function VendorRow({ id, label, about, kind, of, view }: VendorRowProps): JSX.Element {
  const isOn = view.draft.isOn(kind, of);
  return (
    <label class="row">
      <bdi id={id}>{label}</bdi>
      <span class="soft" aria-hidden="true">
        {view.say(isOn ? 'on' : 'off')}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={`${about} ${id}`}
        checked={isOn}
        onChange={(event) => view.move(kind, of, event.currentTarget.checked)}
        {...{ [`data-${kind.toLowerCase()}`]: String(of) }}
      />
    </label>
  );
}

interface MoreProps {
  readonly name: string;
  readonly label: string;
  /** Whose it is. */
  readonly owner: string;
  readonly children: JSX.Element | readonly JSX.Element[];
  readonly view: VendorView;
}

/** What is shown on demand. */
export function More({ name, label, owner, children, view }: MoreProps): JSX.Element {
  const isOpen = view.isOpen(name);
  return (
    <>
      <button
        aria-expanded={isOpen}
        aria-controls={`${name}-more`}
        aria-label={`${label}: ${owner}`}
        onClick={() => view.toggle(name)}
      >
        {label}
      </button>
      <div id={`${name}-more`} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
