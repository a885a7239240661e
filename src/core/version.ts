/** Of this package, as in package.json: texts and rules that are built in belong to it. */
export const VERSION = '0.1.0';
