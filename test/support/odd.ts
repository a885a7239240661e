/** As a JSON file can have it: no text, and turning it into one throws. */
export const odd: unknown = JSON.parse('{ "toString": 1, "valueOf": 1 }');

/** The same by too many levels: joining nested lists runs out of stack. */
export const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
