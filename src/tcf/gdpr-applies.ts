/** The European Economic Area, and where the same law holds in another name: the United Kingdom and Switzerland. */
const COUNTRIES =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/**
 * Whether it applies under this rule of the policy's `regions`. Where none holds the region is unknown, and `*` says only
 * where a visitor is not: then it does.
 */
export const gdprApplies = (rule: string | undefined): boolean =>
  !rule || rule === '*' || COUNTRIES.includes(rule.slice(0, 2));
