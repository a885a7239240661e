import { createElement, Fragment } from 'preact';
import type { ComponentType, VNode } from 'preact';

export { Fragment };

/**
 * Stands in for `preact/jsx-runtime` in the script build, where Preact is ours alone. Properties get no prototype: a page
 * that has put `class` or `onclick` on `Object.prototype` would else put it on every element of the interface.
 */
export function jsx(type: string | ComponentType<object>, props: object): VNode<object> {
  const node = typeof type === 'string' ? createElement(type, null) : createElement(type, null);
  node.props = Object.setPrototypeOf(props, null);
  return node;
}

export { jsx as jsxs };
