import type { JSX } from 'preact';
import type { View } from './view.js';

/** As the contract names them. */
export type Action = 'accept-all' | 'reject-all' | 'open-preferences' | 'save' | 'close';

interface ActionButtonProps {
  readonly action: Action;
  readonly label: string;
  readonly view: Pick<View, 'act'>;
}

/** Every button that answers or closes. Its look depends on where it stands alone. */
export function ActionButton({ action, label, view }: ActionButtonProps): JSX.Element {
  return (
    <button data-action={action} onClick={(event) => view.act(action, event)}>
      {label}
    </button>
  );
}
