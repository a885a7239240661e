// @vitest-environment happy-dom
import type { JSX } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../../src/ui/draw.js';

const Labelled = ({ label, act }: { readonly label: string; readonly act?: () => void }): JSX.Element => (
  <p class="labelled">
    {label}
    <button data-action="save" onClick={act}>
      Save
    </button>
  </p>
);

let place: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

describe('drawing without Preact', () => {
  it('draws elements, components, lists and text, and leaves out what is nothing', () => {
    const absent = undefined;
    draw(place, [
      <Labelled label="One" />,
      <>
        {false}
        {null}
        {absent}
        {''}
        <img alt="" title={absent} tabIndex={-1} />
      </>,
      'text',
    ]);
    expect(place.innerHTML).toBe(
      '<p class="labelled">One<button data-action="save">Save</button></p><img alt="" tabindex="-1">text',
    );
  });

  it('listens to events of elements', () => {
    const act = vi.fn();
    draw(place, <Labelled label="One" act={act} />);
    place.querySelector('button')?.click();
    expect(act).toHaveBeenCalledOnce();
  });

  it('leaves what is there if it is the same', () => {
    draw(place, <Labelled label="One" />);
    const [before] = place.children;
    draw(place, <Labelled label="One" />);
    expect(place.firstElementChild).toBe(before);
    draw(place, <Labelled label="Two" />);
    expect(place.firstElementChild).not.toBe(before);
    expect(place.textContent).toBe('TwoSave');
  });

  it('gives the focus back to the button that had it', () => {
    draw(place, <Labelled label="One" />);
    place.querySelector('button')?.focus();
    draw(place, <Labelled label="Two" />);
    expect(document.activeElement).toBe(place.querySelector('button'));
    expect(document.activeElement?.isConnected).toBe(true);
  });

  it('takes nothing from names that a page has put on every object', () => {
    Object.assign(Object.prototype, { onclick: 'run()', class: 'odd' });
    try {
      draw(place, <b>One</b>);
      expect(place.innerHTML).toBe('<b>One</b>');
    } finally {
      for (const name of ['onclick', 'class']) Reflect.deleteProperty(Object.prototype, name);
    }
  });

  it('removes all when there is nothing to show', () => {
    draw(place, <Labelled label="One" />);
    draw(place, false);
    expect(place.childNodes.length).toBe(0);
  });
});
