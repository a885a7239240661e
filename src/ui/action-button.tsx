import type { JSX } from 'preact';
import type { View } from './view.js';

/** As the contract names them, and what loads the page again. */
export type Action = 'accept-all' | 'reject-all' | 'open-preferences' | 'save' | 'close' | 'reload';

interface ActionButtonProps {
  readonly action: Action;
  readonly label: string;
  readonly view: Pick<View, 'act'>;
  /** Somebody is about to press it. */
  readonly onNear?: (() => void) | undefined;
}

/** Every button that answers or closes. Its look depends on where it stands alone. */
export function ActionButton({ action, label, view, onNear }: ActionButtonProps): JSX.Element {
  return (
    <button data-action={action} onClick={(event) => view.act(action, event)} onPointerEnter={onNear}>
      {label}
    </button>
  );
}
