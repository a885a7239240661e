/**
 * A success criterion of WCAG 2.2. `shown` are keys of tests.mjs. EN 301 549 v3.2.1 has the criteria of WCAG 2.1 in its clause 9
 * under the same numbers, and none for what is new in 2.2.
 */
const criterion =
  (result) =>
  (id, name, level, how, ...shown) => ({ id, name, level, result, how, shown });

/** Those that WCAG 2.2 has added to 2.1, at levels A and AA. */
export const isNew = ({ id }) => ['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8'].includes(id);

export const supports = criterion('supports');
export const partly = criterion('partly');
export const doesNotApply = criterion('does not apply');
