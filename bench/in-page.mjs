/*
 * Data and code on their way into a page.
 */

/** JSON that cannot end the script element that it stands in. */
export const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Deferred files are there, the load event is not yet. */
export const whenParsed = (code) => `<script>addEventListener('DOMContentLoaded', () => { ${code} });</script>`;

/** A function of this folder as code for a page; it must use nothing from outside itself. */
export const codeOf = (act) => `(${String(act)})`;
