// @vitest-environment happy-dom
import { createElement, render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Fragment, jsx, jsxs } from '../../../src/ui/jsx-runtime.js';

const place = document.createElement('div');
/** As the compiler calls it. */
const component = ({ name }: { readonly name?: string }): object =>
  jsxs(Fragment, { children: [jsx('b', { class: 'name', children: name }), ' text'] });

afterEach(() => render(null, place));

/** What Preact is given to draw is typed as its own nodes; ours are made to be taken for them. */
const drawByPreact = (node: object): void => Reflect.apply(render, undefined, [node, place]);

describe('our own way to make elements', () => {
  it('gives what Preact draws, and draws again', () => {
    drawByPreact(jsx(component, { name: 'One' }));
    expect(place.innerHTML).toBe('<b class="name">One</b> text');
    const [element] = place.children;
    drawByPreact(jsx(component, { name: 'Two' }));
    expect(place.innerHTML).toBe('<b class="name">Two</b> text');
    expect(place.firstElementChild).toBe(element);
  });

  it('carries the mark that Preact looks for', () => {
    const [ours, its] = [jsx('b', {}), createElement('b', {})].map((node) => Reflect.get(node, 'constructor'));
    expect(ours).toBe(its);
  });
});
